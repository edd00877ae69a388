import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"

/**
 * The inventory items that something about stock was told of: ids of
 * inventory levels, of reservations (deleted ones too), or of orders, which
 * name the items of their lines.
 */
export async function itemsOfStock(
  em: EntityManager,
  ids: readonly string[]
): Promise<string[]> {
  const rows = await query<{ inventory_item_id: string }>(
    em,
    `select inventory_item_id from inventory_level where id = any(:ids)
     union
     select inventory_item_id from reservation_item where id = any(:ids)
     union
     select kit.inventory_item_id
     from "order" o
     join order_item oi on oi.order_id = o.id and oi.deleted_at is null
     join order_line_item li on li.id = oi.item_id
     join product_variant_inventory_item kit
       on kit.variant_id = li.variant_id and kit.deleted_at is null
     where o.id = any(:ids)`,
    { ids }
  )
  return rows.map((row) => row.inventory_item_id)
}
