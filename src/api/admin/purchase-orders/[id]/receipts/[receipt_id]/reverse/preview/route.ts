import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { backorderService } from "../../../../../../../utils/service"

/** Which orders would be on hold again. Refuses as the reversal would. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json(
    await backorderService(req).previewReceiptReversal({
      purchase_order_id: req.params.id!,
      receipt_id: req.params.receipt_id!,
    })
  )
}
