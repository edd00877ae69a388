import {
  add,
  percentOf,
  positive,
  roundMoney,
  subtract,
  sumOf,
} from "./decimal"
import { addDays, Day } from "./days"
import {
  billableQuantity,
  LineQuantities,
  lineSubtotal,
  Priced,
} from "./purchase-order"
import { BillMatchStatus, BillStatus } from "./statuses"

/**
 * What a new bill holds of a line when staff name nothing (rule L3): with the
 * goods received in the same command, everything unbilled; else, once anything
 * of the order has been received, what is accepted and not billed; else
 * everything.
 *
 * @example Receive 6 of 10, then a bill with defaults: 6.
 */
export const defaultBillQuantity = (
  line: LineQuantities,
  options: { receive: boolean; anything_received: boolean }
) =>
  options.receive || !options.anything_received
    ? billableQuantity(line)
    : positive(subtract(line.received_quantity, line.billed_quantity))

/** What a bill that receives takes in of a line: what is billed and not there (rule L3). */
export const quantityToReceiveForBill = (
  line: LineQuantities,
  billing: number
) =>
  positive(subtract(add(line.billed_quantity, billing), line.received_quantity))

/** A line of a bill beside the purchase order line that it is for. */
export type MatchedLine = {
  unit_cost: number
  /** Of the purchase order. */
  ordered_unit_cost: number
  /** Billed of the purchase order line by this bill and those before it. */
  billed_quantity: number
  received_quantity: number
}

/**
 * Compares one line with what was ordered and received (rule L1).
 *
 * @param priceTolerance how many percent the unit cost may be away from the purchase order's
 * @example matchLine({ unit_cost: 4, ordered_unit_cost: 3, billed_quantity: 1, received_quantity: 1 }, 0) // "price_mismatch"
 */
export function matchLine(
  line: MatchedLine,
  priceTolerance: number
): Exclude<BillMatchStatus, "accepted"> {
  const difference = Math.abs(subtract(line.unit_cost, line.ordered_unit_cost))
  const price = difference > percentOf(line.ordered_unit_cost, priceTolerance)
  const quantity = line.billed_quantity > line.received_quantity
  if (price && quantity) {
    return "both"
  }
  return price ? "price_mismatch" : quantity ? "quantity_mismatch" : "matched"
}

/** How a whole bill matches: what any of its lines has. */
export function matchStatus(
  lines: readonly MatchedLine[],
  priceTolerance: number
): Exclude<BillMatchStatus, "accepted"> {
  const found = new Set(lines.map((line) => matchLine(line, priceTolerance)))
  found.delete("matched")
  if (found.size > 1) {
    return "both"
  }
  const [only] = found
  return only ?? "matched"
}

/** The totals of a bill; charges may be negative (a discount, rounding). */
export function purchaseBillTotals(
  lines: readonly Priced[],
  charges: readonly { amount: number }[],
  decimals: number
) {
  const subtotal = sumOf(lines, (line) => lineSubtotal(line, decimals))
  const tax_total = sumOf(lines, (line) =>
    roundMoney(
      percentOf(lineSubtotal(line, decimals), line.tax_rate ?? 0),
      decimals
    )
  )
  const charges_total = roundMoney(
    sumOf(charges, (charge) => charge.amount),
    decimals
  )
  return {
    subtotal,
    tax_total,
    charges_total,
    total: roundMoney(add(subtotal, tax_total, charges_total), decimals),
  }
}

/** A bill of 0 is paid at once (rule L7). */
export const billStatus = (bill: {
  total: number
  paid_total: number
  is_void: boolean
}): BillStatus => {
  if (bill.is_void) {
    return "void"
  }
  if (bill.paid_total >= bill.total) {
    return "paid"
  }
  return bill.paid_total > 0 ? "partially_paid" : "open"
}

/** Due after the vendor's payment terms, or not known. */
export const dueDate = (billDate: Day, paymentTermsDays: number | null) =>
  paymentTermsDays === null ? null : addDays(billDate, paymentTermsDays)

export const isOverdue = (
  bill: { status: BillStatus; due_date: Day | null },
  today: Day
) =>
  (bill.status === "open" || bill.status === "partially_paid") &&
  !!bill.due_date &&
  bill.due_date < today
