import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"
import { listShortages } from "./demand"

/**
 * Orders that are short and that no person decided about: never canceled,
 * released by hand, or left out.
 */
export async function listOrdersToBackorder(
  em: EntityManager,
  limit: number
): Promise<string[]> {
  const found: string[] = []
  for (let offset = 0; found.length < limit; offset += limit) {
    const { rows } = await listShortages(
      em,
      {},
      { group_by: "order", limit, offset }
    )
    const short = [...new Set(rows.map((row) => row.order_id))]
    if (!short.length) {
      break
    }
    found.push(...(await leaveDecided(em, short)))
  }
  return found.slice(0, limit)
}

/** Takes out the orders that a person decided about. */
export async function leaveDecided(
  em: EntityManager,
  order_ids: readonly string[]
): Promise<string[]> {
  const decided = await query<{ order_id: string }>(
    em,
    `select order_id from backorder_order_setting
     where order_id = any(:order_ids) and deleted_at is null
       and (auto_backorder_off_at is not null or left_out_at is not null)`,
    { order_ids }
  )
  const off = new Set(decided.map((row) => row.order_id))
  return order_ids.filter((id) => !off.has(id))
}
