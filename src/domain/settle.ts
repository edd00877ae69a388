import {
  BackorderLineStatus,
  BackorderStatus,
  Delivery,
  PurchaseOrderStatus,
  ReleaseCause,
  ReleaseRule,
} from "./statuses"

/** A backorder line as `settle` sees it. */
export type SettleLine = {
  quantity: number
  allocated_quantity: number
  billed_quantity: number
  fulfilled_quantity: number
  status: BackorderLineStatus
  delivery: Delivery
}

export type SettleBackorder = {
  status: BackorderStatus
  release_cause: ReleaseCause | null
  lines: readonly SettleLine[]
  /** The order has another backorder on hold: this one can't go back. */
  has_other_hold: boolean
  /** A bill was voided or a receipt reversed: what released it may be gone (rule L6). */
  is_withdrawn?: boolean
}

export type Settlement = {
  status: BackorderStatus
  release_cause: ReleaseCause | null
}

/** Goods of the line are there, or have left already. */
export const isThere = (line: SettleLine) =>
  Math.max(line.allocated_quantity, line.fulfilled_quantity) >= line.quantity

const isBilled = (line: SettleLine) => line.billed_quantity >= line.quantity

/**
 * A line is done under the release rule (rule L4). A line without supply is
 * never done; a canceled line does not count.
 */
export function isLineDone(line: SettleLine, rule: ReleaseRule) {
  switch (rule) {
    case "bill":
      return isBilled(line) && isThere(line)
    case "receipt":
      return isThere(line)
    case "bill_only":
      return isBilled(line)
    case "manual":
      return false
  }
}

/**
 * Decides what a backorder is after any change, whatever its cause (rule L8).
 *
 * - every line canceled: canceled
 * - every line done under the rule: released
 * - released by goods or bill which were withdrawn, with nothing shipped since:
 *   on hold again (rule L6). Another release rule alone never does that
 *
 * What a person decided (released by hand, canceled) stays.
 *
 * @example settle({ status: "on_hold", lines: [billed and arrived], ... }, "bill") // { status: "released", release_cause: "bill" }
 */
export function settle(
  backorder: SettleBackorder,
  rule: ReleaseRule
): Settlement {
  const { status, release_cause } = backorder
  const lines = backorder.lines.filter((line) => line.status !== "canceled")
  if (status === "canceled") {
    return { status, release_cause }
  }
  const isDone =
    lines.length > 0 && lines.every((line) => isLineDone(line, rule))
  if (status === "on_hold") {
    if (!lines.length) {
      return { status: "canceled", release_cause: null }
    }
    return isDone
      ? { status: "released", release_cause: causeOf(lines, rule) }
      : { status, release_cause }
  }
  const nothingShipped = lines.every((line) => line.fulfilled_quantity === 0)
  const goesBack =
    !!backorder.is_withdrawn &&
    wasAutomatic(release_cause) &&
    lines.length > 0 &&
    !isDone &&
    rule !== "manual" &&
    nothingShipped &&
    !backorder.has_other_hold
  return goesBack
    ? { status: "on_hold", release_cause: null }
    : { status, release_cause }
}

const wasAutomatic = (cause: ReleaseCause | null) =>
  cause === "bill" || cause === "receipt" || cause === "shipped_by_vendor"

/**
 * The lines whose rest waits again although their backorder stays released,
 * because some of it was shipped since or the order has another hold (rule
 * L6): what is not done and has not left becomes lines of that or a new hold.
 *
 * @example 10 were billed and arrived, 4 have left, the bill is void: the line, for its 6.
 */
export function linesHeldAgain<TLine extends SettleLine>(
  backorder: Omit<SettleBackorder, "lines"> & { lines: readonly TLine[] },
  rule: ReleaseRule
): TLine[] {
  const { status, release_cause, is_withdrawn, lines } = backorder
  return status === "released" &&
    is_withdrawn &&
    wasAutomatic(release_cause) &&
    rule !== "manual"
    ? lines.filter(
        (line) =>
          line.status !== "canceled" &&
          line.fulfilled_quantity < line.quantity &&
          !isLineDone(line, rule)
      )
    : []
}

const causeOf = (
  lines: readonly SettleLine[],
  rule: ReleaseRule
): ReleaseCause => {
  if (lines.every((line) => line.delivery === "drop_ship")) {
    return "shipped_by_vendor"
  }
  return rule === "receipt" ? "receipt" : "bill"
}

/**
 * The status of a backorder line from its facts and the status of the
 * purchase order that it is pegged to. `unsupplied` and `canceled` are
 * decided, not derived.
 */
export function backorderLineStatus(
  line: Pick<
    SettleLine,
    "quantity" | "allocated_quantity" | "fulfilled_quantity" | "status"
  >,
  purchaseOrderStatus: PurchaseOrderStatus | null
): BackorderLineStatus {
  if (line.status === "canceled") {
    return "canceled"
  }
  if (line.fulfilled_quantity >= line.quantity) {
    return "fulfilled"
  }
  if (line.allocated_quantity >= line.quantity) {
    return "received"
  }
  if (!purchaseOrderStatus || purchaseOrderStatus === "canceled") {
    return "unsupplied"
  }
  if (line.allocated_quantity > 0) {
    return "partially_received"
  }
  return purchaseOrderStatus === "draft" ? "requested" : "ordered"
}
