import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query, queryWithoutJit } from "../query"
import { FEW, ITEMS_SCOPE } from "./scopes"
import { demandOf } from "./tables"

/** Stock of an item at a location that no live demand waits for. */
export type FreeStock = {
  inventory_item_id: string
  location_id: string
  quantity: number
}

const STOCKED_PAIRS = `
  select il.inventory_item_id, il.location_id, true as is_tight
  from inventory_level il
  where il.inventory_item_id = any(:inventory_item_ids)
    and il.deleted_at is null and il.stocked_quantity > 0`

/** Where some items lie free: stocked quantity minus all demand there, where that is above 0. */
export function loadFreeStock(
  em: EntityManager,
  inventory_item_ids: readonly string[]
): Promise<FreeStock[]> {
  const run = inventory_item_ids.length > FEW ? queryWithoutJit : query
  return run<FreeStock>(
    em,
    `with ${demandOf({ ...ITEMS_SCOPE, pair: STOCKED_PAIRS })}
     select il.inventory_item_id, il.location_id,
            (il.stocked_quantity - coalesce(waiting.quantity, 0))::float8 as quantity
     from inventory_level il
     left join (
       select inventory_item_id, location_id, sum(quantity) as quantity
       from entry group by inventory_item_id, location_id
     ) waiting using (inventory_item_id, location_id)
     where il.inventory_item_id = any(:inventory_item_ids)
       and il.deleted_at is null
       and il.stocked_quantity > coalesce(waiting.quantity, 0)
     order by il.inventory_item_id, il.location_id`,
    { inventory_item_ids }
  )
}
