import {
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/backorder/service"
import { deedStep } from "../steps/deed-step"

export type DeletePurchaseOrderInput = { id: string } & Actor

const deletePurchaseOrderStep = deedStep(
  "backorders-delete-purchase-order-step",
  (service, input: DeletePurchaseOrderInput) =>
    service.removePurchaseOrder(input.id, input)
)

/**
 * Deletes a draft for good. Orders pegged to it stay on hold without supply.
 *
 * Used by `DELETE /admin/purchase-orders/:id`.
 *
 * @throws Refusal unless it is a draft
 * @example
 * await deletePurchaseOrderWorkflow(container).run({ input: { id: "po_01J" } })
 */
export const deletePurchaseOrderWorkflow = createWorkflow(
  "backorders-delete-purchase-order",
  (input: WorkflowData<DeletePurchaseOrderInput>) =>
    new WorkflowResponse(deletePurchaseOrderStep(input))
)
