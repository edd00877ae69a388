import { add, positive, subtract, sumOf } from "./decimal"

/** A backorder line that waits for a purchase order line. */
export type Peg = {
  id: string
  rank: number
  queue_date: string
  quantity: number
  allocated_quantity: number
  billed_quantity: number
}

export type Share = { id: string; quantity: number }

/** Pegs are served like demand: rank, then the order's place in the queue, then id. */
export const byPegQueue = <P extends Pick<Peg, "rank" | "queue_date" | "id">>(
  a: P,
  b: P
) =>
  b.rank - a.rank ||
  (a.queue_date < b.queue_date ? -1 : a.queue_date > b.queue_date ? 1 : 0) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Hands out a quantity to pegs in queue order, each up to what it may take.
 *
 * @example Orders waiting 7 then 4, arrival 5: serve(5, pegs, p => p.quantity) // all five to the first
 */
export function serve<P extends Pick<Peg, "rank" | "queue_date" | "id">>(
  quantity: number,
  pegs: readonly P[],
  mayTake: (peg: P) => number
): Share[] {
  let left = quantity
  const shares: Share[] = []
  for (const peg of [...pegs].sort(byPegQueue)) {
    const taken = Math.min(left, positive(mayTake(peg)))
    if (taken > 0) {
      shares.push({ id: peg.id, quantity: taken })
      left = subtract(left, taken)
    }
  }
  return shares
}

/**
 * Who gets accepted goods (rule G2): in queue order
 * `min(accepted, what the peg waits for, the demand still open)`, in all never
 * more than the stock that is not promised already.
 *
 * @param openDemand what the order line of a peg still has to ship at the
 * receiving location and no allocation covers; several pegs of one order line
 * share it
 */
export function allocateReceipt(
  accepted: number,
  unpromisedStock: number,
  pegs: readonly (Peg & { demand_key: string })[],
  openDemand: ReadonlyMap<string, number>
): Share[] {
  const given = new Map<string, number>()
  let left = Math.min(accepted, positive(unpromisedStock))
  const shares: Share[] = []
  for (const peg of [...pegs].sort(byPegQueue)) {
    const before = given.get(peg.demand_key) ?? 0
    const taken = Math.min(
      left,
      positive(subtract(peg.quantity, peg.allocated_quantity)),
      positive(subtract(openDemand.get(peg.demand_key) ?? 0, before))
    )
    if (taken > 0) {
      shares.push({ id: peg.id, quantity: taken })
      given.set(peg.demand_key, add(before, taken))
      left = subtract(left, taken)
    }
  }
  return shares
}

/**
 * Which pegs a billed quantity counts for (rule L4): in queue order, goods
 * that have arrived before goods that have not.
 */
export function shareBilled(quantity: number, pegs: readonly Peg[]): Share[] {
  const arrived = serve(quantity, pegs, (peg) =>
    subtract(peg.allocated_quantity, peg.billed_quantity)
  )
  const given = new Map(arrived.map((share) => [share.id, share.quantity]))
  const left = subtract(quantity, add(...given.values()))
  for (const share of serve(left, pegs, (peg) =>
    subtract(
      subtract(peg.quantity, peg.billed_quantity),
      given.get(peg.id) ?? 0
    )
  )) {
    given.set(share.id, add(given.get(share.id) ?? 0, share.quantity))
  }
  return [...given].map(([id, quantity]) => ({ id, quantity }))
}

/**
 * Which pegs a billed quantity no longer counts for, when a bill is voided:
 * the way back of `shareBilled`, so goods that have not arrived give first,
 * and the last in the queue before the first.
 *
 * @param billedAfter billed of the purchase order line, this bill left out
 */
export function unshareBilled(
  billedAfter: number,
  pegs: readonly Peg[]
): Share[] {
  let excess = positive(
    subtract(add(...pegs.map((peg) => peg.billed_quantity)), billedAfter)
  )
  const taken = new Map<string, number>()
  const take = (mayGive: (peg: Peg) => number) => {
    for (const peg of [...pegs].sort(byPegQueue).reverse()) {
      const before = taken.get(peg.id) ?? 0
      const given = Math.min(excess, positive(subtract(mayGive(peg), before)))
      if (given > 0) {
        taken.set(peg.id, add(before, given))
        excess = subtract(excess, given)
      }
    }
  }
  take((peg) => subtract(peg.billed_quantity, peg.allocated_quantity))
  take((peg) => peg.billed_quantity)
  return [...taken].map(([id, quantity]) => ({ id, quantity }))
}

type CuttablePeg = Pick<Peg, "id" | "rank" | "queue_date" | "quantity"> & {
  allocated_quantity: number
  fulfilled_quantity: number
}

/** What of a peg is there already: nobody takes it away again. */
export const arrivedOf = (
  peg: Pick<CuttablePeg, "allocated_quantity" | "fulfilled_quantity">
) => Math.max(peg.allocated_quantity, peg.fulfilled_quantity)

/**
 * Which pegs lose supply when a purchase order line falls below them (rules
 * P2, X2): what has arrived stays, the rest of the quantity goes by the queue,
 * so that the lowest-ranked lose first.
 *
 * @returns what each loses, nothing for those that keep all
 * @example Pegs of 7 then 4, cut to 8: cutPegs(8, pegs) // the second loses 3
 */
export function cutPegs<P extends CuttablePeg>(
  quantity: number,
  pegs: readonly P[]
): Share[] {
  const waiting = (peg: P) => positive(subtract(peg.quantity, arrivedOf(peg)))
  const kept = new Map(
    serve(
      positive(subtract(quantity, sumOf(pegs, arrivedOf))),
      pegs,
      waiting
    ).map((share) => [share.id, share.quantity])
  )
  return [...pegs].sort(byPegQueue).flatMap((peg) => {
    const lost = subtract(waiting(peg), kept.get(peg.id) ?? 0)
    return lost > 0 ? [{ id: peg.id, quantity: lost }] : []
  })
}
