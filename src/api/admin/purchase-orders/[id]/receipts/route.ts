import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ReceivePurchaseOrderBody } from "../../../../../types/requests"
import { receivePurchaseOrderWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../utils/answers"
import { idempotent } from "../../../../utils/idempotent"
import { findPurchaseOrder, receiptOf } from "../../../../utils/purchase-order"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { receipts } = await findPurchaseOrder(req, req.params.id!)
  res.json({
    receipts,
    count: receipts.length,
    offset: 0,
    limit: receipts.length,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<ReceivePurchaseOrderBody>,
  res: MedusaResponse
) => {
  const id = req.params.id!
  await idempotent(
    req,
    res,
    async (idempotency_key_id) => {
      const { result } = await receivePurchaseOrderWorkflow(req.scope).run({
        input: {
          purchase_order_id: id,
          ...req.validatedBody,
          actor_id: actorOf(req),
          idempotency_key_id,
        },
      })
      return result
    },
    async (received) => {
      const purchase_order = await findPurchaseOrder(req, id)
      return {
        purchase_order,
        receipt: receiptOf(purchase_order, received.receipt_id),
        released_order_ids: received.settled.released.map(
          (backorder) => backorder.order_id
        ),
      }
    }
  )
}
