import type { Span } from "../../../../domain"
import { BackorderLineFacts } from "../schemas"
import {
  begin,
  columns,
  dateOf,
  dayOf,
  daysFrom,
  From,
  keepScope,
  Query,
  ReportScope,
  within,
} from "../scope"

const LINE = {
  id: "line.id",
  order_id: "line.order_id",
  order_display_id: "line.order_display_id",
  inventory_item_id: "line.inventory_item_id",
  sku: "line.sku",
  title: "line.title",
  purchase_order_id: "line.purchase_order_id",
  purchase_order_number: "line.purchase_order_number",
  held_date: dayOf("line.held_at"),
  expected_date: "line.expected_date",
  arrived_date: "line.arrived_date",
  quantity: "line.quantity",
  days: daysFrom(dateOf("line.held_at"), "coalesce(line.arrived_date, :today)"),
  is_waiting: "line.is_waiting",
}

const lines = (from: From, scope: ReportScope) =>
  keepScope(
    columns(begin(from).from(BackorderLineFacts, "line") as Query, LINE).where(
      "line.status <> 'canceled'"
    ),
    "line",
    scope
  )

/** Backorder lines of a span with the days that they waited, open ones until today. */
export const backorderDayRows = (from: From, scope: ReportScope, span: Span) =>
  within(lines(from, scope), "line.held_at", span)

/** The same with their day as a date, for what groups them. */
export const backorderDays = (from: From, scope: ReportScope, span: Span) =>
  backorderDayRows(from, scope, span).addSelect(
    dateOf("line.held_at"),
    "held_on"
  )

/** Lines that wait now. */
export const waitingRows = (from: From, scope: ReportScope) =>
  lines(from, scope).andWhere("line.is_waiting")

export const UNSUPPLIED = (row: string) => `${row}.status = 'unsupplied'`

/** Those of them that lost their supply. */
export const unsuppliedRows = (from: From, scope: ReportScope) =>
  waitingRows(from, scope).andWhere(UNSUPPLIED("line"))

/**
 * Order lines that wait now, with what they are worth and the last day that
 * something is expected. A kit is worth what it is, however many of its items
 * wait.
 */
export const waitingValueRows = (from: From, scope: ReportScope) =>
  keepScope(
    columns(begin(from).from(BackorderLineFacts, "line") as Query, {
      id: "line.line_item_id",
      order_id: "line.order_id",
      order_display_id: "max(line.order_display_id)",
      sku: "min(line.sku)",
      title: "min(line.title)",
      expected_date:
        "case when bool_or(line.expected_date is null) then null else max(line.expected_date) end",
      quantity: "sum(line.waiting_quantity)",
      value:
        "sum(line.waiting_quantity * line.unit_value) / count(distinct line.inventory_item_id)",
      currency_code: "max(line.currency_code)",
    }).where("line.is_waiting"),
    "line",
    scope
  )
    .groupBy("line.line_item_id")
    .addGroupBy("line.order_id")

/** Order lines that were canceled with their order while they waited. */
export const canceledRows = (from: From, scope: ReportScope, span: Span) =>
  within(
    keepScope(
      columns(begin(from).from(BackorderLineFacts, "line") as Query, {
        id: "line.line_item_id",
        order_id: "line.order_id",
        order_display_id: "max(line.order_display_id)",
        sku: "min(line.sku)",
        title: "min(line.title)",
        canceled_date: dayOf("max(line.canceled_at)"),
        quantity: "sum(line.quantity)",
        value:
          "sum(line.quantity * line.unit_value) / count(distinct line.inventory_item_id)",
        currency_code: "max(line.currency_code)",
      }).where(
        "line.backorder_status = 'canceled' and line.status = 'canceled' and line.is_counted"
      ),
      "line",
      scope
    ),
    "line.canceled_at",
    span
  )
    .groupBy("line.line_item_id")
    .addGroupBy("line.order_id")
