import type { Span } from "../../../../domain"
import { PurchaseOrderLineFacts, PurchaseReceiptLineFacts } from "../schemas"
import {
  begin,
  columns,
  dayOf,
  From,
  keepScope,
  Query,
  ReportScope,
} from "../scope"

const LINE = {
  id: "line.id",
  purchase_order_id: "line.purchase_order_id",
  purchase_order_number: "line.purchase_order_number",
  vendor_id: "line.vendor_id",
  sku: "line.sku",
  title: "line.title",
}

/** Purchase order lines that were due on days of a span, all of them past, with what had come by then. */
export function dueRows(from: From, scope: ReportScope, span: Span) {
  const days = { first_day: span.from, last_day: span.to }
  const query = begin(from).from(PurchaseOrderLineFacts, "line") as Query
  const received = columns(
    query.subQuery().from(PurchaseReceiptLineFacts, "received") as Query,
    {
      purchase_order_line_id: "received.purchase_order_line_id",
      quantity: "sum(received.quantity)",
    }
  )
    .where(
      "received.first_expected_date between :first_day and :last_day and received.received_date <= received.first_expected_date"
    )
    .groupBy("received.purchase_order_line_id")
  query.leftJoin(
    received.getQuery(),
    "in_time",
    "in_time.purchase_order_line_id = line.id"
  )
  columns(query, {
    ...LINE,
    first_expected_date: "line.first_expected_date",
    quantity: "line.quantity",
    on_time_quantity: "least(line.quantity, coalesce(in_time.quantity, 0))",
  })
    .where(
      "line.is_due and line.first_expected_date between :first_day and :last_day",
      days
    )
    .andWhere("line.first_expected_date < :today")
  return keepScope(query, "line", scope)
}

/** Receipts of days of a span, a line at a time, with the days since the purchase order was issued. */
export const leadTimeRows = (from: From, scope: ReportScope, span: Span) =>
  keepScope(
    columns(begin(from).from(PurchaseReceiptLineFacts, "line") as Query, {
      ...LINE,
      inventory_item_id: "line.inventory_item_id",
      issued_date: dayOf("line.issued_at"),
      received_date: "line.received_date",
      quantity: "line.quantity",
      days: "line.lead_time_days",
    }).where("line.received_date between :first_day and :last_day", {
      first_day: span.from,
      last_day: span.to,
    }),
    "line",
    scope
  )

/** Issued purchase order lines of which something is still to come. */
export const openPurchaseRows = (from: From, scope: ReportScope) =>
  keepScope(
    columns(begin(from).from(PurchaseOrderLineFacts, "line") as Query, {
      ...LINE,
      expected_date: "line.expected_date",
      quantity: "line.open_quantity",
      value: "line.open_value",
      currency_code: "line.currency_code",
    }).where(
      "line.purchase_order_status = 'issued' and line.open_quantity > 0"
    ),
    "line",
    scope
  )

/** Those of them that are late. */
export const lateRows = (from: From, scope: ReportScope) =>
  openPurchaseRows(from, scope).andWhere("line.expected_date < :today")
