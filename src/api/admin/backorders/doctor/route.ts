import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../utils/service"

/** Every invariant of the product, checked now. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const findings = await backorderService(req).examine()
  res.json({ doctor: { checked_at: new Date(), findings } })
}
