/**
 * Pairs on which something may be short. `sign(...) = 1` is `>` in words from
 * which PostgreSQL guesses that few levels are short, and not a third of them.
 */
export const SHORT_PAIRS = `
  select il.inventory_item_id, il.location_id
  from inventory_level il
  where il.deleted_at is null
    and sign(il.reserved_quantity - il.stocked_quantity) = 1
  union
  select u.inventory_item_id, u.location_id
  from unreserved u
  left join inventory_level il
    on il.inventory_item_id = u.inventory_item_id
    and il.location_id = u.location_id and il.deleted_at is null
  group by u.inventory_item_id, u.location_id
  having sum(u.quantity) > coalesce(min(il.stocked_quantity - il.reserved_quantity), 0)`

/** The same counted from the reservations: Medusa's `reserved_quantity` is a copy, and copies drift. */
export const SHORT_PAIRS_COUNTED = `
  select waiting.inventory_item_id, waiting.location_id
  from (
    select ri.inventory_item_id, ri.location_id, ri.quantity
    from reservation_item ri
    where ri.deleted_at is null and ri.quantity > 0
    union all
    select u.inventory_item_id, u.location_id, u.quantity from unreserved u
  ) waiting
  left join inventory_level il
    on il.inventory_item_id = waiting.inventory_item_id
    and il.location_id = waiting.location_id and il.deleted_at is null
  group by waiting.inventory_item_id, waiting.location_id
  having sum(waiting.quantity) > coalesce(min(il.stocked_quantity), 0)`
