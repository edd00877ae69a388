import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { Refusal } from "../../../../domain"
import { pickFields } from "../../../utils/answers"
import { backorderService } from "../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const id = req.params.id!
  const service = backorderService(req)
  const [backorder] = await service.viewBackorders([id])
  if (!backorder) {
    throw new Refusal("backorder.not_found", { id })
  }
  const history = await service.viewHistory("backorder", id)
  res.json({
    backorder: pickFields(
      { ...backorder, history },
      req.validatedQuery.fields as string | undefined
    ),
  })
}
