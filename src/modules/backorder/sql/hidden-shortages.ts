import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { listShortages } from "./demand"

/** More than a person would look through; the nightly job names how many. */
const LIMIT = 10_000

/**
 * Orders that are short and that the list of shortages does not show: it
 * looks only where Medusa's `reserved_quantity` says that more is promised
 * than there is, and that is a copy which may have drifted. Counts every
 * reservation of the shop: for the night.
 */
export async function listHiddenShortages(
  em: EntityManager
): Promise<string[]> {
  const filters = { only_to_backorder: false }
  const page = { group_by: "order", limit: LIMIT, offset: 0 } as const
  const shown = await listShortages(em, filters, page)
  const all = await listShortages(em, filters, page, { exhaustive: true })
  const known = new Set(shown.rows.map((row) => row.order_id))
  return [...new Set(all.rows.map((row) => row.order_id))].filter(
    (id) => !known.has(id)
  )
}
