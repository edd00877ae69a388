import type { MedusaContainer } from "@medusajs/framework/types"
import { setImmediate as nextTurn } from "node:timers/promises"

/**
 * Medusa tells of a thousand changes in a thousand events, and each calls its
 * subscriber. This gathers what comes in the same turn of the event loop, so
 * that the work for all of it is done once, set-based. Every caller waits for
 * it, and hears of its failure.
 *
 * Only for work that may be done twice or later than its event: with a bus
 * that hands over its events one by one, nothing is gathered.
 *
 * @example
 * const follow = gathered((container, order_ids: string[]) => followAll(container, order_ids))
 * await Promise.all([follow(container, "order_1"), follow(container, "order_2")]) // followAll ran once
 */
export function gathered<Told>(
  work: (container: MedusaContainer, told: Told[]) => Promise<unknown>
) {
  let batch: { told: Set<Told>; done: Promise<unknown> } | undefined
  return async (container: MedusaContainer, ...told: Told[]) => {
    batch ??= begin(container)
    told.forEach((one) => batch!.told.add(one))
    await batch.done
  }

  function begin(container: MedusaContainer) {
    const told = new Set<Told>()
    const done = nextTurn().then(() => {
      batch = undefined
      return work(container, [...told])
    })
    return { told, done }
  }
}
