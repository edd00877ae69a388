import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import { ReasonBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"
import { whileBackorderLocked } from "../steps/lock-backorder"

export type CancelBackorderInput = { id: string; reason?: string } & Actor

const cancelBackorderStep = deedStep(
  "backorders-cancel-backorder-step",
  (service, input: CancelBackorderInput, container) =>
    whileBackorderLocked(container, input.id, () =>
      service.cancelBackorder(checkInput(withId(ReasonBody), input), input)
    )
)

/**
 * Cancels a backorder (rule B10): the goods are no longer ordered for this
 * order and its hold ends. Drafts shrink, issued purchase orders keep the
 * quantity as spare.
 *
 * Used by `POST /admin/backorders/:id/cancel`. Emits `backorder.canceled`;
 * hook `backorderCanceled`.
 *
 * @throws Refusal `backorder.not_found`, `backorder.not_on_hold`, `backorder.goods_allocated`
 * @example
 * await cancelBackorderWorkflow(container).run({ input: { id: "bord_01J" } })
 */
export const cancelBackorderWorkflow = createWorkflow(
  "backorders-cancel-backorder",
  (input: WorkflowData<CancelBackorderInput>) => {
    const canceled = cancelBackorderStep(input)
    emitEventStep({
      eventName: "backorder.canceled",
      data: transform({ input, canceled }, (data) => ({
        id: data.input.id,
        order_id: data.canceled.order_id,
      })),
    })
    const backorderCanceled = createHook("backorderCanceled", { canceled })
    return new WorkflowResponse(canceled, { hooks: [backorderCanceled] })
  }
)
