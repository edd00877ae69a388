import { ITEM_TITLE } from "../item-title"

/**
 * One demand: what an order line still has to ship of one inventory item at
 * one location. Quantities are units of the inventory item, `open_units` are
 * units of the order line.
 *
 * Reserved and unreserved demand of the same line, item and location are two
 * rows.
 */
export type DemandRow = {
  order_id: string
  order_display_id: number
  /** ISO 8601. */
  ordered_at: string
  customer_email: string | null
  /** The order line's place in the queue, ISO 8601. */
  queue_date: string
  /** Above 0: served before orders of lower rank. */
  rank: number
  line_item_id: string
  variant_id: string | null
  /** Of the order line. */
  title: string
  /** What the inventory item is called, which for a kit is not the title of the line. */
  item_title: string | null
  variant_title: string | null
  thumbnail: string | null
  /** Of the inventory item, else of the variant. */
  sku: string | null
  inventory_item_id: string
  location_id: string
  source: "reserved" | "unreserved"
  open_units: number
  /** How much of the item one unit takes; 1 when the variant no longer uses it. */
  required_per_unit: number
  /** Some variant takes a fraction of this item. */
  is_fractional: boolean
  /** The demand. */
  required_quantity: number
  covered_quantity: number
  short_quantity: number
  /** What is on the way for this demand. */
  outstanding_quantity: number
  to_backorder_quantity: number
}

/** As JavaScript writes an instant. Done by PostgreSQL: of a hundred thousand dates it keeps nobody else on the server waiting. */
const iso = (instant: string) =>
  `to_char(${instant} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The fields of `DemandRow`. */
export const DEMAND_FIELDS = `
  demand.order_id, o.display_id as order_display_id,
  ${iso("demand.ordered_at")} as ordered_at,
  o.email as customer_email, ${iso("demand.queue_date")} as queue_date,
  demand.rank,
  demand.line_item_id, li.variant_id, li.title, ii.title as item_title,
  li.variant_title, li.thumbnail, coalesce(ii.sku, li.variant_sku) as sku,
  demand.inventory_item_id, demand.location_id, demand.source,
  demand.open_units::float8 as open_units,
  demand.required_per_unit::float8 as required_per_unit,
  exists (
    select 1
    from product_variant_inventory_item part
    join product_variant v on v.id = part.variant_id and v.deleted_at is null
    where part.inventory_item_id = demand.inventory_item_id
      and part.deleted_at is null
      and part.required_quantity <> trunc(part.required_quantity)
  ) as is_fractional,
  demand.required_quantity::float8 as required_quantity,
  demand.covered_quantity::float8 as covered_quantity,
  demand.short_quantity::float8 as short_quantity,
  demand.outstanding_quantity::float8 as outstanding_quantity,
  demand.to_backorder_quantity::float8 as to_backorder_quantity`

/** With the order, the line and the item beside each demand, looked up by index. */
export const withNames = (demand: string) => `${demand} demand
  cross join lateral (
    select o.display_id, o.email, o.region_id, o.sales_channel_id, o.created_at
    from "order" o
    where o.id = demand.order_id limit 1
  ) o
  cross join lateral (
    select li.variant_id, li.title, li.variant_title, li.thumbnail, li.variant_sku
    from order_line_item li
    where li.id = demand.line_item_id limit 1
  ) li
  left join lateral (
    select ii.sku, ${ITEM_TITLE} as title from inventory_item ii
    where ii.id = demand.inventory_item_id limit 1
  ) ii on true`
