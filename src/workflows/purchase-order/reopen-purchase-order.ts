import {
  createHook,
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ReopenInput } from "../../modules/backorder/deeds/close-purchase-order"
import type { Actor } from "../../modules/backorder/service"
import { ReasonBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { emitSettled } from "../steps/emit-settled"
import { postedDeed } from "../steps/posted-deed"

export type ReopenPurchaseOrderInput = ReopenInput & Actor

const reopen = postedDeed("backorders-reopen-purchase-order", {
  plan: (service, input: ReopenPurchaseOrderInput) =>
    service.planPurchaseOrderReopen(checkInput(withId(ReasonBody), input)),
  deed: (service, input) => service.reopenPurchaseOrder(input, input),
})

/**
 * Reopens a closed purchase order: what was given up is on order again. Orders
 * that lost it are not pegged again.
 *
 * Used by `POST /admin/purchase-orders/:id/reopen`. Hook
 * `purchaseOrderReopened`.
 *
 * @throws Refusal `purchase_order.wrong_status`, `purchase_order.complete`
 * @example
 * await reopenPurchaseOrderWorkflow(container).run({ input: { id: "po_01J" } })
 */
export const reopenPurchaseOrderWorkflow = createWorkflow(
  "backorders-reopen-purchase-order",
  (input: WorkflowData<ReopenPurchaseOrderInput>) => {
    const reopened = reopen(input)
    emitSettled(reopened)
    const purchaseOrderReopened = createHook("purchaseOrderReopened", {
      reopened,
    })
    return new WorkflowResponse(reopened, { hooks: [purchaseOrderReopened] })
  }
)
