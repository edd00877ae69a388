/*
 * The plain query: what is short in the whole shop, as one would write it without this plugin. First
 * reserved, first served; only pairs of item and location of which more is reserved than there is are
 * looked at, each by index.
 */
with short_level as materialized (
  select il.inventory_item_id, il.location_id, il.stocked_quantity, il.incoming_quantity
  from inventory_level il
  where il.deleted_at is null and il.reserved_quantity > il.stocked_quantity
),
covered as materialized (
  select sl.inventory_item_id, sl.location_id, sl.stocked_quantity, sl.incoming_quantity,
         q.line_item_id, q.quantity, q.allow_backorder, q.ahead_quantity,
         least(q.quantity, greatest(sl.stocked_quantity - q.ahead_quantity, 0)) as covered_quantity
  from short_level sl
  cross join lateral (
    select ri.line_item_id, ri.quantity, coalesce(ri.allow_backorder, false) as allow_backorder,
           coalesce(sum(ri.quantity) over (
             order by ri.created_at, ri.id rows between unbounded preceding and 1 preceding
           ), 0) as ahead_quantity
    from reservation_item ri
    where ri.inventory_item_id = sl.inventory_item_id
      and ri.location_id = sl.location_id
      and ri.deleted_at is null
  ) q
)
select ol.order_id, ol.display_id, ol.ordered_at, ol.line_item_id, ol.variant_id,
       c.inventory_item_id, c.location_id,
       min(ol.open_units) as open_units,
       sum(c.quantity) as required_quantity,
       sum(c.covered_quantity) as covered_quantity,
       sum(c.quantity - c.covered_quantity) as short_quantity,
       min(c.stocked_quantity) as stocked_quantity,
       min(c.incoming_quantity) as incoming_quantity,
       min(c.ahead_quantity) as ahead_quantity,
       bool_or(c.allow_backorder) as allow_backorder
from covered c
cross join lateral (
  select o.id as order_id, o.display_id, o.created_at as ordered_at,
         li.id as line_item_id, li.variant_id,
         oi.quantity - oi.fulfilled_quantity as open_units
  from order_line_item li
  join order_item oi on oi.item_id = li.id and oi.deleted_at is null
  join "order" o on o.id = oi.order_id and o.version = oi.version
  where li.id = c.line_item_id and li.deleted_at is null
    and o.deleted_at is null and o.canceled_at is null
    and o.is_draft_order = false
    and o.status not in ('canceled', 'archived', 'draft')
  limit 1
) ol
where c.quantity > c.covered_quantity
group by ol.order_id, ol.display_id, ol.ordered_at, ol.line_item_id, ol.variant_id,
         c.inventory_item_id, c.location_id
order by ol.ordered_at, ol.order_id, ol.line_item_id
