import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import { deedStep } from "../steps/deed-step"

export type DuplicatePurchaseOrderInput = { id: string } & Actor

const duplicateStep = deedStep(
  "backorders-duplicate-purchase-order-step",
  (service, input: DuplicatePurchaseOrderInput) =>
    service.duplicatePurchaseOrder(input.id, input)
)

/**
 * Drafts a purchase order again: the same quantities, at the vendor's costs of
 * today unless they were typed by hand; nobody waits for it.
 *
 * Used by `POST /admin/purchase-orders/:id/duplicate`. Emits
 * `purchase_order.created`.
 *
 * @throws Refusal `purchase_order.not_found`
 * @example
 * const { result } = await duplicatePurchaseOrderWorkflow(container).run({
 *   input: { id: "po_01J" },
 * })
 * result.id // the new draft
 */
export const duplicatePurchaseOrderWorkflow = createWorkflow(
  "backorders-duplicate-purchase-order",
  (input: WorkflowData<DuplicatePurchaseOrderInput>) => {
    const created = duplicateStep(input)
    emitEventStep({
      eventName: "purchase_order.created",
      data: transform({ created }, (data) => ({ id: data.created.id })),
    })
    return new WorkflowResponse(created)
  }
)
