/**
 * Demand that no reservation stands for (rule S4), of the lines that
 * `condition` lets through: open units x required quantity - live
 * reservations, where that is above 0. Its location is that of the line's
 * oldest reservation, which will grow by it; without one that where it waits
 * for bought goods; else the location where Medusa would look first: of the
 * locations of the order's sales channel that have a level of the item the one
 * with the smallest id, else the channel's smallest.
 * An order whose channel has no location at all is served where the item is.
 */
export const unreservedDemand = (condition: string) => `
  select need.order_id, need.line_item_id, need.inventory_item_id,
         coalesce(need.location_id, awaited.location_id, place.location_id, anywhere.location_id) as location_id,
         need.quantity
  from (
    select o.id as order_id, o.sales_channel_id, li.id as line_item_id,
           pvii.inventory_item_id, reserved.location_id,
           (oi.quantity - oi.fulfilled_quantity) * pvii.required_quantity
             - coalesce(reserved.quantity, 0) as quantity
    from "order" o
    join order_item oi on oi.order_id = o.id and oi.version = o.version
      and oi.deleted_at is null and oi.quantity > oi.fulfilled_quantity
    join order_line_item li on li.id = oi.item_id and li.deleted_at is null
    join product_variant v on v.id = li.variant_id
      and v.deleted_at is null and v.manage_inventory
    join product_variant_inventory_item pvii
      on pvii.variant_id = v.id and pvii.deleted_at is null
    left join lateral (
      select sum(ri.quantity) as quantity,
             (array_agg(ri.location_id order by ri.created_at, ri.id collate "C"))[1] as location_id
      from reservation_item ri
      where ri.line_item_id = li.id
        and ri.inventory_item_id = pvii.inventory_item_id
        and ri.deleted_at is null
    ) reserved on true
    where o.status in ('pending', 'requires_action')
      and o.deleted_at is null and o.canceled_at is null
      and not o.is_draft_order
      and ${condition}
  ) need
  left join lateral (
    select bl.location_id
    from backorder_line bl
    join inventory_level il
      on il.inventory_item_id = bl.inventory_item_id
      and il.location_id = bl.location_id and il.deleted_at is null
    where need.location_id is null
      and bl.line_item_id = need.line_item_id
      and bl.inventory_item_id = need.inventory_item_id
      and bl.deleted_at is null and bl.status not in ('canceled', 'fulfilled')
    order by bl.created_at, bl.id collate "C"
    limit 1
  ) awaited on true
  left join lateral (
    select scsl.stock_location_id as location_id
    from sales_channel_stock_location scsl
    left join inventory_level il
      on il.inventory_item_id = need.inventory_item_id
      and il.location_id = scsl.stock_location_id and il.deleted_at is null
    where scsl.sales_channel_id = need.sales_channel_id
      and scsl.deleted_at is null
    order by (il.id is null), scsl.stock_location_id collate "C"
    limit 1
  ) place on true
  left join lateral (
    select il.location_id
    from inventory_level il
    where place.location_id is null
      and il.inventory_item_id = need.inventory_item_id
      and il.deleted_at is null
    order by il.location_id collate "C"
    limit 1
  ) anywhere on true
  where need.quantity > 0
    and coalesce(need.location_id, awaited.location_id, place.location_id, anywhere.location_id) is not null`

/** Unreserved demand as the table keeps it. */
export const STORED_UNRESERVED = `
  select d.order_id, d.line_item_id, d.inventory_item_id, d.location_id, d.quantity
  from backorder_unreserved_demand d
  where d.deleted_at is null`
