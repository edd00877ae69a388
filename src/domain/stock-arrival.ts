import { positive, subtract, sumOf } from "./decimal"
import { isLineDone, SettleLine } from "./settle"
import { BackorderLineStatus, Delivery, ReleaseRule } from "./statuses"

type WaitingLine = {
  line_item_id: string
  inventory_item_id: string
  quantity: number
  allocated_quantity: number
  fulfilled_quantity: number
  status: BackorderLineStatus
}

type CoveredDemand = {
  line_item_id: string
  inventory_item_id: string
  short_quantity: number
}

/** What a backorder line has got: by a receipt, or shipped out of stock that came another way. */
const there = (line: WaitingLine) =>
  Math.max(line.allocated_quantity, line.fulfilled_quantity)

/** What a backorder line still waits for. @example awaitedOf({ quantity: 5, allocated_quantity: 2, ... }) // 3 */
export const awaitedOf = (line: WaitingLine) =>
  line.status === "canceled"
    ? 0
    : positive(subtract(line.quantity, there(line)))

/**
 * Stock came another way than by the goods an order waits for (a return, a
 * count, an order that gave up its place): something is still to come, and by
 * the queue for stock (rule S1) the order no longer lacks anything (rule X3).
 *
 * Without open demand nothing has arrived: an order that staff left out is
 * not covered, it is not counted.
 *
 * @example Waits for 3 on a purchase order, a count adds 3 and nobody is ahead: true.
 */
export function stockHasArrived(
  lines: readonly WaitingLine[],
  demands: readonly CoveredDemand[]
) {
  const waiting = lines.filter((line) => awaitedOf(line) > 0)
  return (
    waiting.length > 0 &&
    demands.every(({ short_quantity }) => short_quantity <= 0) &&
    waiting.every((line) =>
      demands.some(
        (demand) =>
          demand.line_item_id === line.line_item_id &&
          demand.inventory_item_id === line.inventory_item_id
      )
    )
  )
}

export type StockServedLine = WaitingLine &
  SettleLine & { id: string; delivery: Delivery }

export type ServedChange = {
  id: string
  quantity: number
  billed_quantity: number
  is_canceled: boolean
  dropped_quantity: number
}

/**
 * Serves a backorder from stock: what its lines still wait for is dropped,
 * what has arrived for them stays theirs.
 *
 * `by_itself` is for the setting `release_on_stock`: goods that came by a
 * receipt and wait for their bill (rule L4) are for a person to decide about,
 * and what a vendor ships to the customer is on its way there already.
 *
 * @returns the lines that change; null where it may not be done by itself
 */
export function serveFromStock(
  lines: readonly StockServedLine[],
  by_itself: { rule: ReleaseRule } | null
): ServedChange[] | null {
  const live = lines.filter((line) => line.status !== "canceled")
  if (by_itself) {
    const kept = live.flatMap((line) =>
      there(line) > 0
        ? [
            {
              ...line,
              quantity: there(line),
              billed_quantity: Math.min(line.billed_quantity, there(line)),
            },
          ]
        : []
    )
    const isDone = kept.every(
      (line) =>
        line.fulfilled_quantity >= line.quantity ||
        isLineDone(line, by_itself.rule)
    )
    if (!isDone || live.some((line) => line.delivery === "drop_ship")) {
      return null
    }
  }
  return live
    .filter((line) => awaitedOf(line) > 0)
    .map((line) => ({
      id: line.id,
      // A row keeps the quantity that it stood for; what it waits for is nothing.
      quantity: there(line) || line.quantity,
      billed_quantity: Math.min(line.billed_quantity, there(line)),
      is_canceled: there(line) === 0,
      dropped_quantity: awaitedOf(line),
    }))
}

/** How much of a backorder is still to come. */
export const awaitedQuantity = (lines: readonly WaitingLine[]) =>
  sumOf(lines, awaitedOf)
