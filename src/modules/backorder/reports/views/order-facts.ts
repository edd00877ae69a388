import {
  count,
  decimal,
  defineView,
  flag,
  instant,
  maybeCount,
  maybeInstant,
  maybeText,
  text,
} from "./view"

/** What customers ordered, an order at a time. */
export const orderFacts = defineView({
  name: "order_facts",
  columns: {
    order_id: text("o.order_id"),
    order_display_id: maybeCount("o.order_display_id"),
    placed_at: instant("o.placed_at"),
    canceled_at: maybeInstant("o.canceled_at"),
    authorized_at: maybeInstant("o.authorized_at"),
    currency_code: text("o.currency_code"),
    total: decimal("o.total"),
    line_count: count("o.line_count"),
    units: decimal("o.units"),
    promised_date: maybeText(
      `(select max(p.promised_date) from backorder_promise p
        where p.order_id = o.order_id and p.deleted_at is null)`
    ),
    is_on_hold: flag(
      `exists (select 1 from backorder b where b.order_id = o.order_id
        and b.status = 'on_hold' and b.deleted_at is null)`
    ),
  },
  from: `from backorder_order_fact o
where o.deleted_at is null`,
})

/** What customers ordered, an inventory item of a line at a time. */
export const orderLineFacts = defineView({
  name: "order_line_facts",
  columns: {
    id: text("ol.id"),
    order_id: text("ol.order_id"),
    order_display_id: maybeCount(
      `(select o.order_display_id from backorder_order_fact o
        where o.order_id = ol.order_id and o.deleted_at is null)`
    ),
    line_item_id: text("ol.line_item_id"),
    inventory_item_id: text("ol.inventory_item_id"),
    location_id: maybeText("ol.location_id"),
    sku: maybeText("ol.sku"),
    title: maybeText("ol.title"),
    placed_at: instant("ol.placed_at"),
    canceled_at: maybeInstant("ol.canceled_at"),
    currency_code: text("ol.currency_code"),
    quantity: decimal("ol.quantity"),
    required_quantity: decimal("ol.required_quantity"),
    unit_price: decimal("ol.unit_price"),
    first_shipped_at: maybeInstant("ol.first_shipped_at"),
    shipped_at: maybeInstant("ol.shipped_at"),
  },
  from: `from backorder_order_line_fact ol
where ol.deleted_at is null`,
})

/**
 * What shoppers were promised when they ordered, a line at a time.
 * `there_date` is the day on which all of its backordered goods were there, or
 * the line was shipped, whichever was first. Joined and grouped, so that
 * PostgreSQL chooses how a year of promises meets its lines.
 */
export const promiseFacts = defineView({
  name: "promise_facts",
  columns: {
    id: text("p.id"),
    order_id: text("p.order_id"),
    order_display_id: maybeCount(
      `(select o.order_display_id from backorder_order_fact o
        where o.order_id = p.order_id and o.deleted_at is null)`
    ),
    line_item_id: text("p.line_item_id"),
    inventory_item_id: maybeText("min(ol.inventory_item_id)"),
    location_id: maybeText("min(ol.location_id)"),
    sku: maybeText("min(ol.sku)"),
    title: maybeText("min(ol.title)"),
    waiting_quantity: decimal("p.waiting_quantity"),
    promised_date: maybeText("p.promised_date"),
    there_date: maybeText(
      `least(
    case when bool_and(ol.shipped_at is not null) then to_char(max(ol.shipped_at) at time zone 'UTC', 'YYYY-MM-DD') end,
    case when bool_and(bl.arrived_date is not null) then max(bl.arrived_date) end
  )`
    ),
    canceled_at: maybeInstant("max(ol.canceled_at)"),
  },
  from: `from backorder_promise p
left join backorder_order_line_fact ol
  on ol.line_item_id = p.line_item_id and ol.deleted_at is null
left join backorder_line bl
  on bl.line_item_id = p.line_item_id and bl.deleted_at is null
  and bl.status <> 'canceled'
where p.deleted_at is null
group by p.id`,
})
