import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { DueBillsQuery } from "../../../../types/requests"
import { backorderService } from "../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const filters = req.validatedQuery as DueBillsQuery
  res.json({ due: await backorderService(req).listDueBills(filters) })
}
