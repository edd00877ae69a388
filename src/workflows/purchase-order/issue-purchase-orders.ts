import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { generateEntityId } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import { backorderService, deedStep } from "../steps/deed-step"
import { emitStock } from "../steps/emit-settled"
import { postStockStep } from "../steps/post-stock"

export type IssuePurchaseOrdersInput = {
  ids: string[]
  /** An instant or a day, for what was sent before. */
  issued_at?: string
} & Actor

const planIssueStep = createStep(
  "backorders-plan-issue",
  async (input: IssuePurchaseOrdersInput, { container }) =>
    new StepResponse({
      posting_id: generateEntityId(undefined, "bopost"),
      entries: await backorderService(container).planPurchaseOrderIssue({
        ids: input.ids,
      }),
    })
)

const issuePurchaseOrdersStep = deedStep(
  "backorders-issue-purchase-orders-step",
  (
    service,
    { issued_at, ...input }: IssuePurchaseOrdersInput & { posting_id: string }
  ) =>
    service.issuePurchaseOrders(
      { ...input, issued_at: issued_at ? new Date(issued_at) : undefined },
      input
    )
)

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
    const posting = planIssueStep(input)
    const posted = postStockStep(
      transform({ posting }, (data) => [data.posting])
    )
    const issued = issuePurchaseOrdersStep(
      transform({ input, posting }, (data) => ({
        ...data.input,
        posting_id: data.posting.posting_id,
      }))
    )
    emitStock(posted)
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
