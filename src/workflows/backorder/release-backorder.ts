import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../../modules/backorder/service"
import { ReasonRequiredBody, withId } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"
import { whileBackorderLocked } from "../steps/lock-backorder"

export type ReleaseBackorderInput = { id: string; reason: string } & Actor

const releaseBackorderStep = deedStep(
  "backorders-release-backorder-step",
  (service, input: ReleaseBackorderInput, container) =>
    whileBackorderLocked(container, input.id, () =>
      service.releaseBackorder(
        checkInput(withId(ReasonRequiredBody), input),
        input
      )
    )
)

/**
 * Ends a hold by hand, with a reason that is kept (rule H4). The pegs stay:
 * the goods still come to the order.
 *
 * Used by `POST /admin/backorders/:id/release`. Emits `backorder.released`;
 * hook `backorderReleased`.
 *
 * @throws Refusal `backorder.not_found`, `backorder.not_on_hold`, `backorder.reason_required`
 * @example
 * await releaseBackorderWorkflow(container).run({
 *   input: { id: "bord_01J", reason: "Customer takes the old model" },
 * })
 */
export const releaseBackorderWorkflow = createWorkflow(
  "backorders-release-backorder",
  (input: WorkflowData<ReleaseBackorderInput>) => {
    const released = releaseBackorderStep(input)
    emitEventStep({
      eventName: "backorder.released",
      data: transform({ input, released }, (data) => ({
        id: data.input.id,
        order_id: data.released.order_id,
      })),
    })
    const backorderReleased = createHook("backorderReleased", { released })
    return new WorkflowResponse(released, { hooks: [backorderReleased] })
  }
)
