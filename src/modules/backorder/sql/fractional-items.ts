import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"

/** Of these items, those that some variant takes a fraction of. */
export async function loadFractionalItems(
  em: EntityManager,
  inventory_item_ids: readonly string[]
): Promise<Set<string>> {
  const rows = await query<{ inventory_item_id: string }>(
    em,
    `select distinct part.inventory_item_id
     from product_variant_inventory_item part
     join product_variant v on v.id = part.variant_id and v.deleted_at is null
     where part.inventory_item_id = any(:ids) and part.deleted_at is null
       and part.required_quantity <> trunc(part.required_quantity)`,
    { ids: inventory_item_ids }
  )
  return new Set(rows.map((row) => row.inventory_item_id))
}
