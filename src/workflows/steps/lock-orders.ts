import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { randomUUID } from "node:crypto"
import { Refusal } from "../../domain"
import { holdLocks, type ReleaseLocks } from "./hold-locks"

/** Seconds to wait for somebody else's deed before `order.busy` is answered: as long as Medusa's own steps wait. */
const WAIT = 5
export type ReleaseOrders = ReleaseLocks

let released = 0

/**
 * Counts the locks given back in this process. Whoever read something before
 * it had the lock reads it again when the count has changed meanwhile.
 */
export const locksReleased = () => released

/** @example orderLockKey("order_01J") // "backorders:order:order_01J" */
export const orderLockKey = (orderId: string) => `backorders:order:${orderId}`

/**
 * Takes the lock of every order named and answers the function that gives them
 * back. Rule: whoever fulfills, charges, holds or ships an order does it under
 * this lock, because Medusa's own workflows take none: two parallel
 * fulfillments of one order leave its quantities and the stock wrong, and a
 * hold placed between a check and the deed would be overlooked.
 *
 * Never keep it while a person decides. Without an answer within `wait`
 * seconds, 5 unless told, it is the refusal `order.busy`.
 *
 * @example
 * const release = await lockOrders(container, [order.id])
 * try {
 *   await fulfill()
 * } finally {
 *   await release()
 * }
 */
export async function lockOrders(
  container: MedusaContainer,
  orderIds: readonly string[],
  wait = WAIT
): Promise<ReleaseOrders> {
  return await holdLocks(container, orderIds.map(orderLockKey), {
    gate: "backorders:orders",
    wait,
    busy: "order.busy",
    onRelease: () => released++,
  })
}

/** Runs `job` while the orders are locked. @example await whileOrdersLocked(container, ids, () => service.placeBackorders(input)) */
export async function whileOrdersLocked<T>(
  container: MedusaContainer,
  orderIds: readonly string[],
  job: () => Promise<T>
): Promise<T> {
  const release = await lockOrders(container, orderIds)
  try {
    return await job()
  } finally {
    await release()
  }
}

/**
 * For what comes by again by itself: does something to all orders at once, and
 * where somebody is busy with one of them to each alone, but for those that
 * stay busy.
 */
export async function passingBusyOrders(
  orderIds: readonly string[],
  job: (orderIds: string[]) => Promise<unknown>
) {
  if (!orderIds.length || (await isDone(job, [...orderIds]))) {
    return
  }
  for (const id of orderIds.length > 1 ? orderIds : []) {
    await isDone(job, [id])
  }
}

async function isDone(
  job: (orderIds: string[]) => Promise<unknown>,
  orderIds: string[]
) {
  try {
    await job(orderIds)
    return true
  } catch (error) {
    if (!Refusal.is(error, "order.busy")) {
      throw error
    }
    return false
  }
}

const heldByWorkflows = new Map<string, ReleaseOrders>()

/**
 * For a workflow whose deed takes several steps: keeps the orders locked until
 * `unlockOrdersStep`, or until the workflow is compensated. A deed of one step
 * uses `whileOrdersLocked` inside that step.
 *
 * @example
 * const lock = lockOrdersStep({ order_ids: [input.order_id] })
 * createFulfillmentWorkflow.runAsStep({ input })
 * unlockOrdersStep(lock)
 */
export const lockOrdersStep = createStep(
  "backorders-lock-orders",
  async (input: { order_ids: string[]; wait?: number }, { container }) => {
    const lock = { id: randomUUID() }
    heldByWorkflows.set(
      lock.id,
      await lockOrders(container, input.order_ids, input.wait)
    )
    return new StepResponse(lock, lock)
  },
  async (lock) => {
    await giveBack(lock)
  }
)

/** Ends what `lockOrdersStep` began. */
export const unlockOrdersStep = createStep(
  "backorders-unlock-orders",
  async (lock: { id: string }) => {
    await giveBack(lock)
    return new StepResponse()
  }
)

async function giveBack(lock: { id: string } | undefined) {
  const release = lock && heldByWorkflows.get(lock.id)
  if (release) {
    heldByWorkflows.delete(lock.id)
    await release()
  }
}
