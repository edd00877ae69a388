import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { LetterRecord } from "../../modules/backorder/deeds/record-letter"
import type { Actor } from "../../modules/backorder/service"
import { LetterBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"
import { mailLetterStep, prepareLetter } from "../steps/mail-letter"

export type AskForDateInput = { id: string } & LetterBody & Actor

const prepareStep = createStep(
  "backorders-prepare-date-request",
  async (input: AskForDateInput, { container }) =>
    new StepResponse(
      await prepareLetter(
        container,
        "date_asked",
        checkInput(withId(LetterBody), input)
      )
    )
)

const recordAskedStep = deedStep(
  "backorders-record-date-request",
  (service, input: LetterRecord & Actor) => service.recordLetter(input, input)
)

/**
 * Asks the vendor of an issued purchase order by mail when its open lines
 * come.
 *
 * Used by `POST /admin/purchase-orders/:id/ask-for-date`.
 *
 * @throws Refusal `notification.no_email_provider`, `purchase_order.no_address`, `purchase_order.not_mailed`
 * @example
 * await askForDateWorkflow(container).run({ input: { id: "po_01J" } })
 */
export const askForDateWorkflow = createWorkflow(
  "backorders-ask-for-date",
  (input: WorkflowData<AskForDateInput>) => {
    const mailed = mailLetterStep(prepareStep(input))
    return new WorkflowResponse(
      recordAskedStep(
        transform({ input, mailed }, (data) => ({
          ...data.mailed,
          actor_id: data.input.actor_id,
          idempotency_key_id: data.input.idempotency_key_id,
        }))
      )
    )
  }
)
