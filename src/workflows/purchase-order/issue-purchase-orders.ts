import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import { IssuePurchaseOrdersInput as IssueSchema } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { postedDeed } from "../steps/posted-deed"

export type IssuePurchaseOrdersInput = {
  ids: string[]
  /** An instant or a day, for what was sent before. */
  issued_at?: string
} & Actor

const issue = postedDeed("backorders-issue-purchase-orders", {
  plan: (service, input: IssuePurchaseOrdersInput) =>
    service.planPurchaseOrderIssue({
      ids: checkInput(IssueSchema, input).ids,
    }),
  deed: (service, { issued_at, ...input }) =>
    service.issuePurchaseOrders(
      { ...input, issued_at: issued_at ? new Date(issued_at) : undefined },
      input
    ),
})

/**
 * Issues draft purchase orders, all or none (rule P1): their quantities are on
 * order from now on, in Medusa's incoming quantities too.
 *
 * Used by `POST /admin/purchase-orders/:id/issue`. Emits
 * `purchase_order.issued`; hook `purchaseOrdersIssued`.
 *
 * @throws Refusal for instance `purchase_order.vendor_missing`
 * @example
 * await issuePurchaseOrdersWorkflow(container).run({ input: { ids: ["po_01J"] } })
 */
export const issuePurchaseOrdersWorkflow = createWorkflow(
  "backorders-issue-purchase-orders",
  (input: WorkflowData<IssuePurchaseOrdersInput>) => {
    const issued = issue(input)
    emitEventStep({
      eventName: "purchase_order.issued",
      data: transform({ input }, (data) =>
        data.input.ids.map((id) => ({ id }))
      ),
    })
    const purchaseOrdersIssued = createHook("purchaseOrdersIssued", { input })
    return new WorkflowResponse(issued, { hooks: [purchaseOrdersIssued] })
  }
)
