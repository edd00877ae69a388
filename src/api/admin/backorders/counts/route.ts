import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { BackorderCountsQuery } from "../../../../types/requests"
import { shortageFiltersOf } from "../../../../workflows"
import { backorderService } from "../../../utils/service"

/** How many orders need backordering, are on hold and are ready, among those that the filters find. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const filters = shortageFiltersOf(req.validatedQuery as BackorderCountsQuery)
  res.json({ counts: await backorderService(req).countBackorders(filters) })
}
