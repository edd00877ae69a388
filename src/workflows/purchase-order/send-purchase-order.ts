import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { LetterRecord } from "../../modules/backorder/deeds/record-letter"
import type { Actor } from "../../modules/backorder/service"
import { SendPurchaseOrderBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"
import { mailLetterStep, prepareLetter } from "../steps/mail-letter"
import { issuePurchaseOrdersWorkflow } from "./issue-purchase-orders"

export type SendPurchaseOrderInput = { id: string } & SendPurchaseOrderBody &
  Actor

const prepareStep = createStep(
  "backorders-prepare-purchase-order-letter",
  async (input: SendPurchaseOrderInput, { container }) =>
    new StepResponse(
      await prepareLetter(
        container,
        "sent",
        checkInput(withId(SendPurchaseOrderBody), input)
      )
    )
)

const recordSentStep = deedStep(
  "backorders-record-purchase-order-sent",
  (service, input: LetterRecord & Actor) => service.recordLetter(input, input)
)

/**
 * Mails a purchase order to its vendor with the PDF attached (rule P7); with
 * `issue` a draft is issued first. It says sent only once the mail provider
 * has taken the mail. A mail that fails takes the issue back; a crash between
 * the two leaves it issued and not sent, and sending it again mails it once.
 *
 * Used by `POST /admin/purchase-orders/:id/send`. Emits `purchase_order.sent`;
 * hook `purchaseOrderSent`.
 *
 * @throws Refusal `notification.no_email_provider`, `purchase_order.no_address`, `purchase_order.not_mailed`
 * @example
 * await sendPurchaseOrderWorkflow(container).run({ input: { id: "po_01J", issue: true } })
 */
export const sendPurchaseOrderWorkflow = createWorkflow(
  "backorders-send-purchase-order",
  (input: WorkflowData<SendPurchaseOrderInput>) => {
    const letter = prepareStep(input)
    when(
      { input, letter },
      (data) => Boolean(data.input.issue) && data.letter.is_draft
    ).then(() =>
      issuePurchaseOrdersWorkflow.runAsStep({
        input: transform({ input }, (data) => ({
          ids: [data.input.id],
          actor_id: data.input.actor_id,
        })),
      })
    )
    const mailed = mailLetterStep(letter)
    const sent = recordSentStep(
      transform({ input, mailed }, (data) => ({
        ...data.mailed,
        actor_id: data.input.actor_id,
        idempotency_key_id: data.input.idempotency_key_id,
      }))
    )
    emitEventStep({
      eventName: "purchase_order.sent",
      data: transform({ input }, (data) => ({ id: data.input.id })),
    })
    const purchaseOrderSent = createHook("purchaseOrderSent", { mailed })
    return new WorkflowResponse(sent, { hooks: [purchaseOrderSent] })
  }
)
