import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReasonRequiredBody } from "../../../../../../../types/requests"
import { reversePurchaseReceiptWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../utils/answers"
import {
  findPurchaseOrder,
  receiptOf,
} from "../../../../../../utils/purchase-order"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReasonRequiredBody>,
  res: MedusaResponse
) => {
  const purchase_order_id = req.params.id!
  const receipt_id = req.params.receipt_id!
  const { result } = await reversePurchaseReceiptWorkflow(req.scope).run({
    input: {
      purchase_order_id,
      receipt_id,
      ...req.validatedBody,
      actor_id: actorOf(req),
    },
  })
  const purchase_order = await findPurchaseOrder(req, purchase_order_id)
  res.json({
    purchase_order,
    receipt: receiptOf(purchase_order, receipt_id),
    held_order_ids: result.settled.held_again.map(
      (backorder) => backorder.order_id
    ),
  })
}
