import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { BackorderLimitType, Refusal } from "../../../domain"
import { newId } from "../sql/new-id"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"

export type BackorderLimitInput = {
  variant_id: string
  type: BackorderLimitType
  quantity?: number | null
}

/**
 * Sets how far a variant may be sold beyond its stock, or with `none` takes
 * the limit away. Two at once come one after the other: the row of the variant
 * is locked.
 *
 * @throws Refusal `product_variant.not_found`, `backorder_limit.quantity_required`
 */
export async function setBackorderLimit(
  em: EntityManager,
  { variant_id, type, quantity = null }: BackorderLimitInput
): Promise<{ variant_id: string; log: ChangeLog }> {
  if (type === "fixed" && quantity === null) {
    throw new Refusal("backorder_limit.quantity_required")
  }
  const writer = new Writer(em)
  const [variant] = await query(
    em,
    `select id from product_variant
     where id = :variant_id and deleted_at is null for no key update`,
    { variant_id }
  )
  if (!variant) {
    throw new Refusal("product_variant.not_found", { variant_id })
  }
  const [limit] = await query<{ id: string }>(
    em,
    `select id from backorder_limit
     where variant_id = :variant_id and deleted_at is null for update`,
    { variant_id }
  )
  const row = { type, quantity: type === "fixed" ? quantity : null }
  if (type === "none") {
    await writer.remove("BackorderLimit", limit ? [limit.id] : [])
  } else if (limit) {
    await writer.update("BackorderLimit", [{ id: limit.id, ...row }])
  } else {
    await writer.insert("BackorderLimit", [
      { id: newId("bolim"), variant_id, ...row },
    ])
  }
  return { variant_id, log: writer.log }
}
