import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { ReceiptInput } from "../../modules/backorder/deeds/plan-receipt"
import type { Actor } from "../../modules/backorder/service"
import { ReceivePurchaseOrderBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { emitSettled } from "../steps/emit-settled"
import { postedDeed } from "../steps/posted-deed"
import { reserveGoodsStep } from "../steps/prepare-reservations"

export type ReceivePurchaseOrderInput = ReceiptInput & Actor

const receive = postedDeed(
  "backorders-receive-purchase-order",
  {
    plan: (
      service,
      { purchase_order_id, ...receipt }: ReceivePurchaseOrderInput
    ) =>
      service.planReceipt({
        purchase_order_id,
        ...checkInput(ReceivePurchaseOrderBody, receipt),
      }),
    moves: true,
    deed: (service, { posting_id, ...input }) =>
      service.receivePurchaseOrder({ ...input, receipt_id: posting_id }, input),
  },
  "prec"
)

/**
 * Receives goods of an issued purchase order (rules G1, G2): stock rises,
 * incoming falls, and what came goes to the orders that wait for it, reserved
 * again where somebody has deleted their reservation; with another location, orders that get all they wait for follow it (rule G5).
 *
 * Used by `POST /admin/purchase-orders/:id/receipts`. Emits
 * `purchase_order.received`, and `backorder.released` where a hold ends; hook
 * `purchaseOrderReceived`.
 *
 * @throws Refusal for instance `purchase_receipt.quantity_too_large`
 * @example Everything outstanding:
 * await receivePurchaseOrderWorkflow(container).run({ input: { purchase_order_id: "po_01J" } })
 */
export const receivePurchaseOrderWorkflow = createWorkflow(
  "backorders-receive-purchase-order",
  (input: WorkflowData<ReceivePurchaseOrderInput>) => {
    const received = receive(input)
    reserveGoodsStep(
      transform({ input, received }, (data) => ({
        purchase_order_ids: [data.input.purchase_order_id],
      }))
    )
    emitEventStep({
      eventName: "purchase_order.received",
      data: transform({ input, received }, (data) => ({
        id: data.input.purchase_order_id,
        receipt_id: data.received.receipt_id,
      })),
    })
    emitSettled(received)
    const purchaseOrderReceived = createHook("purchaseOrderReceived", {
      received,
    })
    return new WorkflowResponse(received, { hooks: [purchaseOrderReceived] })
  }
)
