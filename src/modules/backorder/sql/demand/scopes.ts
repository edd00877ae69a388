import { RESERVATION } from "./tables"
import { STORED_UNRESERVED, unreservedDemand } from "./unreserved"

/** Which demand to read: of some orders, or of some items. */
export type DemandScope =
  | { order_ids: readonly string[] }
  | { inventory_item_ids: readonly string[]; location_id?: string }

/** Looked up line by line: PostgreSQL takes them for so many that it would read the reservations of the whole shop. */
const OWN_RESERVATION = `
  select ${RESERVATION} from reservation_item ri
  where ri.line_item_id = own.line_item_id and ri.deleted_at is null
  offset 0`

/**
 * For given orders the table is not trusted: the event that should have
 * refreshed it may be lost or late. Others in the queue come from the table.
 */
export const ORDERS_SCOPE = {
  before: `
    own as (
      select oi.item_id as line_item_id
      from "order" o
      join order_item oi on oi.order_id = o.id and oi.version = o.version
        and oi.deleted_at is null
      where o.id = any(:order_ids)
    ),
    live as (${unreservedDemand("o.id = any(:order_ids)")}),
    touched as (
      select ri.inventory_item_id, ri.location_id
      from own cross join lateral (${OWN_RESERVATION}) ri
      union
      select inventory_item_id, location_id from live
    ),`,
  unreserved: `
    ${STORED_UNRESERVED}
      and d.order_id <> all(:order_ids)
      and (d.inventory_item_id, d.location_id) in (
        select inventory_item_id, location_id from touched
      )
    union all
    select * from live`,
  pair: `
    select touched.inventory_item_id, touched.location_id,
           coalesce(reserved.quantity, 0) + coalesce(u.quantity, 0)
             > coalesce(il.stocked_quantity, 0) as is_tight
    from touched
    left join inventory_level il
      on il.inventory_item_id = touched.inventory_item_id
      and il.location_id = touched.location_id and il.deleted_at is null
    left join (
      select ri.inventory_item_id, ri.location_id, sum(ri.quantity) as quantity
      from touched
      join reservation_item ri
        on ri.inventory_item_id = touched.inventory_item_id
        and ri.location_id = touched.location_id
        and ri.deleted_at is null and ri.quantity > 0
      group by ri.inventory_item_id, ri.location_id
    ) reserved on reserved.inventory_item_id = touched.inventory_item_id
      and reserved.location_id = touched.location_id
    left join (
      select inventory_item_id, location_id, sum(quantity) as quantity
      from unreserved group by inventory_item_id, location_id
    ) u on u.inventory_item_id = touched.inventory_item_id
      and u.location_id = touched.location_id`,
  loose: `
    select ${RESERVATION}
    from own cross join lateral (${OWN_RESERVATION}) ri
    join pair on pair.inventory_item_id = ri.inventory_item_id
      and pair.location_id = ri.location_id and not pair.is_tight
    where ri.quantity > 0`,
  filter: "demand.order_id = any(:order_ids)",
}

export const ITEMS_SCOPE = {
  before: "",
  unreserved: `
    ${STORED_UNRESERVED}
      and d.inventory_item_id = any(:inventory_item_ids)`,
  pair: `
    select ri.inventory_item_id, ri.location_id, true as is_tight
    from reservation_item ri
    where ri.inventory_item_id = any(:inventory_item_ids)
      and ri.deleted_at is null
    union
    select inventory_item_id, location_id, true from unreserved`,
  filter:
    "(cast(:location_id as text) is null or demand.location_id = :location_id)",
}

/** Up to this many orders or items PostgreSQL doesn't think of compiling. */
export const FEW = 5
