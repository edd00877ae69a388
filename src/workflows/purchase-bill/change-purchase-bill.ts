import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { PaymentInput } from "../../modules/backorder/deeds/bill-payments"
import type { CorrectBillInput } from "../../modules/backorder/deeds/change-purchase-bill"
import type { Actor } from "../../modules/backorder/service"
import {
  AcceptMismatchBody,
  CorrectPurchaseBillBody,
  PayPurchaseBillInput as PayPurchaseBillSchema,
  ReasonRequiredBody,
  RemovePaymentInput as RemovePaymentSchema,
  withId,
} from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"
import { emitSettled } from "../steps/emit-settled"

export type CorrectPurchaseBillInput = CorrectBillInput & Actor

const correctPurchaseBillStep = deedStep(
  "backorders-correct-purchase-bill-step",
  (
    service,
    { actor_id, idempotency_key_id, ...input }: CorrectPurchaseBillInput
  ) =>
    service.correctPurchaseBill(
      checkInput(withId(CorrectPurchaseBillBody), input),
      { actor_id, idempotency_key_id }
    )
)

/**
 * Corrects number, dates and note of a bill (rule L2). Used by
 * `POST /admin/purchase-bills/:id`.
 *
 * @throws Refusal `purchase_bill.not_found`, `purchase_bill.void`, `purchase_bill.number_taken`
 * @example
 * await correctPurchaseBillWorkflow(container).run({
 *   input: { id: "pbill_01J", vendor_bill_number: "2026-118" },
 * })
 */
export const correctPurchaseBillWorkflow = createWorkflow(
  "backorders-correct-purchase-bill",
  (input: WorkflowData<CorrectPurchaseBillInput>) =>
    new WorkflowResponse(correctPurchaseBillStep(input))
)

export type AcceptMismatchInput = {
  id: string
  reason: string
  update_vendor_cost?: boolean
} & Actor

const acceptMismatchStep = deedStep(
  "backorders-accept-mismatch-step",
  (service, input: AcceptMismatchInput) =>
    service.acceptMismatch(checkInput(withId(AcceptMismatchBody), input), input)
)

/**
 * Accepts that a bill differs from the order or the goods, with a reason; with
 * `update_vendor_cost` its costs become the vendor's (rule L1). Used by
 * `POST /admin/purchase-bills/:id/accept-mismatch`.
 *
 * @throws Refusal `purchase_bill.matched`
 * @example
 * await acceptMismatchWorkflow(container).run({
 *   input: { id: "pbill_01J", reason: "New price list", update_vendor_cost: true },
 * })
 */
export const acceptMismatchWorkflow = createWorkflow(
  "backorders-accept-mismatch",
  (input: WorkflowData<AcceptMismatchInput>) =>
    new WorkflowResponse(acceptMismatchStep(input))
)

export type PayPurchaseBillInput = PaymentInput & Actor

const payPurchaseBillStep = deedStep(
  "backorders-pay-purchase-bill-step",
  (service, input: PayPurchaseBillInput) =>
    service.payPurchaseBill(checkInput(PayPurchaseBillSchema, input), input)
)

/**
 * Records a payment of a bill, in part or, without `amount`, of all that is
 * left (rule L7). Used by `POST /admin/purchase-bills/:id/payments` and
 * `POST /admin/purchase-bills/payments`. Emits `purchase_bill.paid` when
 * nothing is left to pay; hook `purchaseBillPaid`.
 *
 * @throws Refusal `purchase_bill.overpaid`, `purchase_bill.nothing_to_pay`, `purchase_bill.void`
 * @example
 * await payPurchaseBillWorkflow(container).run({ input: { id: "pbill_01J", amount: 75 } })
 */
export const payPurchaseBillWorkflow = createWorkflow(
  "backorders-pay-purchase-bill",
  (input: WorkflowData<PayPurchaseBillInput>) => {
    const paid = payPurchaseBillStep(input)
    emitEventStep({
      eventName: "purchase_bill.paid",
      data: transform({ input, paid }, (data) =>
        data.paid.is_paid ? [{ id: data.input.id }] : []
      ),
    })
    const purchaseBillPaid = createHook("purchaseBillPaid", { paid })
    return new WorkflowResponse(paid, { hooks: [purchaseBillPaid] })
  }
)

export type RemovePaymentInput = {
  id: string
  payment_id: string
  reason: string
} & Actor

const removePaymentStep = deedStep(
  "backorders-remove-payment-step",
  (service, input: RemovePaymentInput) =>
    service.removePayment(checkInput(RemovePaymentSchema, input), input)
)

/**
 * Removes a payment, with a reason (rule L7). Used by
 * `DELETE /admin/purchase-bills/:id/payments/:payment_id`.
 *
 * @throws Refusal `purchase_bill_payment.not_found`
 * @example
 * await removePaymentWorkflow(container).run({
 *   input: { id: "pbill_01J", payment_id: "pbpay_01J", reason: "Bounced" },
 * })
 */
export const removePaymentWorkflow = createWorkflow(
  "backorders-remove-payment",
  (input: WorkflowData<RemovePaymentInput>) =>
    new WorkflowResponse(removePaymentStep(input))
)

export type VoidPurchaseBillInput = { id: string; reason: string } & Actor

const voidPurchaseBillStep = deedStep(
  "backorders-void-purchase-bill-step",
  (service, input: VoidPurchaseBillInput) =>
    service.voidPurchaseBill(
      checkInput(withId(ReasonRequiredBody), input),
      input
    )
)

/**
 * Voids a bill that nothing was paid of: what it counted for is unbilled
 * again, and holds that it ended come back for what is not shipped (rules L6,
 * L7). Used by `POST /admin/purchase-bills/:id/void`. Emits
 * `purchase_bill.voided`; hook `purchaseBillVoided`.
 *
 * @throws Refusal `purchase_bill.paid`, `purchase_bill.void`
 * @example
 * await voidPurchaseBillWorkflow(container).run({
 *   input: { id: "pbill_01J", reason: "Wrong vendor" },
 * })
 */
export const voidPurchaseBillWorkflow = createWorkflow(
  "backorders-void-purchase-bill",
  (input: WorkflowData<VoidPurchaseBillInput>) => {
    const voided = voidPurchaseBillStep(input)
    emitEventStep({
      eventName: "purchase_bill.voided",
      data: transform({ input }, (data) => ({ id: data.input.id })),
    })
    emitSettled(voided)
    const purchaseBillVoided = createHook("purchaseBillVoided", { voided })
    return new WorkflowResponse(voided, { hooks: [purchaseBillVoided] })
  }
)
