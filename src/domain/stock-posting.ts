import { subtract } from "./decimal"
import { incomingTarget, LineQuantities } from "./purchase-order"
import { Delivery, PurchaseOrderStatus } from "./statuses"

/** What a deed changes at one inventory level for one purchase order line. */
export type StockPostingEntry = {
  purchase_order_line_id: string
  inventory_item_id: string
  location_id: string
  /** Goods that come in (or, taken back, go). */
  stock_delta: number
  /** What Medusa's incoming quantity rises or falls by. */
  incoming_delta: number
}

type PostedLine = LineQuantities & {
  id: string
  inventory_item_id: string
  /** What this line has added to Medusa's incoming quantity so far. */
  incoming_quantity: number
}

/**
 * The entry of one line after a deed: stock by what was accepted, incoming by
 * the difference between what it should be and our ledger (rule G1). Null when
 * nothing changes.
 *
 * @example A line of 10 is issued: incoming +10. Then 4 are accepted: stock +4, incoming -4.
 */
export function stockPostingEntry(
  order: {
    status: PurchaseOrderStatus
    delivery: Delivery
    location_id: string | null
  },
  line: PostedLine,
  change: { accepted: number; write_incoming: boolean }
): StockPostingEntry | null {
  const incoming_delta = subtract(
    incomingTarget(order, line, change.write_incoming),
    line.incoming_quantity
  )
  if (
    !order.location_id ||
    order.delivery !== "warehouse" ||
    (!change.accepted && !incoming_delta)
  ) {
    return null
  }
  return {
    purchase_order_line_id: line.id,
    inventory_item_id: line.inventory_item_id,
    location_id: order.location_id,
    stock_delta: change.accepted,
    incoming_delta,
  }
}

/**
 * The same where goods come or go at another location than they were ordered
 * for (rule G5): the stock there, what is on the way still here.
 */
export function elsewhere(
  entry: StockPostingEntry,
  location_id: string
): StockPostingEntry[] {
  return entry.location_id === location_id
    ? [entry]
    : [
        { ...entry, stock_delta: 0 },
        { ...entry, location_id, incoming_delta: 0 },
      ].filter(
        ({ stock_delta, incoming_delta }) => stock_delta || incoming_delta
      )
}
