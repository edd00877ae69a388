import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../../domain"
import { dropKey } from "../sql/idempotency-keys"
import {
  findMovedOn,
  loadPlacement,
  PlacementRow,
  WrittenIds,
} from "../sql/placements"
import { query } from "../sql/query"
import { ChangeLog, ModelName, Writer } from "../sql/writer"
import { tableOf } from "../sql/columns"
import * as models from "../models"
import { Deed } from "./deed"
import { followOrders } from "./follow-orders"
import { keepFromAutomation } from "./order-settings"

/** Rows that others go on using: they go back only where nobody changed them since. */
const SHARED: readonly ModelName[] = [
  "PurchaseVendorItem",
  "BackorderOrderSetting",
]

const idsOf = (
  log: ChangeLog,
  model: ModelName,
  types: readonly ChangeLog[number]["type"][]
) => [
  ...new Set(
    log.flatMap((change) => {
      if (change.model !== model || !types.includes(change.type)) {
        return []
      }
      return change.type === "insert"
        ? change.ids
        : change.type === "update"
          ? change.before.map((row) => row.id)
          : []
    })
  ),
]

const writtenIds = (
  log: ChangeLog,
  types: readonly ChangeLog[number]["type"][]
): WrittenIds => ({
  backorder_ids: idsOf(log, "Backorder", types),
  purchase_order_ids: idsOf(log, "PurchaseOrder", types),
  purchase_order_line_ids: idsOf(log, "PurchaseOrderLine", types),
  backorder_line_ids: idsOf(log, "BackorderLine", types),
  history_ids: idsOf(log, "BackorderHistoryEntry", types),
})

/**
 * Whether a backordering can still be undone, and of which orders it was.
 *
 * @throws Refusal `backorder_placement.not_found`, `backorder_placement.undone`, `backorder_placement.moved_on`
 */
export async function checkUndo(
  em: EntityManager,
  id: string,
  options = { lock: false }
): Promise<PlacementRow> {
  const placement = await loadPlacement(em, id, options)
  const what = await findMovedOn(
    em,
    placement,
    writtenIds(placement.log, ["insert", "update"]),
    writtenIds(placement.log, ["insert"])
  )
  if (what) {
    throw new Refusal("backorder_placement.moved_on", { what })
  }
  return placement
}

/**
 * Takes a whole backordering back: holds, pegs and drafts go, drafts that it
 * joined and backorders that it extended are as they were. All of it or
 * nothing: refused as soon as anything of it moved on.
 *
 * The race it closes: somebody issues one of the purchase orders meanwhile.
 * Both lock it; who comes second sees what the first did.
 */
export async function undoPlacement(
  em: EntityManager,
  id: string,
  deed: Deed
): Promise<{
  order_ids: string[]
  backorders: { id: string; order_id: string }[]
  purchase_order_ids: string[]
  prepared: PlacementRow["prepared"]
  log: ChangeLog
}> {
  await followWhoGotGoods(em, id, deed)
  const { log, order_ids, ...placement } = await checkUndo(em, id, {
    lock: true,
  })
  const writer = new Writer(em)
  const made = writtenIds(log, ["insert"])
  const backorders = await query<{ id: string; order_id: string }>(
    em,
    `select id, order_id from backorder where id = any(:ids) order by id`,
    { ids: made.backorder_ids }
  )
  for (const change of [...log].reverse()) {
    const kept = SHARED.includes(change.model)
      ? await changedSince(em, change.model, id)
      : new Set<string>()
    if (change.type === "insert") {
      await writer.remove(
        change.model,
        change.ids.filter((row) => !kept.has(row))
      )
    } else if (change.type === "remove") {
      await writer.insert(change.model, change.rows)
    } else {
      await writer.update(
        change.model,
        change.before.filter((row) => !kept.has(row.id))
      )
    }
  }
  if (
    deed.settings.auto_backorder !== "off" &&
    made.backorder_line_ids.length
  ) {
    await keepFromAutomation(writer, order_ids, deed)
  }
  if (placement.idempotency_key_id) {
    await dropKey(em, placement.idempotency_key_id)
  }
  // Not undone twice, unless this undoing is itself taken back.
  await writer.update("BackorderPlacement", [
    { id, undone_at: deed.now, undone_by: deed.actor_id },
  ])
  return {
    order_ids,
    backorders,
    purchase_order_ids: made.purchase_order_ids,
    prepared: placement.prepared,
    log: writer.log,
  }
}

/** Goods that changed hands and are packed since have moved on, whether an event told of it or not. */
async function followWhoGotGoods(em: EntityManager, id: string, deed: Deed) {
  const { log, order_ids } = await loadPlacement(em, id)
  if (log.some(({ model }) => model === "BackorderAllocation")) {
    await followOrders(em, order_ids, deed)
  }
}

/** Rows of a shared table that were written after the placement. */
async function changedSince(em: EntityManager, model: ModelName, id: string) {
  const { name } = tableOf(models[model])
  const rows = await query<{ id: string }>(
    em,
    `select t.id from ${name} t
     where t.updated_at > (select created_at from backorder_placement where id = :id)
       and t.updated_at <> now()`,
    { id }
  )
  return new Set(rows.map((row) => row.id))
}
