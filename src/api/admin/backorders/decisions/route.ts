import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../utils/service"

/** How much waits for a person, and whether there are reports in the menu. Asked for on every screen. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const service = backorderService(req)
  res.json({
    decisions: await service.countDecisions(),
    has_reports: service.hasReports,
  })
}
