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
import { emitSettled, emitStock } from "../steps/emit-settled"
import { postStockStep } from "../steps/post-stock"

export type CancelPurchaseOrderInput = {
  id: string
  reason?: string
  release_holds?: boolean
} & Actor

const planCancelStep = createStep(
  "backorders-plan-purchase-order-cancel",
  async (input: CancelPurchaseOrderInput, { container }) =>
    new StepResponse({
      posting_id: generateEntityId(undefined, "bopost"),
      entries: await backorderService(container).planPurchaseOrderCancel(input),
    })
)

const cancelPurchaseOrderStep = deedStep(
  "backorders-cancel-purchase-order-step",
  (service, input: CancelPurchaseOrderInput & { posting_id: string }) =>
    service.cancelPurchaseOrder(input, input)
)

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
    const planned = planCancelStep(input)
    const posted = postStockStep(
      transform({ planned }, (data) => [data.planned])
    )
    const canceled = cancelPurchaseOrderStep(
      transform({ input, planned }, (data) => ({
        ...data.input,
        posting_id: data.planned.posting_id,
      }))
    )
    emitStock(posted)
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
