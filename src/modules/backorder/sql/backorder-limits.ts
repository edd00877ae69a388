import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { BackorderLimitType, unitsThatWait } from "../../../domain"
import type { BackorderLimit } from "../../../types"
import { loadDemand } from "./demand/load-demand"
import { query } from "./query"

/** A variant with a limit, and the inventory items it is made of. */
export type LimitedVariant = {
  variant_id: string
  inventory_item_ids: string[]
}

/** What a request is about: variants by id, or lines of a cart. */
export type LimitedScope =
  | { variant_ids: readonly string[] }
  | { cart_id: string; line_item_id?: string }

const ITEMS = `
  array(
    select pvii.inventory_item_id
    from product_variant_inventory_item pvii
    where pvii.variant_id = bl.variant_id and pvii.deleted_at is null
    order by pvii.inventory_item_id collate "C"
  ) as inventory_item_ids`

/** Those of the variants that have a limit: one statement by index, which is all that a shop without limits pays. */
export function findLimitedVariants(
  em: EntityManager,
  scope: LimitedScope
): Promise<LimitedVariant[]> {
  return "cart_id" in scope
    ? query<LimitedVariant>(
        em,
        `select distinct on (bl.variant_id) bl.variant_id, ${ITEMS}
         from cart_line_item li
         join backorder_limit bl
           on bl.variant_id = li.variant_id and bl.deleted_at is null
         where li.cart_id = :cart_id and li.deleted_at is null
           and (cast(:line_item_id as text) is null or li.id = :line_item_id)`,
        { ...scope, line_item_id: scope.line_item_id ?? null }
      )
    : query<LimitedVariant>(
        em,
        `select bl.variant_id, ${ITEMS}
         from backorder_limit bl
         where bl.variant_id = any(:variant_ids) and bl.deleted_at is null`,
        scope
      )
}

/** How many units of variants orders already placed wait for. */
export async function loadBackordered(
  em: EntityManager,
  variant_ids: readonly string[]
): Promise<Map<string, number>> {
  const parts = await query<{ inventory_item_id: string }>(
    em,
    `select distinct pvii.inventory_item_id
     from product_variant_inventory_item pvii
     where pvii.variant_id = any(:variant_ids) and pvii.deleted_at is null`,
    { variant_ids }
  )
  const demands = await loadDemand(em, {
    inventory_item_ids: parts.map((part) => part.inventory_item_id),
  })
  return new Map(
    variant_ids.map((variant_id) => [
      variant_id,
      unitsThatWait(
        demands.filter(
          (row) => row.variant_id === variant_id && row.short_quantity > 0
        )
      ),
    ])
  )
}

/**
 * The limit of a variant and what is used up of it; null for an unknown
 * variant.
 */
export async function viewBackorderLimit(
  em: EntityManager,
  variant_id: string
): Promise<BackorderLimit | null> {
  const [row] = await query<{
    type: Exclude<BackorderLimitType, "none"> | null
    quantity: number | null
  }>(
    em,
    `select bl.type, bl.quantity
     from product_variant v
     left join backorder_limit bl
       on bl.variant_id = v.id and bl.deleted_at is null
     where v.id = :variant_id and v.deleted_at is null`,
    { variant_id }
  )
  if (!row) {
    return null
  }
  const backordered = await loadBackordered(em, [variant_id])
  return {
    variant_id,
    type: row.type ?? "none",
    quantity: row.quantity,
    backordered_quantity: backordered.get(variant_id) ?? 0,
  }
}
