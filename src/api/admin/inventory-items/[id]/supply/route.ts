import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../../utils/service"

/** What is on its way and what waits, with the lead times that receipts tell. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const scope = { inventory_item_id: req.params.id! }
  const service = backorderService(req)
  const supply = await service.readSupplySummary(scope)
  const lead_times = await service.readLearnedLeadTimes(scope)
  res.json({ supply: { ...supply, lead_times } })
}
