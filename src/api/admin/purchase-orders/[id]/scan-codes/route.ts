import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { findPurchaseOrder } from "../../../../utils/purchase-order"
import { backorderService } from "../../../../utils/service"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { id } = await findPurchaseOrder(req, req.params.id!)
  res.json({ scan_codes: await backorderService(req).listScanCodes(id) })
}
