import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { queryWithoutJit } from "../query"
import { ITEMS_SCOPE } from "./scopes"
import { demandOf, IS_MANUAL } from "./tables"

/** How an item stands at a location for whoever orders next. */
export type QueueTotals = {
  inventory_item_id: string
  location_id: string
  /** Stock that no live demand needs. */
  free_quantity: number
  /** What demand lacks and nothing on order is for. */
  needed_quantity: number
}

const GIVEN_PAIRS = `
  select il.inventory_item_id, il.location_id, true as is_tight
  from unnest(cast(:inventory_item_ids as text[]), cast(:location_ids as text[]))
    given(inventory_item_id, location_id)
  join inventory_level il on il.inventory_item_id = given.inventory_item_id
    and il.location_id = given.location_id and il.deleted_at is null`

/**
 * What the queues of some items at some locations leave to a new order. Stock
 * below 0 is needed too: the next goods only bring it back to 0.
 *
 * Who of the queue gets what makes no difference to who comes last, so the
 * queue is only added up: much cheaper than `loadDemand`. Goods that are on
 * their way for an order which no longer lacks them count for the others.
 */
export function loadQueueTotals(
  em: EntityManager,
  places: readonly { inventory_item_id: string; location_id: string }[]
): Promise<QueueTotals[]> {
  return queryWithoutJit<QueueTotals>(
    em,
    `with ${demandOf({ ...ITEMS_SCOPE, pair: GIVEN_PAIRS })},
     waiting as (
       select inventory_item_id, location_id, sum(quantity) as quantity
       from (
         select inventory_item_id, location_id, quantity from asked
         union all
         select r.inventory_item_id, r.location_id, r.quantity
         from reservation r
         where ${IS_MANUAL}
       ) entry
       group by inventory_item_id, location_id
     )
     select pair.inventory_item_id, pair.location_id,
            greatest(level.free, 0)::float8 as free_quantity,
            greatest(-level.free - coalesce(outstanding.quantity, 0), 0)::float8
              as needed_quantity
     from pair
     left join waiting on waiting.inventory_item_id = pair.inventory_item_id
       and waiting.location_id = pair.location_id
     cross join lateral (
       select il.stocked_quantity - coalesce(waiting.quantity, 0) as free
       from inventory_level il
       where il.inventory_item_id = pair.inventory_item_id
         and il.location_id = pair.location_id and il.deleted_at is null
       limit 1
     ) level
     left join lateral (
       select sum(bl.quantity - bl.allocated_quantity) as quantity
       from backorder_line bl
       join backorder b on b.id = bl.backorder_id
         and b.deleted_at is null and b.status <> 'canceled'
       where bl.inventory_item_id = pair.inventory_item_id
         and bl.location_id = pair.location_id and bl.deleted_at is null
         and bl.status in ('requested', 'ordered', 'partially_received')
     ) outstanding on true`,
    {
      inventory_item_ids: places.map((place) => place.inventory_item_id),
      location_ids: places.map((place) => place.location_id),
    }
  )
}
