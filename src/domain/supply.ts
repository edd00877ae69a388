import { Day } from "./days"
import { positive, subtract } from "./decimal"
import { Delivery } from "./statuses"

/** An open purchase order line: goods that are ordered, or drafted to be. */
export type OpenSupply = {
  purchase_order_id: string
  purchase_order_line_id: string
  number: string
  status: "draft" | "issued"
  delivery: Delivery
  /** Only of a drop shipment: the one order it is for. */
  order_id: string | null
  vendor_id: string | null
  location_id: string | null
  currency_code: string
  inventory_item_id: string
  expected_date: Day | null
  quantity: number
  received_quantity: number
  short_closed_quantity: number
  billed_quantity: number
  /** What orders still wait for: quantity - allocated of the open pegs. */
  outstanding_quantity: number
  /** Quantity of every peg that counts, arrived or not. */
  pegged_quantity: number
  /** Billed quantity that pegs have used already. */
  pegged_billed_quantity: number
  /** What has arrived and was promised to pegs. */
  allocated_quantity: number
}

/**
 * What is coming on a line and no order waits for.
 *
 * @example freeOnOrder({ quantity: 20, received_quantity: 5, short_closed_quantity: 0, outstanding_quantity: 8 }) // 7
 */
export const freeOnOrder = (
  supply: Pick<
    OpenSupply,
    | "quantity"
    | "received_quantity"
    | "short_closed_quantity"
    | "outstanding_quantity"
  >
) =>
  positive(
    subtract(
      subtract(
        subtract(supply.quantity, supply.received_quantity),
        supply.short_closed_quantity
      ),
      supply.outstanding_quantity
    )
  )

/**
 * What the vendor has billed ahead of the goods and no peg has used: a peg
 * that takes free quantity of a billed line is billed from the start.
 */
export const freeBilled = (supply: OpenSupply) =>
  positive(
    subtract(
      subtract(supply.billed_quantity, supply.pegged_billed_quantity),
      positive(subtract(supply.received_quantity, supply.allocated_quantity))
    )
  )

/** Earliest expected first, unknown dates last, then by id. */
export const byExpectedDate = (
  a: Pick<OpenSupply, "expected_date" | "purchase_order_line_id">,
  b: Pick<OpenSupply, "expected_date" | "purchase_order_line_id">
) => {
  const left = a.expected_date ?? "9999-12-31"
  const right = b.expected_date ?? "9999-12-31"
  if (left !== right) {
    return left < right ? -1 : 1
  }
  return a.purchase_order_line_id < b.purchase_order_line_id ? -1 : 1
}
