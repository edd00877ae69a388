import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { TakeStockBody } from "../../../../../../../types/requests"
import { backorderService } from "../../../../../../utils/service"

export const POST = async (
  req: AuthenticatedMedusaRequest<TakeStockBody>,
  res: MedusaResponse
) => {
  const { lines } = await backorderService(req).planTakeStock({
    order_id: req.params.id!,
    ...req.validatedBody,
  })
  res.json({ lines })
}
