import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { MoveLinesInput } from "../../modules/backorder/deeds/move-lines"
import type { Actor } from "../../modules/backorder/service"
import { MoveLinesBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"

export type MovePurchaseOrderLinesInput = MoveLinesInput & Actor

const moveLinesStep = deedStep(
  "backorders-move-purchase-order-lines-step",
  (service, input: MovePurchaseOrderLinesInput) =>
    service.movePurchaseOrderLines(
      checkInput(withId(MoveLinesBody), input),
      input
    )
)

/**
 * Moves lines of a draft to another vendor's draft, with who waits for them:
 * to the newest one for the same location, or to a new one. A draft without
 * lines is canceled.
 *
 * Used by `POST /admin/purchase-orders/:id/move-lines`. Emits
 * `purchase_order.created` for a new draft and `.canceled` for an empty one;
 * hook `purchaseOrderLinesMoved`.
 *
 * @throws Refusal `purchase_order.wrong_status`, `purchase_order.same_vendor`
 * @example
 * const { result } = await movePurchaseOrderLinesWorkflow(container).run({
 *   input: { id: "po_01J", line_ids: ["poline_01J"], vendor_id: "pvend_02J" },
 * })
 * result.target.id // where they are now
 */
export const movePurchaseOrderLinesWorkflow = createWorkflow(
  "backorders-move-purchase-order-lines",
  (input: WorkflowData<MovePurchaseOrderLinesInput>) => {
    const moved = moveLinesStep(input)
    emitEventStep({
      eventName: "purchase_order.created",
      data: transform({ moved }, ({ moved: { target } }) =>
        target.is_new ? [{ id: target.id }] : []
      ),
    }).config({ name: "backorders-emit-drafted" })
    emitEventStep({
      eventName: "purchase_order.canceled",
      data: transform({ moved }, ({ moved }) =>
        moved.is_canceled ? [{ id: moved.id }] : []
      ),
    }).config({ name: "backorders-emit-emptied" })
    const purchaseOrderLinesMoved = createHook("purchaseOrderLinesMoved", {
      moved,
    })
    return new WorkflowResponse(moved, { hooks: [purchaseOrderLinesMoved] })
  }
)
