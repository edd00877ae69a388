import type { Span } from "../../../../domain"
import {
  BackorderLineFacts,
  OrderFacts,
  OrderLineFacts,
  PromiseFacts,
} from "../schemas"
import {
  begin,
  columns,
  dateOf,
  dayOf,
  From,
  isWithin,
  keepScope,
  Query,
  ReportScope,
  within,
  withinEither,
} from "../scope"

/** What was backordered of order lines: joined, not looked up, as a year of orders is asked for at once. */
const backordered = (query: Query, scope: ReportScope) => {
  const part = columns(
    query.subQuery().from(BackorderLineFacts, "waited") as Query,
    {
      line_item_id: "waited.line_item_id",
      inventory_item_id: "waited.inventory_item_id",
      quantity: "sum(waited.quantity)",
    }
  ).where("waited.is_counted")
  return keepScope(part, "waited", scope)
    .groupBy("waited.line_item_id")
    .addGroupBy("waited.inventory_item_id")
}

const joinBackordered = (query: Query, scope: ReportScope) => {
  const part = backordered(query, scope)
  return query
    .leftJoin(
      part.getQuery(),
      "bought",
      "bought.line_item_id = line.line_item_id and bought.inventory_item_id = line.inventory_item_id"
    )
    .setParameters(part.getParameters())
}

/** Order lines placed in a span, with what of them was backordered, at any time since. */
export function orderedRows(from: From, scope: ReportScope, span: Span) {
  const query = joinBackordered(
    begin(from).from(OrderLineFacts, "line") as Query,
    scope
  )
  columns(query, {
    id: "line.line_item_id",
    order_id: "line.order_id",
    order_display_id: "max(line.order_display_id)",
    sku: "min(line.sku)",
    title: "min(line.title)",
    ordered_date: dayOf("min(line.placed_at)"),
    quantity: "sum(line.quantity)",
    backordered_quantity:
      "sum(least(line.quantity, coalesce(bought.quantity, 0)))",
  }).where("line.quantity > 0")
  return within(
    keepScope(query, "line", scope, "sells_item"),
    "line.placed_at",
    span
  )
    .groupBy("line.line_item_id")
    .addGroupBy("line.order_id")
}

/**
 * Order lines placed or shipped in a span, read once for both: figures of
 * `orderedRows` and `shippedRows` without what a person reads of them. The
 * dates are those of the span, null of others.
 */
export function orderedOrShippedRows(
  from: From,
  scope: ReportScope,
  span: Span
) {
  const query = joinBackordered(
    begin(from).from(OrderLineFacts, "line") as Query,
    scope
  )
  // Instants are compared, and only those of the span made a day: a zone is looked up for each.
  const ifIn = (instant: string) =>
    `case when ${isWithin(instant)} then ${dateOf(instant)} end`
  columns(query, {
    order_id: "min(line.order_id)",
    ordered_on: ifIn("min(line.placed_at)"),
    shipped_on: ifIn("max(line.shipped_at)"),
    quantity: "sum(line.quantity)",
    backordered_quantity:
      "sum(least(line.quantity, coalesce(bought.quantity, 0)))",
    is_complete:
      "bool_and(line.first_shipped_at = line.shipped_at and bought.quantity is null)",
  }).where("line.quantity > 0")
  return withinEither(
    keepScope(query, "line", scope, "sells_item"),
    ["line.placed_at", "line.shipped_at"],
    span
  ).groupBy("line.line_item_id")
}

/** Order lines whose last unit was shipped in a span. */
export function shippedRows(from: From, scope: ReportScope, span: Span) {
  const query = joinBackordered(
    begin(from).from(OrderLineFacts, "line") as Query,
    scope
  )
  columns(query, {
    id: "line.line_item_id",
    order_id: "line.order_id",
    order_display_id: "max(line.order_display_id)",
    sku: "min(line.sku)",
    title: "min(line.title)",
    ordered_date: dayOf("min(line.placed_at)"),
    shipped_date: dayOf("max(line.shipped_at)"),
    quantity: "sum(line.quantity)",
    is_complete:
      "bool_and(line.first_shipped_at = line.shipped_at and bought.quantity is null)",
  }).where("line.quantity > 0")
  return within(
    keepScope(query, "line", scope, "sells_item"),
    "line.shipped_at",
    span
  )
    .groupBy("line.line_item_id")
    .addGroupBy("line.order_id")
}

/** Promises for days of a span that are kept, or past. */
export function promisedRows(from: From, scope: ReportScope, span: Span) {
  const query = columns(begin(from).from(PromiseFacts, "promise") as Query, {
    id: "promise.id",
    order_id: "promise.order_id",
    order_display_id: "promise.order_display_id",
    sku: "promise.sku",
    title: "promise.title",
    quantity: "promise.waiting_quantity",
    promised_date: "promise.promised_date",
    there_date: "promise.there_date",
    is_kept: "coalesce(promise.there_date <= promise.promised_date, false)",
  })
    .where(
      "promise.promised_date between :first_day and :last_day and promise.canceled_at is null",
      { first_day: span.from, last_day: span.to }
    )
    .andWhere(
      "(promise.promised_date < :today or promise.there_date is not null)"
    )
  return keepScope(query, "promise", scope, "sells_item")
}

const heldOrders = (query: Query, scope: ReportScope) =>
  keepScope(
    columns(query.subQuery().from(BackorderLineFacts, "waits") as Query, {
      order_id: "waits.order_id",
      expected_date: "max(waits.expected_date) filter (where waits.is_waiting)",
      is_unknown:
        "bool_or(waits.expected_date is null) filter (where waits.is_waiting)",
    }).where(
      "waits.backorder_status = 'on_hold' and waits.status <> 'canceled'"
    ),
    "waits",
    scope
  ).groupBy("waits.order_id")

/** Orders on hold now, with what their customers are to pay. */
export function heldRows(from: From, scope: ReportScope) {
  const query = begin(from).from(OrderFacts, "placed") as Query
  const held = heldOrders(query, scope)
  return columns(
    query
      .innerJoin(held.getQuery(), "held", "held.order_id = placed.order_id")
      .setParameters(held.getParameters()),
    {
      // TypeORM gives one column one name only.
      id: "cast(placed.order_id as text)",
      order_id: "placed.order_id",
      order_display_id: "placed.order_display_id",
      ordered_date: dayOf("placed.placed_at"),
      expected_date: "held.expected_date",
      authorized_date: dayOf("placed.authorized_at"),
      value: "placed.total",
      currency_code: "placed.currency_code",
    }
  )
}

/** Of held rows: a card authorization that may end before the goods are there. */
export const AUTHORIZATION_ENDS_FIRST = (() => {
  const ends =
    "to_char((placed.authorized_at at time zone 'UTC')::date + cast(:authorization_days as integer), 'YYYY-MM-DD')"
  return `(placed.authorized_at is not null and (
     held.is_unknown or held.expected_date is null
     or held.expected_date > ${ends} or :today > ${ends}
   ))`
})()

/** Those of them whose card authorization may end before their goods are there. */
export const authorizationRows = (
  from: From,
  scope: ReportScope,
  days: number
) =>
  heldRows(from, scope).andWhere(AUTHORIZATION_ENDS_FIRST, {
    authorization_days: days,
  })
