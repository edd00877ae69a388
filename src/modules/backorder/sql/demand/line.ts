/**
 * When an order counts as placed: an order made from a draft is placed when
 * the draft is converted.
 */
const PLACED_AT = "greatest(o.created_at, os.ordered_at)"

/** The day from which orders count, as a table of one row. */
export const CUTOFF = `
  select max((s.count_orders_from || 'T00:00:00Z')::timestamptz) as at
  from backorder_setting s
  where s.deleted_at is null`

/**
 * The order of a line and its place in the queue: one row for a line that
 * Medusa knows. `counts` says whether it may have demand (rule S5): it and its
 * order are not deleted, the order is not canceled or a draft, was not left
 * out by staff, and is not from before the day from which orders count.
 * `limit 1` makes PostgreSQL look lines up by index, one by one, instead of
 * going through all orders.
 */
export const lineOf = (line_item_id: string, inventory_item_id: string) => `
  select o.id as order_id,
         o.status = 'archived' as is_archived,
         o.status in ('pending', 'requires_action') as is_open,
         oi.quantity - oi.fulfilled_quantity as open_units,
         coalesce(os.rank, 0) as rank,
         ${PLACED_AT} as ordered_at,
         greatest(${PLACED_AT}, li.created_at) as queue_date,
         coalesce(v.manage_inventory, true) as is_managed,
         pvii.required_quantity,
         o.id is not null
           and li.deleted_at is null
           and o.deleted_at is null
           and o.canceled_at is null
           and not o.is_draft_order
           and o.status not in ('canceled', 'draft')
           and os.left_out_at is null
           and coalesce(${PLACED_AT} >= (select at from cutoff), true) as counts
  from order_line_item li
  left join (
    order_item oi
    join "order" o on o.id = oi.order_id and o.version = oi.version
  ) on oi.item_id = li.id and oi.deleted_at is null
  left join backorder_order_setting os
    on os.order_id = o.id and os.deleted_at is null
  left join product_variant v
    on v.id = li.variant_id and v.deleted_at is null
  left join product_variant_inventory_item pvii
    on pvii.variant_id = v.id
    and pvii.inventory_item_id = ${inventory_item_id}
    and pvii.deleted_at is null
  where li.id = ${line_item_id}
  limit 1`
