import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../utils/service"

/** How much waits for a person. Asked for on every screen. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ decisions: await backorderService(req).countDecisions() })
}
