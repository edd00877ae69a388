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
import type { ReceiptInput } from "../../modules/backorder/deeds/receive-purchase-order"
import type { Actor } from "../../modules/backorder/service"
import { backorderService, deedStep } from "../steps/deed-step"
import { emitSettled, emitStock } from "../steps/emit-settled"
import { postStockStep } from "../steps/post-stock"

export type ReceivePurchaseOrderInput = ReceiptInput & Actor

const planReceiptStep = createStep(
  "backorders-plan-receipt",
  async (input: ReceivePurchaseOrderInput, { container }) =>
    new StepResponse({
      posting_id: generateEntityId(undefined, "prec"),
      entries: await backorderService(container).planReceipt(input),
    })
)

const receivePurchaseOrderStep = deedStep(
  "backorders-receive-purchase-order-step",
  async (
    service,
    input: ReceivePurchaseOrderInput & { receipt_id: string }
  ) => ({
    receipt_id: input.receipt_id,
    ...(await service.receivePurchaseOrder(input, input)),
  })
)

/**
 * Receives goods of an issued purchase order (rules G1, G2): stock rises,
 * incoming falls, and what came goes to the orders that wait for it.
 *
 * Used by `POST /admin/purchase-orders/:id/receipts`. Emits
 * `purchase_order.received`, and `backorder.released` where a hold ends; hook
 * `purchaseOrderReceived`.
 *
 * @throws Refusal for instance `purchase_receipt.quantity_too_large`
 * @example Everything outstanding:
 * await receivePurchaseOrderWorkflow(container).run({ input: { purchase_order_id: "po_01J" } })
 */
export const receivePurchaseOrderWorkflow = createWorkflow(
  "backorders-receive-purchase-order",
  (input: WorkflowData<ReceivePurchaseOrderInput>) => {
    const posting = planReceiptStep(input)
    const posted = postStockStep(
      transform({ posting }, (data) => [data.posting])
    )
    const received = receivePurchaseOrderStep(
      transform({ input, posting }, (data) => ({
        ...data.input,
        receipt_id: data.posting.posting_id,
      }))
    )
    emitStock(posted)
    emitEventStep({
      eventName: "purchase_order.received",
      data: transform({ input, received }, (data) => ({
        id: data.input.purchase_order_id,
        receipt_id: data.received.receipt_id,
      })),
    })
    emitSettled(received)
    const purchaseOrderReceived = createHook("purchaseOrderReceived", {
      received,
    })
    return new WorkflowResponse(received, { hooks: [purchaseOrderReceived] })
  }
)
