import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deedStep } from "../steps/deed-step"
import { emitSettled } from "../steps/emit-settled"
import { lockOrdersStep, unlockOrdersStep } from "../steps/lock-orders"
import { prepareReservationsStep } from "../steps/prepare-reservations"
import type { Actor } from "../../modules/backorder/service"

export type FollowOrdersInput = {
  order_ids: string[]
  /** Seconds to wait for who is busy with one of them; 5 unless told. */
  wait?: number
} & Actor

const followOrdersStep = deedStep(
  "backorders-follow-orders-step",
  (service, input: FollowOrdersInput) =>
    service.followOrders(input.order_ids, input)
)

/**
 * Brings backorders in line with their orders after anything that happened to
 * these (rule X1), and makes reservations that Medusa made anew fit for
 * waiting again (rule B8). It reads everything again: run it twice, late or in
 * any order, the rows end the same. The orders stay locked for the length of
 * it (rule H6): what it reads is nothing that a deed in the middle takes back.
 *
 * Run by the subscriber on Medusa's order events and by the sweep.
 *
 * @throws Refusal `order.busy`
 *
 * @example
 * await followOrdersWorkflow(container).run({ input: { order_ids: ["order_01J"] } })
 */
export const followOrdersWorkflow = createWorkflow(
  "backorders-follow-orders",
  (input: WorkflowData<FollowOrdersInput>) => {
    const lock = lockOrdersStep(
      transform({ input }, ({ input: { order_ids, wait } }) => ({
        order_ids,
        wait,
      }))
    )
    const followed = followOrdersStep(
      transform({ input, lock }, (data) => data.input)
    )
    prepareReservationsStep(
      transform({ input }, (data) => ({ order_ids: data.input.order_ids }))
    )
    emitSettled(followed)
    unlockOrdersStep(lock)
    return new WorkflowResponse(followed)
  }
)
