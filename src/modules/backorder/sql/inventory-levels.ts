import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"

export type LevelKey = { inventory_item_id: string; location_id: string }

/** A level of Medusa's, as far as a posting needs to know it. */
export type LevelRow = LevelKey & {
  id: string
  stocked_quantity: number
  incoming_quantity: number
  reserved_quantity: number
  metadata: Record<string, unknown> | null
}

/**
 * Levels by item and location, where there are any. Medusa's own list of them
 * makes an object of every row twice over: for 200 levels it takes longer than
 * changing them.
 */
export const loadLevels = (em: EntityManager, keys: readonly LevelKey[]) =>
  query<LevelRow>(
    em,
    `select il.id, il.inventory_item_id, il.location_id,
            il.stocked_quantity::float8 as stocked_quantity,
            il.incoming_quantity::float8 as incoming_quantity,
            il.reserved_quantity::float8 as reserved_quantity, il.metadata
     from inventory_level il
     where il.deleted_at is null
       and (il.inventory_item_id, il.location_id) in (
         select * from unnest(cast(:items as text[]), cast(:locations as text[]))
       )
     order by il.id`,
    {
      items: keys.map((key) => key.inventory_item_id),
      locations: keys.map((key) => key.location_id),
    }
  )
