import { positive, subtract } from "./decimal"
import { byPegQueue, Peg } from "./allocate"

/** What an order that is served first still lacks of an item at a location. */
export type Lack = {
  /** Of the backorder line that waits, or null where nothing is backordered. */
  id: string | null
  place: string
  quantity: number
}

/** Goods that arrived for another order and are not packed. */
export type HeldGoods = Pick<Peg, "id" | "rank" | "queue_date"> & {
  place: string
  quantity: number
}

export type TakenGoods = { from: string; to: string | null; quantity: number }

/**
 * Which allocated goods go to orders that are served first: the last in the
 * queue gives first, and nobody more than is not packed.
 *
 * @example 3 lacking; the third in the queue holds 2, the second 4:
 * takeAllocated([{ id: "a", place, quantity: 3 }], [second, third]) // 2 of the third, 1 of the second
 */
export function takeAllocated(
  lacking: readonly Lack[],
  held: readonly HeldGoods[]
): TakenGoods[] {
  const left = new Map(held.map(({ id, quantity }) => [id, quantity]))
  const taken: TakenGoods[] = []
  for (const lack of lacking) {
    let missing = lack.quantity
    const givers = held
      .filter(({ place }) => place === lack.place)
      .sort(byPegQueue)
      .reverse()
    for (const giver of givers) {
      const has = positive(left.get(giver.id) ?? 0)
      const quantity = Math.min(positive(missing), has)
      if (quantity > 0) {
        taken.push({ from: giver.id, to: lack.id, quantity })
        left.set(giver.id, subtract(has, quantity))
        missing = subtract(missing, quantity)
      }
    }
  }
  return taken
}
