import { Day } from "./days"
import {
  add,
  divide,
  multiply,
  percentOf,
  positive,
  roundMoney,
  subtract,
  sumOf,
} from "./decimal"
import { RefusalCode } from "./refusals"
import {
  BillingStatus,
  Delivery,
  PurchaseOrderStatus,
  ReceiptStatus,
} from "./statuses"

/**
 * The quantities of one purchase order line that statuses are derived from. Of
 * a drop shipment `received_quantity` is what the vendor has shipped.
 */
export type LineQuantities = {
  quantity: number
  received_quantity: number
  billed_quantity: number
  short_closed_quantity: number
}

/** What staff can do with a purchase order. */
export const PURCHASE_ORDER_ACTIONS = [
  "edit",
  "issue",
  "send",
  "ask_for_date",
  "receive",
  "ship",
  "bill",
  "cancel",
  "close",
  "reopen",
  "delete",
  "move_lines",
  "replace_vendor",
  "duplicate",
] as const
export type PurchaseOrderAction = (typeof PURCHASE_ORDER_ACTIONS)[number]

/**
 * The lifecycle as a table: action -> the statuses it may start from, and the
 * status it leads to (null = the same). The server refuses by it and the admin
 * shows its buttons by it.
 */
export const PURCHASE_ORDER_TRANSITIONS: Record<
  PurchaseOrderAction,
  { from: readonly PurchaseOrderStatus[]; to: PurchaseOrderStatus | null }
> = {
  edit: { from: ["draft", "issued"], to: null },
  issue: { from: ["draft"], to: "issued" },
  send: { from: ["draft", "issued"], to: null },
  ask_for_date: { from: ["issued"], to: null },
  receive: { from: ["issued"], to: null },
  /** The vendor of a drop shipment has shipped. */
  ship: { from: ["issued"], to: null },
  bill: { from: ["issued", "closed"], to: null },
  cancel: { from: ["draft", "issued"], to: "canceled" },
  close: { from: ["issued"], to: "closed" },
  reopen: { from: ["closed"], to: "issued" },
  delete: { from: ["draft"], to: null },
  move_lines: { from: ["draft"], to: null },
  replace_vendor: { from: ["draft", "issued"], to: null },
  duplicate: { from: ["draft", "issued", "closed", "canceled"], to: null },
}

type OrderForAction = {
  status: PurchaseOrderStatus
  vendor_id: string | null
  location_id: string | null
  delivery: Delivery
  /** Of a drop shipment: the order it is for, and where that goes. */
  order_id: string | null
  ship_to: object | null
  lines: readonly (LineQuantities & { pegged_quantity: number })[]
}

/**
 * Why an action is not possible now, or null when it is (rules P1 to P4).
 *
 * @example whyNot({ status: "draft", vendor_id: null, ... }, "issue") // "purchase_order.vendor_missing"
 */
export function whyNot(
  order: OrderForAction,
  action: PurchaseOrderAction
): RefusalCode | null {
  if (!PURCHASE_ORDER_TRANSITIONS[action].from.includes(order.status)) {
    return "purchase_order.wrong_status"
  }
  switch (action) {
    case "issue":
      return whyNotIssue(order)
    case "send":
      return order.lines.length ? null : "purchase_order.no_lines"
    case "ask_for_date":
      return isOpen(order)
        ? null
        : order.delivery === "drop_ship"
          ? "purchase_shipment.nothing_to_ship"
          : "purchase_receipt.nothing_to_receive"
    case "receive":
      if (order.delivery === "drop_ship") {
        return "purchase_order.ships_to_customer"
      }
      return isOpen(order) ? null : "purchase_receipt.nothing_to_receive"
    case "ship":
      if (order.delivery !== "drop_ship") {
        return "purchase_order.not_drop_ship"
      }
      return isAwaited(order) ? null : "purchase_shipment.nothing_to_ship"
    case "bill":
      return order.lines.some((line) => billableQuantity(line) > 0)
        ? null
        : "purchase_bill.nothing_to_bill"
    case "cancel":
      return order.lines.some(
        (line) => line.received_quantity > 0 || line.billed_quantity > 0
      )
        ? "purchase_order.has_receipts"
        : null
    case "replace_vendor":
      return order.lines.some((line) => openQuantity(line) > 0)
        ? null
        : "purchase_order.nothing_to_close"
    default:
      return null
  }
}

/** @example canDo(order, "issue") // true for a draft with vendor, location and lines */
export const canDo = (order: OrderForAction, action: PurchaseOrderAction) =>
  whyNot(order, action) === null

function whyNotIssue(order: OrderForAction): RefusalCode | null {
  if (!order.vendor_id) {
    return "purchase_order.vendor_missing"
  }
  if (!order.lines.length) {
    return "purchase_order.no_lines"
  }
  if (order.delivery === "warehouse") {
    return order.location_id ? null : "purchase_order.location_missing"
  }
  if (!order.order_id) {
    return "purchase_order.order_missing"
  }
  return order.ship_to ? null : "purchase_order.address_missing"
}

