import type { BackorderLineStatus, OrderState } from "./statuses"

export type OrderStateInput = {
  /** A backorder of the order is on hold. */
  is_on_hold: boolean
  /** Every open demand of the order, covered or not. */
  demands: readonly { short_quantity: number; to_backorder_quantity: number }[]
  /** All backorder lines the order ever had. */
  backorder_lines: readonly { status: BackorderLineStatus }[]
  /** A hold of it ended because stock came another way (rule X3): its lines are dropped. */
  is_served_from_stock?: boolean
}

/**
 * What the order is up to, the first that matches: it is on hold; something
 * has to be backordered; what it lacks is on its way; it was backordered and
 * stock covers all that is open; nothing.
 *
 * `needs_backorder` stands beside it, because an order on hold may need more.
 * Goods on their way that the order no longer lacks do not make it wait.
 *
 * @example Short 3, all 3 ordered, hold released by hand: "incoming".
 */
export function orderState({
  is_on_hold,
  demands,
  backorder_lines,
  is_served_from_stock = false,
}: OrderStateInput): { state: OrderState; needs_backorder: boolean } {
  const needs_backorder = demands.some(
    (demand) => demand.to_backorder_quantity > 0
  )
  const wasBackordered =
    is_served_from_stock ||
    backorder_lines.some((line) => line.status !== "canceled")
  const firstThatMatches = (): OrderState => {
    if (is_on_hold) {
      return "on_hold"
    }
    if (needs_backorder) {
      return "needs_backorder"
    }
    if (demands.some((demand) => demand.short_quantity > 0)) {
      return "incoming"
    }
    return wasBackordered && demands.length ? "ready" : "none"
  }
  return { state: firstThatMatches(), needs_backorder }
}
