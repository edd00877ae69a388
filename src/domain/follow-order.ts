import { add, clamp, positive, subtract, sumOf } from "./decimal"

/** A backorder line of one demand (order line and inventory item), as `followOrder` sees it. */
export type FollowedLine = {
  id: string
  quantity: number
  allocated_quantity: number
  billed_quantity: number
  fulfilled_quantity: number
  /** What its vendor has shipped of it to the customer. */
  vendor_shipped_quantity: number
}

/** What the order says now, in units of the inventory item. */
export type FollowedDemand = {
  /** 0 when the order is canceled or the line removed. */
  ordered_quantity: number
  fulfilled_quantity: number
}

export type FollowedChange = FollowedLine & {
  /** Nothing of the line is left. */
  is_canceled: boolean
  /** What the line no longer waits for. */
  dropped_quantity: number
}

/**
 * Brings the backorder lines of one demand in line with the order, whatever
 * happened to it (rule X1); run twice it does nothing the second time.
 *
 * - what a vendor has shipped counts for the lines that it was bought for
 * - what else was shipped counts for the units that stock covered first, and
 *   for backordered units only beyond them; among these, goods that have
 *   arrived go first
 * - what the order no longer needs is dropped from the newest line, goods that
 *   have not arrived before goods that have
 *
 * @param lines oldest first, canceled ones left out
 * @returns only the lines that change
 * @example 4 ordered, 3 backordered, 2 shipped: fulfilled_quantity 1.
 */
export function followOrder(
  demand: FollowedDemand,
  lines: readonly FollowedLine[]
): FollowedChange[] {
  const backordered = sumOf(lines, (line) => line.quantity)
  const fromStock = positive(subtract(demand.ordered_quantity, backordered))
  let shipped = 0
  const next: FollowedChange[] = lines.map((line) => ({
    ...line,
    fulfilled_quantity: 0,
    is_canceled: false,
    dropped_quantity: 0,
  }))
  const ship = (mayShip: (line: FollowedLine) => number) => {
    for (const line of next) {
      const taken = Math.min(
        shipped,
        positive(subtract(mayShip(line), line.fulfilled_quantity))
      )
      line.fulfilled_quantity = add(line.fulfilled_quantity, taken)
      shipped = subtract(shipped, taken)
    }
  }
  shipped = demand.fulfilled_quantity
  ship((line) => line.vendor_shipped_quantity)
  shipped = clamp(subtract(shipped, fromStock), 0, backordered)
  ship((line) => line.allocated_quantity)
  ship((line) => line.quantity)

  const open = positive(
    subtract(demand.ordered_quantity, demand.fulfilled_quantity)
  )
  let excess = positive(
    subtract(
      sumOf(next, (line) => subtract(line.quantity, line.fulfilled_quantity)),
      open
    )
  )
  const drop = (mayDrop: (line: FollowedLine) => number) => {
    for (const line of [...next].reverse()) {
      const taken = Math.min(excess, positive(mayDrop(line)))
      line.quantity = subtract(line.quantity, taken)
      line.dropped_quantity = add(line.dropped_quantity, taken)
      line.allocated_quantity = Math.min(line.allocated_quantity, line.quantity)
      line.billed_quantity = Math.min(line.billed_quantity, line.quantity)
      excess = subtract(excess, taken)
    }
  }
  drop((line) =>
    subtract(
      line.quantity,
      Math.max(line.allocated_quantity, line.fulfilled_quantity)
    )
  )
  drop((line) => subtract(line.quantity, line.fulfilled_quantity))

  return next.flatMap((line, index) => {
    const before = lines[index]!
    if (line.quantity === 0) {
      // A row keeps the quantity that it stood for; what it waits for is nothing.
      return [
        {
          ...line,
          quantity: before.quantity,
          allocated_quantity: 0,
          billed_quantity: 0,
          is_canceled: true,
        },
      ]
    }
    return line.quantity !== before.quantity ||
      line.fulfilled_quantity !== before.fulfilled_quantity
      ? [line]
      : []
  })
}
