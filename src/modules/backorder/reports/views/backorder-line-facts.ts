import {
  decimal,
  defineView,
  flag,
  instant,
  maybeCount,
  maybeDecimal,
  maybeInstant,
  maybeText,
  text,
} from "./view"

/** The line of the order that a backorder line is for. */
const orderLine = (column: string) =>
  `(select ${column} from backorder_order_line_fact ol
    where ol.line_item_id = bl.line_item_id
      and ol.inventory_item_id = bl.inventory_item_id and ol.deleted_at is null)`

/**
 * What was backordered, a line at a time: since when it waits, when its goods
 * were there, what it is worth. `is_counted` leaves out what staff canceled
 * and what an edit took off the order; what was canceled with its order counts.
 *
 * What takes another look-up is a subselect, not a join: PostgreSQL leaves it
 * out where a report does not ask for it.
 */
export const backorderLineFacts = defineView({
  name: "backorder_line_facts",
  columns: {
    id: text("bl.id"),
    backorder_id: text("bl.backorder_id"),
    backorder_status: text("b.status"),
    order_id: text("bl.order_id"),
    order_display_id: maybeCount("b.order_display_id"),
    line_item_id: text("bl.line_item_id"),
    inventory_item_id: text("bl.inventory_item_id"),
    location_id: text("bl.location_id"),
    purchase_order_id: maybeText("bl.purchase_order_id"),
    purchase_order_number: maybeText("po.number"),
    vendor_id: maybeText("po.vendor_id"),
    sku: maybeText("bl.sku"),
    title: maybeText("bl.title"),
    status: text("bl.status"),
    quantity: decimal("bl.quantity"),
    waiting_quantity: decimal(
      "case when bl.status = 'canceled' then 0 else bl.quantity - greatest(bl.allocated_quantity, bl.fulfilled_quantity) end"
    ),
    ordered_at: instant("bl.queue_date"),
    held_at: instant("coalesce(bl.held_at, bl.created_at)"),
    expected_date: maybeText("coalesce(pol.expected_date, po.expected_date)"),
    arrived_date: maybeText("bl.arrived_date"),
    canceled_at: maybeInstant("b.canceled_at"),
    order_canceled_at: maybeInstant(
      `(select o.canceled_at from backorder_order_fact o
        where o.order_id = bl.order_id and o.deleted_at is null)`
    ),
    is_waiting: flag("bl.status <> 'canceled' and bl.arrived_date is null"),
    is_counted: flag(
      `case when bl.status = 'canceled' then exists (
        select 1 from backorder_order_fact o
        where o.order_id = bl.order_id and o.deleted_at is null
          and o.canceled_at is not null
      ) and b.canceled_by is null else true end`
    ),
    currency_code: maybeText(orderLine("ol.currency_code")),
    unit_value: maybeDecimal(
      orderLine("ol.unit_price / nullif(ol.required_quantity, 0)")
    ),
  },
  from: `from backorder_line bl
left join backorder b on b.id = bl.backorder_id
left join backorder_purchase_order_line pol on pol.id = bl.purchase_order_line_id
left join backorder_purchase_order po on po.id = bl.purchase_order_id
where bl.deleted_at is null`,
})
