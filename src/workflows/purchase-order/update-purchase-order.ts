import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { generateEntityId } from "@medusajs/framework/utils"
import type { PurchaseOrderChange } from "../../modules/backorder/deeds/plan-purchase-order-change"
import type { Actor } from "../../modules/backorder/service"
import { UpdatePurchaseOrderBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { backorderService, deedStep } from "../steps/deed-step"
import { emitSettled, emitStock } from "../steps/emit-settled"
import { postStockStep } from "../steps/post-stock"

export type UpdatePurchaseOrderInput = {
  id: string
  change: UpdatePurchaseOrderBody
} & Actor

const planChangeStep = createStep(
  "backorders-plan-purchase-order-change",
  async (input: UpdatePurchaseOrderInput, { container }) => {
    const change: PurchaseOrderChange = {
      id: input.id,
      ...checkInput(UpdatePurchaseOrderBody, input.change),
    }
    change.lines = change.lines?.map((line) =>
      line.id
        ? line
        : { ...line, new_id: generateEntityId(undefined, "poline") }
    )
    return new StepResponse({
      change,
      posting_id: generateEntityId(undefined, "bopost"),
      entries:
        await backorderService(container).planPurchaseOrderChange(change),
    })
  }
)

const changePurchaseOrderStep = deedStep(
  "backorders-update-purchase-order-step",
  (service, input: PurchaseOrderChange & { posting_id: string } & Actor) =>
    service.changePurchaseOrder(input, input)
)

/**
 * Edits a purchase order: everything of a draft; of an issued one dates, costs,
 * reference, notes, added lines, and quantities not below what is received or
 * billed (rule P2), nor below what orders wait for unless `drop_pegs`: then the
 * lowest-ranked lose supply (rule X2). Changing a draft's vendor reads cost and lead
 * time of lines that nobody typed again (rule P8).
 *
 * Used by `POST /admin/purchase-orders/:id`. Hook `purchaseOrderUpdated`.
 *
 * @throws Refusal for instance `purchase_order_line.below_pegs`
 * @example
 * await updatePurchaseOrderWorkflow(container).run({
 *   input: { id: "po_01J", change: { lines: [{ id: "poline_01J", quantity: 12 }] } },
 * })
 */
export const updatePurchaseOrderWorkflow = createWorkflow(
  "backorders-update-purchase-order",
  (input: WorkflowData<UpdatePurchaseOrderInput>) => {
    const planned = planChangeStep(input)
    const posted = postStockStep(
      transform({ planned }, ({ planned: { posting_id, entries } }) => [
        { posting_id, entries },
      ])
    )
    const changed = changePurchaseOrderStep(
      transform({ input, planned }, (data) => ({
        ...data.planned.change,
        posting_id: data.planned.posting_id,
        actor_id: data.input.actor_id,
        idempotency_key_id: data.input.idempotency_key_id,
      }))
    )
    emitStock(posted)
    emitSettled(changed)
    emitEventStep({
      eventName: "purchase_order.updated",
      data: transform({ input }, (data) => ({ id: data.input.id })),
    })
    const purchaseOrderUpdated = createHook("purchaseOrderUpdated", { input })
    return new WorkflowResponse(changed, { hooks: [purchaseOrderUpdated] })
  }
)
