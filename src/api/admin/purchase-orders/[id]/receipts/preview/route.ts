import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReceivePurchaseOrderBody } from "../../../../../../types/requests"
import { backorderService } from "../../../../../utils/service"

/** Who would get what. Takes the body of the receipt, and refuses as it would. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ReceivePurchaseOrderBody>,
  res: MedusaResponse
) => {
  res.json(
    await backorderService(req).previewReceipt({
      purchase_order_id: req.params.id!,
      ...req.validatedBody,
    })
  )
}
