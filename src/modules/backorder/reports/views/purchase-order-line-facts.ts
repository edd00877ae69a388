import {
  count,
  decimal,
  defineView,
  flag,
  instant,
  maybeInstant,
  maybeText,
  text,
} from "./view"

const OPEN =
  "case when po.status = 'issued' then greatest(pol.quantity - pol.received_quantity - pol.short_closed_quantity, 0) else 0 end"

const received = (what: string, more = "") =>
  `(select ${what}
    from backorder_purchase_receipt_line rl
    join backorder_purchase_receipt r on r.id = rl.receipt_id
    where rl.purchase_order_line_id = pol.id and rl.quantity > 0
      and rl.deleted_at is null and r.deleted_at is null
      and r.reversed_at is null${more})`

/**
 * What was bought, a line at a time. `is_due` says that its vendor owes it by
 * `first_expected_date`, the day given when it was issued: not a draft, not
 * canceled, delivered to us.
 */
export const purchaseOrderLineFacts = defineView({
  name: "purchase_order_line_facts",
  columns: {
    id: text("pol.id"),
    purchase_order_id: text("pol.purchase_order_id"),
    purchase_order_number: text("po.number"),
    purchase_order_status: text("po.status"),
    vendor_id: maybeText("po.vendor_id"),
    location_id: maybeText("po.location_id"),
    currency_code: text("po.currency_code"),
    inventory_item_id: text("pol.inventory_item_id"),
    sku: maybeText("pol.sku"),
    title: maybeText("pol.title"),
    issued_at: maybeInstant("po.issued_at"),
    first_expected_date: maybeText("po.first_expected_date"),
    expected_date: maybeText("coalesce(pol.expected_date, po.expected_date)"),
    is_due: flag(
      "po.status in ('issued', 'closed') and po.delivery = 'warehouse' and po.first_expected_date is not null"
    ),
    quantity: decimal("pol.quantity"),
    received_quantity: decimal("pol.received_quantity"),
    short_closed_quantity: decimal("pol.short_closed_quantity"),
    open_quantity: decimal(OPEN),
    unit_cost: decimal("pol.unit_cost"),
    open_value: decimal(`${OPEN} * pol.unit_cost`),
    on_time_quantity: decimal(
      `least(pol.quantity, ${received("coalesce(sum(rl.quantity), 0)", "\n      and r.received_date <= po.first_expected_date")})`
    ),
    last_received_date: maybeText(received("max(r.received_date)")),
  },
  from: `from backorder_purchase_order_line pol
join backorder_purchase_order po on po.id = pol.purchase_order_id
where pol.deleted_at is null and po.deleted_at is null`,
})

/** What arrived, a line of a receipt at a time, without what was reversed or rejected. */
export const purchaseReceiptLineFacts = defineView({
  name: "purchase_receipt_line_facts",
  columns: {
    id: text("rl.id"),
    receipt_id: text("rl.receipt_id"),
    purchase_order_id: text("po.id"),
    purchase_order_number: text("po.number"),
    purchase_order_line_id: text("pol.id"),
    vendor_id: maybeText("po.vendor_id"),
    location_id: text("r.location_id"),
    inventory_item_id: text("pol.inventory_item_id"),
    sku: maybeText("pol.sku"),
    title: maybeText("pol.title"),
    quantity: decimal("rl.quantity"),
    issued_at: instant("po.issued_at"),
    first_expected_date: maybeText("po.first_expected_date"),
    received_date: text("r.received_date"),
    lead_time_days: count(
      "greatest(r.received_date::date - (po.issued_at at time zone 'UTC')::date, 0)"
    ),
  },
  from: `from backorder_purchase_receipt_line rl
join backorder_purchase_receipt r on r.id = rl.receipt_id
join backorder_purchase_order_line pol on pol.id = rl.purchase_order_line_id
join backorder_purchase_order po on po.id = pol.purchase_order_id
where rl.deleted_at is null and rl.quantity > 0 and r.deleted_at is null
  and r.reversed_at is null and po.issued_at is not null`,
})
