import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import { CancelPurchaseOrderBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { emitSettled } from "../steps/emit-settled"
import { postedDeed } from "../steps/posted-deed"

export type CancelPurchaseOrderInput = {
  id: string
  reason?: string
  release_holds?: boolean
} & Actor

const cancel = postedDeed("backorders-cancel-purchase-order", {
  plan: (service, input: CancelPurchaseOrderInput) =>
    service.planPurchaseOrderCancel(
      checkInput(withId(CancelPurchaseOrderBody), input)
    ),
  deed: (service, input) => service.cancelPurchaseOrder(input, input),
})

/**
 * Cancels a purchase order that nothing was received or billed of (rule P4).
 * Orders pegged to it lose their supply and stay on hold, unless
 * `release_holds` (rule X2).
 *
 * Used by `POST /admin/purchase-orders/:id/cancel`. Emits
 * `purchase_order.canceled`; hook `purchaseOrderCanceled`.
 *
 * @throws Refusal `purchase_order.has_receipts`, `purchase_order.wrong_status`
 * @example
 * await cancelPurchaseOrderWorkflow(container).run({
 *   input: { id: "po_01J", reason: "Vendor can't deliver" },
 * })
 */
export const cancelPurchaseOrderWorkflow = createWorkflow(
  "backorders-cancel-purchase-order",
  (input: WorkflowData<CancelPurchaseOrderInput>) => {
    const canceled = cancel(input)
    emitEventStep({
      eventName: "purchase_order.canceled",
      data: transform({ input }, (data) => ({ id: data.input.id })),
    })
    emitSettled(canceled)
    const purchaseOrderCanceled = createHook("purchaseOrderCanceled", {
      canceled,
    })
    return new WorkflowResponse(canceled, { hooks: [purchaseOrderCanceled] })
  }
)
