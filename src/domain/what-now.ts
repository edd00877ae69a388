import { subtract, sumOf } from "./decimal"
import { freeOnOrder } from "./supply"

/** What staff can do about an order whose supply fell away. */
export const LOST_SUPPLY_CHOICES = [
  "release_from_stock",
  "take_stock",
  "backorder_again",
  "serve_first",
  "release",
  "cancel_line",
] as const

export type LostSupplyChoice =
  | { choice: "backorder_again"; quantity: number; is_on_order: boolean }
  | { choice: "take_stock"; location_id: string }
  | {
      choice: Exclude<
        (typeof LOST_SUPPLY_CHOICES)[number],
        "backorder_again" | "take_stock"
      >
    }

/** One demand of an order, and where its goods could come from. */
type LostDemand = {
  required_quantity: number
  covered_quantity: number
  outstanding_quantity: number
  to_backorder_quantity: number
  free_on_order_quantity: number
  free_elsewhere: readonly { location_id: string; quantity: number }[]
}

/**
 * What makes sense for an order that lost supply (rules X2 and X3), the
 * cheapest first: stock that is there, stock elsewhere, what is on order
 * already, buying again, and giving up the hold or the line. Only what its
 * deed would accept.
 *
 * @example 3 lost, 5 in Malmö: take_stock (Malmö), backorder_again, release, cancel_line
 */
export function lostSupplyChoices(order: {
  is_covered: boolean
  demands: readonly LostDemand[]
  /** Units of the item lie at the location, but the queue gives them to orders ahead. */
  has_stock_ahead: boolean
}): LostSupplyChoice[] {
  if (order.is_covered) {
    return [
      { choice: "release_from_stock" },
      { choice: "release" },
      { choice: "cancel_line" },
    ]
  }
  const short = order.demands.filter((line) => line.to_backorder_quantity > 0)
  const quantity = sumOf(short, (line) => line.to_backorder_quantity)
  const elsewhere = short
    .filter((line) => !line.outstanding_quantity)
    .flatMap((line) =>
      line.free_elsewhere.filter(
        (stock) => stock.quantity >= line.required_quantity
      )
    )
  return [
    ...unique(elsewhere.map(({ location_id }) => location_id)).map(
      (location_id) => ({ choice: "take_stock" as const, location_id })
    ),
    ...(quantity > 0
      ? [
          {
            choice: "backorder_again" as const,
            quantity,
            is_on_order: short.every(
              (line) =>
                line.free_on_order_quantity >= line.to_backorder_quantity
            ),
          },
        ]
      : []),
    ...(order.has_stock_ahead ? [{ choice: "serve_first" as const }] : []),
    { choice: "release" },
    { choice: "cancel_line" },
  ]
}

const unique = <T>(values: readonly T[]) => [...new Set(values)]

/** What a purchase order line has that no order waits for. */
type SpareLine = {
  quantity: number
  received_quantity: number
  short_closed_quantity: number
  billed_quantity: number
  outstanding_quantity: number
}

/**
 * How a line of an issued purchase order is cut when what is spare on it is
 * not wanted: not below what has come or was billed (rule P2). With nothing
 * left of it the line goes, with nothing left of the purchase order that is
 * canceled.
 *
 * @param unwanted at most what is spare
 * @returns null where nothing can be cut
 * @example 10 ordered, 3 unwanted, 8 billed: { to_quantity: 8, deed: "change" }
 */
export function cutOf(
  line: SpareLine,
  unwanted: number,
  is_only_line: boolean
): SpareCut | null {
  const to_quantity = Math.max(
    subtract(line.quantity, Math.min(unwanted, freeOnOrder(line))),
    line.billed_quantity
  )
  if (to_quantity >= line.quantity) {
    return null
  }
  return {
    to_quantity,
    deed: to_quantity > 0 ? "change" : is_only_line ? "cancel" : "remove_line",
  }
}

export type SpareCut = {
  to_quantity: number
  deed: "change" | "remove_line" | "cancel"
}
