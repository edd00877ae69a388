import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query, queryWithoutJit } from "../query"
import { STORED_UNRESERVED, unreservedDemand } from "./unreserved"

/**
 * Brings `backorder_unreserved_demand` in line with Medusa for some orders
 * (rule S4). Run in a transaction: two refreshes of one order, of which the
 * one that read first would write last, are kept apart by a lock per order.
 * Pass no more than a thousand orders at once: PostgreSQL's room for locks is
 * limited.
 */
export async function refreshUnreservedDemand(
  em: EntityManager,
  order_ids: readonly string[]
) {
  await query(
    em,
    `select pg_advisory_xact_lock(hashtext('backorder_unreserved_demand'), key)
     from (
       select distinct hashtext(id) as key
       from unnest(cast(:order_ids as text[])) id
       order by 1
     ) keys`,
    { order_ids }
  )
  await query(
    em,
    `with live as (${unreservedDemand("o.id = any(:order_ids)")}),
     gone as (
       delete from backorder_unreserved_demand d
       where d.order_id = any(:order_ids)
         and not exists (
           select 1 from live
           where live.line_item_id = d.line_item_id
             and live.inventory_item_id = d.inventory_item_id
         )
     )
     insert into backorder_unreserved_demand as d
       (id, order_id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity)
     select 'bounres_' || md5(line_item_id || ' ' || inventory_item_id),
            order_id, line_item_id, inventory_item_id, location_id, quantity,
            jsonb_build_object('value', quantity::text, 'precision', 20)
     from live
     on conflict (line_item_id, inventory_item_id) where deleted_at is null
     do update set location_id = excluded.location_id,
                   quantity = excluded.quantity,
                   raw_quantity = excluded.raw_quantity,
                   updated_at = now()
     where (d.location_id, d.quantity) is distinct from (excluded.location_id, excluded.quantity)`,
    { order_ids }
  )
}

/**
 * Orders for which `backorder_unreserved_demand` is out of date, found by
 * going through all open orders: seconds on a million rows, so for the sweep
 * only. It takes no lock; `refreshUnreservedDemand` looks again.
 */
export async function findStaleUnreservedDemand(
  em: EntityManager
): Promise<string[]> {
  const rows = await queryWithoutJit<{ order_id: string }>(
    em,
    `with live as (${unreservedDemand("true")})
     select distinct coalesce(live.order_id, d.order_id) as order_id
     from live
     full join (${STORED_UNRESERVED}) d
       on d.line_item_id = live.line_item_id
       and d.inventory_item_id = live.inventory_item_id
     where (live.location_id, live.quantity) is distinct from (d.location_id, d.quantity)
     order by 1`
  )
  return rows.map(({ order_id }) => order_id)
}

/** The orders whose lines some reservations, deleted ones too, are for. */
export async function findOrdersOfReservations(
  em: EntityManager,
  reservation_ids: readonly string[]
): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    em,
    `select distinct o.id as order_id
     from reservation_item ri
     join order_item oi on oi.item_id = ri.line_item_id and oi.deleted_at is null
     join "order" o on o.id = oi.order_id and o.version = oi.version
     where ri.id = any(:reservation_ids)`,
    { reservation_ids }
  )
  return rows.map(({ order_id }) => order_id)
}
