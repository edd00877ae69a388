import {
  createWorkflow,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/backorder/service"
import { LeaveOutBody, ServeFirstBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { deedStep } from "../steps/deed-step"
import { emitSettled } from "../steps/emit-settled"
import { whileOrdersLocked } from "../steps/lock-orders"

export type OrderSettingsInput = LeaveOutBody & Actor

const leaveOutStep = deedStep(
  "backorders-leave-out-step",
  (service, input: OrderSettingsInput) =>
    service.leaveOut(checkInput(LeaveOutBody, input), input)
)

/**
 * Takes orders out of demand (rule S5): they were shipped outside Medusa, say,
 * and never marked. With `undo` they count again.
 *
 * Used by `POST /admin/backorders/leave-out`.
 *
 * @throws Refusal `order.not_found`
 * @example
 * await leaveOutWorkflow(container).run({ input: { order_ids: ["order_01J"] } })
 */
export const leaveOutWorkflow = createWorkflow(
  "backorders-leave-out",
  (input: WorkflowData<OrderSettingsInput>) =>
    new WorkflowResponse(leaveOutStep(input))
)

export type ServeFirstInput = ServeFirstBody & Actor

const serveFirstStep = deedStep(
  "backorders-serve-first-step",
  async (service, input: ServeFirstInput, container) => {
    const body = checkInput(ServeFirstBody, input)
    const holders = body.take_allocated
      ? await service.findHolders(body.order_ids)
      : []
    return await whileOrdersLocked(
      container,
      [...body.order_ids, ...holders],
      () => service.serveFirst(body, input)
    )
  }
)

/**
 * Serves orders before all others, for stock, pegs and receipts (rule S1);
 * with `undo` in their turn again. What was allocated stays where it is, unless
 * `take_allocated`: then goods that arrived for others and are not packed come
 * to these orders. `placement_id` of the result undoes all of it
 * (`undoPlacementWorkflow`).
 *
 * Used by `POST /admin/backorders/serve-first`.
 *
 * @throws Refusal `order.not_found`
 * @example
 * await serveFirstWorkflow(container).run({ input: { order_ids: ["order_01J"] } })
 */
export const serveFirstWorkflow = createWorkflow(
  "backorders-serve-first",
  (input: WorkflowData<ServeFirstInput>) => {
    const served = serveFirstStep(input)
    emitSettled(served)
    return new WorkflowResponse(served)
  }
)
