import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { CloseInput } from "../../modules/backorder/deeds/close-purchase-order"
import type { Actor } from "../../modules/backorder/service"
import { ClosePurchaseOrderBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { emitSettled } from "../steps/emit-settled"
import { postedDeed } from "../steps/posted-deed"

export type ClosePurchaseOrderInput = CloseInput & Actor

const close = postedDeed("backorders-close-purchase-order", {
  plan: (service, input: ClosePurchaseOrderInput) =>
    service.planPurchaseOrderClose(
      checkInput(withId(ClosePurchaseOrderBody), input)
    ),
  deed: (service, input) => service.closePurchaseOrder(input, input),
})

/**
 * Short close (rule P3): what is open of the purchase order, or of the named
 * lines, is given up. Orders that waited for it lose their supply and stay on
 * hold (rule X2); a peg of which some has arrived keeps that part.
 *
 * Used by `POST /admin/purchase-orders/:id/close`. Emits
 * `purchase_order.closed` when the whole is closed; hook `purchaseOrderClosed`.
 *
 * @throws Refusal `purchase_order.wrong_status`, `purchase_order.nothing_to_close`
 * @example
 * await closePurchaseOrderWorkflow(container).run({
 *   input: { id: "po_01J", reason: "Discontinued", line_ids: ["poline_01J"] },
 * })
 */
export const closePurchaseOrderWorkflow = createWorkflow(
  "backorders-close-purchase-order",
  (input: WorkflowData<ClosePurchaseOrderInput>) => {
    const closed = close(input)
    emitEventStep({
      eventName: "purchase_order.closed",
      data: transform({ input }, (data) =>
        data.input.line_ids ? [] : [{ id: data.input.id }]
      ),
    })
    emitSettled(closed)
    const purchaseOrderClosed = createHook("purchaseOrderClosed", { closed })
    return new WorkflowResponse(closed, { hooks: [purchaseOrderClosed] })
  }
)
