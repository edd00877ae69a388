import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { Refusal } from "../../../domain"
import { loadOrders } from "../sql/orders"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"

export type OrderSettingRow = {
  id: string
  order_id: string
  rank: number
  left_out_at: Date | null
}

/** @throws Refusal `order.not_found` */
async function refuseUnknownOrders(
  em: EntityManager,
  order_ids: readonly string[]
) {
  const known = new Set(
    (await loadOrders(em, order_ids)).map((order) => order.order_id)
  )
  const missing = order_ids.find((id) => !known.has(id))
  if (missing) {
    throw new Refusal("order.not_found", { order_id: missing })
  }
}

/** The settings of orders, made where there are none, locked by order. */
async function lockOrderSettings(
  writer: Writer,
  order_ids: readonly string[]
): Promise<OrderSettingRow[]> {
  const { em } = writer
  const ids = [...new Set(order_ids)].sort()
  const made = await query<{ id: string }>(
    em,
    `insert into backorder_order_setting (id, order_id)
     select r.id, r.order_id
     from jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, order_id text)
     order by r.order_id
     on conflict (order_id) where deleted_at is null do nothing
     returning id`,
    {
      rows: JSON.stringify(
        ids.map((order_id) => ({
          id: generateEntityId(undefined, "boord"),
          order_id,
        }))
      ),
    }
  )
  writer.log.push({
    type: "insert",
    model: "BackorderOrderSetting",
    ids: made.map(({ id }) => id),
  })
  return await query<OrderSettingRow>(
    em,
    `select id, order_id, rank, left_out_at from backorder_order_setting
     where order_id = any(:ids) and deleted_at is null
     order by order_id for update`,
    { ids }
  )
}

/**
 * Takes orders out of demand, or back into it (rule S5): old orders that were
 * shipped outside Medusa and never marked must not eat the queue.
 *
 * @returns the orders of which that changed
 * @throws Refusal `order.not_found`
 */
export async function leaveOut(
  em: EntityManager,
  input: { order_ids: readonly string[]; undo?: boolean },
  deed: Deed
): Promise<{ order_ids: string[]; log: ChangeLog }> {
  const writer = new Writer(em)
  await refuseUnknownOrders(em, input.order_ids)
  const settings = await lockOrderSettings(writer, input.order_ids)
  const changed = settings.filter((row) =>
    input.undo ? row.left_out_at : !row.left_out_at
  )
  await writer.update(
    "BackorderOrderSetting",
    changed.map((row) => ({
      id: row.id,
      left_out_at: input.undo ? null : deed.now,
      left_out_by: input.undo ? null : deed.actor_id,
    }))
  )
  return { order_ids: changed.map((row) => row.order_id), log: writer.log }
}

/**
 * Ranks orders before all others, or takes the rank from them. The order
 * ranked last goes before those ranked earlier.
 *
 * @throws Refusal `order.not_found`
 */
export async function rankFirst(
  writer: Writer,
  input: { order_ids: readonly string[]; undo?: boolean }
): Promise<string[]> {
  const { em } = writer
  await refuseUnknownOrders(em, input.order_ids)
  const settings = await lockOrderSettings(writer, input.order_ids)
  const [top] = await query<{ rank: number }>(
    em,
    `select coalesce(max(rank), 0) as rank from backorder_order_setting
     where deleted_at is null`
  )
  await writer.update(
    "BackorderOrderSetting",
    settings.map((row) => ({
      id: row.id,
      rank: input.undo ? 0 : (top?.rank ?? 0) + 1,
    }))
  )
  return settings.map((row) => row.order_id)
}

/** A person decided about the order: automation leaves it alone from now on. */
export async function keepFromAutomation(
  writer: Writer,
  order_ids: readonly string[],
  deed: Pick<Deed, "now">
) {
  const settings = await lockOrderSettings(writer, order_ids)
  await writer.update(
    "BackorderOrderSetting",
    settings.map((row) => ({ id: row.id, auto_backorder_off_at: deed.now }))
  )
}
