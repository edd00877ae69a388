import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ListAccrualsQuery } from "../../../../types/requests"
import { backorderService } from "../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const filters = req.validatedQuery as ListAccrualsQuery
  res.json({ accruals: await backorderService(req).listAccruals(filters) })
}