/** Of a drop shipment: its customer still waits for some of it. Nobody else can have the rest. */
const isAwaited = ({ lines }: Pick<OrderForAction, "lines">) =>
  lines.some(
    (line) =>
      openQuantity(line) > 0 && line.pegged_quantity > line.received_quantity
  )

const isOpen = ({ lines }: Pick<OrderForAction, "lines">) =>
  lines.some((line) => openQuantity(line) > 0)

/** What is still to come of a line. */
export const openQuantity = (line: LineQuantities) =>
  positive(
    subtract(
      subtract(line.quantity, line.received_quantity),
      line.short_closed_quantity
    )
  )

/**
 * What may still be received of a line: what is open, and what the tolerance
 * allows beyond what was ordered (rule G1).
 *
 * @example receivableQuantity({ quantity: 10, received_quantity: 4, ... }, 50) // 11
 */
export const receivableQuantity = (
  line: LineQuantities,
  overReceiptPercent: number
) =>
  Math.max(
    openQuantity(line),
    positive(
      subtract(
        add(line.quantity, percentOf(line.quantity, overReceiptPercent)),
        add(line.received_quantity, line.short_closed_quantity)
      )
    )
  )

/** What may still be billed of a line: the larger of ordered and accepted, minus billed (rule L1). */
export const billableQuantity = (line: LineQuantities) =>
  positive(
    subtract(
      Math.max(line.quantity, line.received_quantity),
      line.billed_quantity
    )
  )

/**
 * What an issued warehouse line adds to its inventory level's incoming
 * quantity (rule G1).
 */
export const incomingTarget = (
  order: { status: PurchaseOrderStatus; delivery: Delivery },
  line: LineQuantities,
  writeIncoming: boolean
) =>
  writeIncoming && order.status === "issued" && order.delivery === "warehouse"
    ? openQuantity(line)
    : 0

/** Derived from the lines, stored beside the status. */
export const receiptStatus = (
  lines: readonly LineQuantities[]
): ReceiptStatus => {
  if (lines.every((line) => line.received_quantity === 0)) {
    return "not_received"
  }
  return lines.every((line) => openQuantity(line) === 0)
    ? "received"
    : "partially_received"
}

/** A line is billed when what was ordered, less what was given up, is billed. */
export const billingStatus = (
  lines: readonly LineQuantities[]
): BillingStatus => {
  if (lines.every((line) => line.billed_quantity === 0)) {
    return "not_billed"
  }
  return lines.every(isBilled) ? "billed" : "partially_billed"
}

const isBilled = (line: LineQuantities) =>
  line.billed_quantity >=
  Math.max(
    subtract(line.quantity, line.short_closed_quantity),
    line.received_quantity
  )

/** A purchase order closes by itself when nothing is open and everything is billed (rule P3). */
export const isComplete = (lines: readonly LineQuantities[]) =>
  lines.length > 0 &&
  lines.every((line) => openQuantity(line) === 0 && isBilled(line)) &&
  lines.some((line) => line.received_quantity > 0 || line.billed_quantity > 0)

/** Issued, expected before today, and something is still to come. */
export const isLate = (
  order: {
    status: PurchaseOrderStatus
    expected_date: Day | null
    lines: readonly (LineQuantities & { expected_date?: Day | null })[]
  },
  today: Day
) =>
  order.status === "issued" &&
  order.lines.some((line) => {
    const expected = line.expected_date ?? order.expected_date
    return !!expected && expected < today && openQuantity(line) > 0
  })

export type Priced = {
  quantity: number
  unit_cost: number
  tax_rate: number | null
}

/** A line's value, rounded as its currency rounds. */
export const lineSubtotal = (line: Priced, decimals: number) =>
  roundMoney(multiply(line.quantity, line.unit_cost), decimals)

/**
 * The totals of a purchase order (rule P6). `tax_rate` is in percent and is
 * taken from the line after its share of the discount.
 *
 * @example Two lines of 30.00 and 22.50 at 25 %, shipping 5.00:
 * subtotal 52.50, tax_total 13.13, total 70.63.
 */
export function purchaseOrderTotals(
  order: { discount: number; shipping_cost: number; adjustment: number },
  lines: readonly Priced[],
  decimals: number
) {
  const subtotal = sumOf(lines, (line) => lineSubtotal(line, decimals))
  const net = positive(subtract(subtotal, order.discount))
  const tax_total = sumOf(lines, (line) =>
    roundMoney(
      percentOf(
        subtotal > 0
          ? divide(multiply(lineSubtotal(line, decimals), net), subtotal)
          : 0,
        line.tax_rate ?? 0
      ),
      decimals
    )
  )
  const total = roundMoney(
    add(
      subtract(subtotal, order.discount),
      tax_total,
      order.shipping_cost,
      order.adjustment
    ),
    decimals
  )
  return { subtotal, tax_total, total }
}
