import type { ILockingModule, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { randomUUID } from "node:crypto"
import { Refusal } from "../../domain"

/** Seconds to wait for somebody else's deed before `order.busy` is answered: as long as Medusa's own steps wait. */
const WAIT = 5
/** Seconds after which a lock that nobody gave back is given up: a request that hangs must not keep an order for good. */
const LONGEST = 300
/** Held only while the locks of several orders are taken, so that two such callers never wait for each other. */
const GATE = "backorders:orders"

export type ReleaseOrders = () => Promise<void>

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
 * Never keep it while a person decides. Without an answer within 5 seconds it
 * is the refusal `order.busy`.
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
  orderIds: readonly string[]
): Promise<ReleaseOrders> {
  const keys = [...new Set(orderIds)].sort().map(orderLockKey)
  const locking = container.resolve(Modules.LOCKING)
  if (keys.length > 1) {
    let release: ReleaseOrders | undefined
    try {
      await locking.execute(
        [GATE],
        async () => {
          release = await hold(locking, keys)
        },
        { timeout: WAIT }
      )
    } catch {
      await release?.()
      throw new Refusal("order.busy")
    }
    return release!
  }
  return keys.length ? hold(locking, keys) : async () => undefined
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
 * `execute` with a job that lasts until it is told to end, rather than
 * `acquire`: a lock that is `execute`d is free again when its process dies,
 * with every provider of the Locking module, and needs no guess how long the
 * deed will take.
 */
function hold(locking: ILockingModule, keys: string[]): Promise<ReleaseOrders> {
  return new Promise((resolve, reject) => {
    let end = () => undefined as void
    const held = new Promise<void>((done) => (end = done))
    const work = locking
      .execute(
        keys,
        () => {
          const timer = setTimeout(end, LONGEST * 1000)
          timer.unref()
          resolve(async () => {
            clearTimeout(timer)
            released++
            end()
            await work
          })
          return held
        },
        { timeout: WAIT }
      )
      // Before the job ran: nobody gave way. Afterwards: a lease was lost, and there is nobody left to tell.
      .catch(() => reject(new Refusal("order.busy")))
  })
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
  async (input: { order_ids: string[] }, { container }) => {
    const lock = { id: randomUUID() }
    heldByWorkflows.set(lock.id, await lockOrders(container, input.order_ids))
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
