import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { loadDemand } from "./demand"
import { query } from "./query"

/** Other orders that have goods which some orders lack, and have not sent them. */
export async function findHolders(
  em: EntityManager,
  order_ids: readonly string[]
): Promise<string[]> {
  const demand = await loadDemand(em, { order_ids })
  const items = demand
    .filter((row) => row.short_quantity > 0)
    .map((row) => row.inventory_item_id)
  const rows = await query<{ order_id: string }>(
    em,
    `select distinct order_id from backorder_line
     where inventory_item_id = any(:items) and deleted_at is null
       and status not in ('canceled', 'fulfilled')
       and allocated_quantity > fulfilled_quantity
       and order_id <> all(:order_ids)
     order by order_id`,
    { items: [...new Set(items)], order_ids }
  )
  return rows.map((row) => row.order_id)
}
