import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { findPurchaseVendor } from "../../../../utils/purchase-vendor"
import { backorderService } from "../../../../utils/service"

/** What keeps a vendor from being deleted, and what is open at it. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { id } = await findPurchaseVendor(req, req.params.id!)
  res.json({ usage: await backorderService(req).viewPurchaseVendorUsage(id) })
}
