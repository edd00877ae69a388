import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import { CreatePurchaseOrderBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"
import { issuePurchaseOrdersWorkflow } from "./issue-purchase-orders"

export type CreatePurchaseOrderInput = CreatePurchaseOrderBody & Actor

const createPurchaseOrderStep = deedStep(
  "backorders-create-purchase-order-step",
  (service, input: CreatePurchaseOrderInput) =>
    service.draftPurchaseOrder(input, input)
)

/**
 * Drafts a purchase order by hand. With `issued_at` it is entered as one that
 * was sent already: issued on that day, its quantities on order.
 *
 * Used by `POST /admin/purchase-orders`. Emits `purchase_order.created`; hook
 * `purchaseOrderCreated`.
 *
 * @throws Refusal for an unknown vendor, location or item, or an item named twice
 * @example
 * const { result } = await createPurchaseOrderWorkflow(container).run({
 *   input: {
 *     vendor_id: "pvend_01J",
 *     location_id: "sloc_01J",
 *     lines: [{ inventory_item_id: "iitem_01J", quantity: 10 }],
 *   },
 * })
 */
export const createPurchaseOrderWorkflow = createWorkflow(
  "backorders-create-purchase-order",
  (given: WorkflowData<CreatePurchaseOrderInput>) => {
    const input = transform({ given }, (data) =>
      checkInput(CreatePurchaseOrderBody, data.given)
    )
    const created = createPurchaseOrderStep(input)
    when("enter-as-issued", { input }, (data) => !!data.input.issued_at).then(
      () => {
        issuePurchaseOrdersWorkflow.runAsStep({
          input: transform({ input, created }, (data) => ({
            ids: [data.created.id],
            issued_at: data.input.issued_at,
            actor_id: data.input.actor_id,
          })),
        })
      }
    )
    emitEventStep({
      eventName: "purchase_order.created",
      data: transform({ created }, (data) => ({ id: data.created.id })),
    })
    const purchaseOrderCreated = createHook("purchaseOrderCreated", { created })
    return new WorkflowResponse(created, { hooks: [purchaseOrderCreated] })
  }
)
