import { add, positive, subtract } from "./decimal"

/**
 * Where a demand stands: reserved by Medusa, never reserved, or a reservation
 * of no order (staff put goods aside, or the order is archived).
 */
export type QueueSource = "reserved" | "unreserved" | "manual"

/** One demand in the queue of an inventory item at a location, in units of the item. */
export type QueuedDemand = {
  /** Of the order line; of the reservation where there is no order. */
  id: string
  source: QueueSource
  /** Above 0: served before lower ranks. */
  rank: number
  /**
   * The later of the order's and the line's `created_at`; of a reservation
   * without order its own. ISO 8601 in UTC, which compares as text.
   */
  queue_date: string
  quantity: number
  /** What receipts have promised to the line at this location and is not shipped. */
  allocated_quantity: number
}

export type Coverage = { covered_quantity: number; short_quantity: number }

type Entry = { index: number; turn: number; quantity: number }

/**
 * Shares the stock of one item at one location among those who wait for it
 * (rules S1 and S2), and answers covered and short per demand, in the order
 * given. First come goods that a receipt has promised to a line. Then the rest
 * of all reservations by rank, queue date and id. Demand that was never
 * reserved takes what is left. Negative stock covers nothing.
 *
 * What counts in the queue is the demand, not the reservation: an order edit
 * reserves shipped units a second time, and nobody behind waits for those.
 *
 * @example Stock 5; orders of 3, 3 and 4. coverQueue(demands, 5) // short 0, 1, 4
 */
export function coverQueue<Demand extends QueuedDemand>(
  demands: readonly Demand[],
  stock: number
): (Demand & Coverage)[] {
  const entries = demands
    .flatMap((demand, index) => entriesOf(demand, index))
    .sort(
      (a, b) =>
        a.turn - b.turn || byPlaceInQueue(demands[a.index], demands[b.index])
    )
  const covered = demands.map(() => 0)
  let left = positive(stock)
  for (const entry of entries) {
    const share = Math.min(entry.quantity, left)
    covered[entry.index] = add(covered[entry.index], share)
    left = subtract(left, share)
  }
  return demands.map((demand, index) => ({
    ...demand,
    covered_quantity: covered[index],
    short_quantity: subtract(demand.quantity, covered[index]),
  }))
}

function entriesOf(demand: QueuedDemand, index: number): Entry[] {
  const promised =
    demand.source === "reserved"
      ? Math.min(positive(demand.allocated_quantity), demand.quantity)
      : 0
  return [
    { index, turn: 0, quantity: promised },
    {
      index,
      turn: demand.source === "unreserved" ? 2 : 1,
      quantity: subtract(demand.quantity, promised),
    },
  ].filter(({ quantity }) => quantity > 0)
}

/** Higher rank first, then the earlier queue date, then the id. */
export const byPlaceInQueue = (
  a: Pick<QueuedDemand, "rank" | "queue_date" | "id">,
  b: Pick<QueuedDemand, "rank" | "queue_date" | "id">
) =>
  b.rank - a.rank || compare(a.queue_date, b.queue_date) || compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * How much of each of a line's reservations of one item is demand, oldest
 * first: together never more than the open units need (rule S2). Without
 * `needed` (the variant no longer uses the item) the reservations stand.
 *
 * @example 20 ordered, 2 shipped, then a change of price reserves 20 again.
 * demandsOf([20], 18) // [18]
 */
export function demandsOf(
  reservations: readonly number[],
  needed: number | null
): number[] {
  let left = needed ?? Infinity
  return reservations.map((reserved) => {
    const demand = Math.min(positive(reserved), positive(left))
    left = left === Infinity ? left : subtract(left, demand)
    return demand
  })
}

/** What is on its way for a line and item, and where it will arrive. */
export type Outstanding = { location_id: string; quantity: number }

/**
 * Says which of a line's shortages of one item is on its way already (rule
 * S3), so that nothing is bought twice. Each location's goods are for the
 * demand there, the reserved one first. Goods for a location where the line
 * waits no longer (Medusa reserved it elsewhere after an edit) count for the
 * line's other locations.
 *
 * `shortages` are all of one line and item, by location and reserved before
 * unreserved; `waits_at` are the locations where the line has a reservation or
 * unreserved demand.
 *
 * @example Short 4, of which 2 are ordered: outstanding 2, to backorder 2.
 */
export function attributeOutstanding<
  Shortage extends { location_id: string; short_quantity: number },
>(
  shortages: readonly Shortage[],
  outstanding: readonly Outstanding[],
  waits_at: ReadonlySet<string>
): (Shortage & {
  outstanding_quantity: number
  to_backorder_quantity: number
})[] {
  const at = new Map<string, number>()
  let moved = 0
  for (const { location_id, quantity } of outstanding) {
    if (waits_at.has(location_id)) {
      at.set(location_id, add(at.get(location_id) ?? 0, quantity))
    } else {
      moved = add(moved, quantity)
    }
  }
  return shortages.map((shortage, index) => {
    const here = at.get(shortage.location_id) ?? 0
    const isLastHere =
      shortages[index + 1]?.location_id !== shortage.location_id
    const own = isLastHere ? here : Math.min(here, shortage.short_quantity)
    at.set(shortage.location_id, subtract(here, own))
    const still = positive(subtract(shortage.short_quantity, own))
    const arriving = Math.min(still, moved)
    moved = subtract(moved, arriving)
    return {
      ...shortage,
      outstanding_quantity: add(own, arriving),
      to_backorder_quantity: subtract(still, arriving),
    }
  })
}
