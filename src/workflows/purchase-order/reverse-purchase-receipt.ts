import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { ReverseReceiptInput } from "../../modules/backorder/deeds/reverse-receipt"
import type { Actor } from "../../modules/backorder/service"
import { ReverseReceiptInput as ReverseReceiptSchema } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { emitSettled } from "../steps/emit-settled"
import { postedDeed } from "../steps/posted-deed"

export type ReversePurchaseReceiptInput = ReverseReceiptInput & Actor

const reverse = postedDeed("backorders-reverse-purchase-receipt", {
  plan: (service, input: ReversePurchaseReceiptInput) =>
    service.planReceiptReversal(checkInput(ReverseReceiptSchema, input)),
  moves: true,
  deed: (service, input) => service.reverseReceipt(input, input),
})

/**
 * Reverses a receipt whole (rule G3): stock, incoming, what was allocated of
 * it, and the holds that it ended come back.
 *
 * Used by `POST /admin/purchase-orders/:id/receipts/:receipt_id/reverse`.
 * Emits `purchase_receipt.reversed`; hook `purchaseReceiptReversed`.
 *
 * @throws Refusal `purchase_receipt.goods_packed`, `purchase_receipt.goods_gone`, `purchase_receipt.billed`
 * @example
 * await reversePurchaseReceiptWorkflow(container).run({
 *   input: { purchase_order_id: "po_01J", receipt_id: "prec_01J", reason: "Counted twice" },
 * })
 */
export const reversePurchaseReceiptWorkflow = createWorkflow(
  "backorders-reverse-purchase-receipt",
  (input: WorkflowData<ReversePurchaseReceiptInput>) => {
    const reversed = reverse(input)
    emitEventStep({
      eventName: "purchase_receipt.reversed",
      data: transform({ input }, (data) => ({
        id: data.input.receipt_id,
        purchase_order_id: data.input.purchase_order_id,
      })),
    })
    emitSettled(reversed)
    const purchaseReceiptReversed = createHook("purchaseReceiptReversed", {
      reversed,
    })
    return new WorkflowResponse(reversed, { hooks: [purchaseReceiptReversed] })
  }
)
