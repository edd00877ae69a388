import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  awaitedQuantity,
  groupBy,
  Refusal,
  ServedChange,
  serveFromStock,
  stockHasArrived,
  StockServedLine,
  sumOf,
} from "../../../domain"
import { query } from "../sql/query"
import { DemandRow, loadDemand } from "../sql/demand"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { refuseUnrecorded } from "./finish-shipment"
import { addHistory } from "./history"
import { Settled, settleTouched } from "./settle-touched"
import { shrinkDrafts } from "./shrink-drafts"

type LineRow = StockServedLine & {
  backorder_id: string
  title: string | null
  purchase_order_id: string | null
  purchase_order_line_id: string | null
  purchase_order_status: string | null
  purchase_order_number: string | null
}

type HeldBackorder = {
  id: string
  order_id: string
  order_display_id: number | null
  lines: LineRow[]
}

type Served = { backorder: HeldBackorder; changes: ServedChange[] }

/**
 * Releases a backorder that stock covers by now, and drops what it still
 * waits for (rule X3): a draft shrinks with it, on an issued purchase order
 * the quantity becomes surplus.
 *
 * @throws Refusal `backorder.not_found`, `backorder.not_on_hold`, and
 * `backorder.stock_not_arrived` while the queue for stock leaves it short,
 * `purchase_shipment.unfinished` while a vendor's shipment is being recorded
 */
export async function releaseFromStock(
  em: EntityManager,
  input: { id: string; reason?: string },
  deed: Deed
): Promise<{ order_id: string; settled: Settled; log: ChangeLog }> {
  const [state] = await query<{ order_id: string; status: string }>(
    em,
    `select order_id, status from backorder
     where id = :id and deleted_at is null for update`,
    { id: input.id }
  )
  if (!state) {
    throw new Refusal("backorder.not_found", { id: input.id })
  }
  if (state.status !== "on_hold") {
    throw new Refusal("backorder.not_on_hold", { status: state.status })
  }
  const [backorder] = await loadHeld(em, [state.order_id])
  const demands = await loadSettledDemand(em, [backorder!])
  if (!demands) {
    throw new Refusal("order.busy")
  }
  if (!stockHasArrived(backorder!.lines, demands)) {
    throw new Refusal("backorder.stock_not_arrived", {
      order: `#${backorder!.order_display_id ?? state.order_id}`,
      short: sumOf(demands, (demand) => demand.short_quantity),
    })
  }
  const changes = serveFromStock(backorder!.lines, null)!
  await refuseUnrecorded(
    em,
    state.order_id,
    backorder!.lines.map((line) => line.purchase_order_id)
  )
  const served = [{ backorder: backorder!, changes }]
  const done = await writeServed(em, served, deed, input.reason)
  return { order_id: state.order_id, ...done }
}

/**
 * The same by itself, with the setting `release_on_stock`, for those of some
 * orders that are on hold and that stock covers. Reads everything again under
 * lock: told twice, late or in any order it ends the same.
 */
export async function releaseCovered(
  em: EntityManager,
  order_ids: readonly string[],
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog }> {
  const held = await loadHeld(em, order_ids)
  const served = await findServed(em, held, deed)
  return await writeServed(em, served, deed)
}

/** The orders that `releaseCovered` would release now; nothing is locked or written. */
export async function findCovered(
  em: EntityManager,
  order_ids: readonly string[],
  deed: Deed
): Promise<string[]> {
  const held = await loadHeld(em, order_ids, { lock: false })
  const served = await findServed(em, held, deed)
  return served.map(({ backorder }) => backorder.order_id)
}

async function findServed(
  em: EntityManager,
  held: readonly HeldBackorder[],
  deed: Deed
): Promise<Served[]> {
  const waiting = held.filter(({ lines }) => awaitedQuantity(lines) > 0)
  const demands = await loadSettledDemand(em, waiting)
  const demandsOf = groupBy(demands ?? [], (demand) => demand.order_id)
  const by_itself = { rule: deed.settings.release_on }
  return waiting.flatMap((backorder): Served[] => {
    const own = demandsOf.get(backorder.order_id) ?? []
    const changes = stockHasArrived(backorder.lines, own)
      ? serveFromStock(backorder.lines, by_itself)
      : null
    return changes ? [{ backorder, changes }] : []
  })
}

/**
 * The demand of orders, unless goods are on their way into a level right now:
 * a receipt raises stock before it says who the goods are for (see
 * docs/decisions/stock-postings.md), and for that moment they look free.
 * Null then; the receipt tells of the level again when it is done.
 */
async function loadSettledDemand(
  em: EntityManager,
  backorders: readonly HeldBackorder[]
): Promise<DemandRow[] | null> {
  const itemsOf = (rows: readonly { inventory_item_id: string }[]) => [
    ...new Set(rows.map((row) => row.inventory_item_id)),
  ]
  const awaited = itemsOf(backorders.flatMap(({ lines }) => lines))
  if (await isArriving(em, awaited)) {
    return null
  }
  const demands = await loadDemand(em, {
    order_ids: backorders.map((backorder) => backorder.order_id),
  })
  return (await isArriving(em, itemsOf(demands))) ? null : demands
}

/** Goods of these items are being received, or were while this transaction runs. */
async function isArriving(
  em: EntityManager,
  inventory_item_ids: readonly string[]
) {
  const found = await query(
    em,
    `select id from backorder_stock_posting
     where inventory_item_id = any(:inventory_item_ids) and stock_delta > 0
       and created_at > now() - interval '1 day'
       and (status = 'pending' or created_at >= now())
     limit 1`,
    { inventory_item_ids }
  )
  return found.length > 0
}

/** Orders on hold that still wait for some of these items at these places, or for anything. */
export async function listOrdersAwaiting(
  em: EntityManager,
  scope:
    { inventory_item_ids: readonly string[] } | { after: string; limit: number }
): Promise<string[]> {
  const isItems = "inventory_item_ids" in scope
  const rows = await query<{ order_id: string }>(
    em,
    `select distinct b.order_id
     from backorder b
     join backorder_line bl on bl.backorder_id = b.id and bl.deleted_at is null
     where b.status = 'on_hold' and b.deleted_at is null
       and bl.status <> 'canceled'
       and bl.quantity > greatest(bl.allocated_quantity, bl.fulfilled_quantity)
       ${
         isItems
           ? "and bl.inventory_item_id = any(:inventory_item_ids)"
           : "and b.order_id > :after"
       }
     order by b.order_id ${isItems ? "" : "limit :limit"}`,
    scope
  )
  return rows.map((row) => row.order_id)
}

async function loadHeld(
  em: EntityManager,
  order_ids: readonly string[],
  { lock = true } = {}
): Promise<HeldBackorder[]> {
  const held = await query<Omit<HeldBackorder, "lines">>(
    em,
    `select id, order_id, order_display_id from backorder
     where order_id = any(:order_ids) and status = 'on_hold' and deleted_at is null
     order by id ${lock ? "for update" : ""}`,
    { order_ids }
  )
  const lines = await query<LineRow>(
    em,
    `select bl.id, bl.backorder_id, bl.line_item_id, bl.inventory_item_id, bl.title,
            bl.quantity::float8 as quantity,
            bl.allocated_quantity::float8 as allocated_quantity,
            bl.billed_quantity::float8 as billed_quantity,
            bl.fulfilled_quantity::float8 as fulfilled_quantity, bl.status,
            bl.purchase_order_id, bl.purchase_order_line_id,
            coalesce(po.delivery, 'warehouse') as delivery,
            po.status as purchase_order_status, po.number as purchase_order_number
     from backorder_line bl
     left join backorder_purchase_order po
       on po.id = bl.purchase_order_id and po.deleted_at is null
     where bl.backorder_id = any(:ids) and bl.deleted_at is null
     order by bl.id`,
    { ids: held.map((backorder) => backorder.id) }
  )
  return held.map((backorder) => ({
    ...backorder,
    lines: lines.filter((line) => line.backorder_id === backorder.id),
  }))
}

async function writeServed(
  em: EntityManager,
  served: readonly Served[],
  deed: Deed,
  reason?: string
): Promise<{ settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const changes = served.flatMap(({ backorder, changes }) => {
    const lineOf = new Map(backorder.lines.map((line) => [line.id, line]))
    return changes.map((change) => ({ change, line: lineOf.get(change.id)! }))
  })
  await writer.update(
    "BackorderLine",
    changes.map(({ change, line }) => ({
      id: change.id,
      quantity: change.quantity,
      billed_quantity: change.billed_quantity,
      status: change.is_canceled ? "canceled" : line.status,
    }))
  )
  await shrinkDrafts(
    writer,
    changes
      .filter(({ line }) => line.purchase_order_status === "draft")
      .map(({ change, line }) => ({
        ...line,
        quantity: change.dropped_quantity,
      })),
    deed
  )
  await writer.update(
    "Backorder",
    served.map(({ backorder: { id } }) => ({
      id,
      status: "released",
      released_at: deed.now,
      released_by: deed.actor_id,
      release_cause: "stock",
      reason: reason ?? null,
    }))
  )
  await addHistory(
    writer,
    deed,
    served.map(({ backorder: { id, order_id, lines }, changes }) => ({
      entity: "backorder",
      entity_id: id,
      order_id,
      action: "released",
      reason,
      data: {
        cause: "stock",
        dropped: changes.map((change) => {
          const line = lines.find((l) => l.id === change.id)!
          return {
            title: line.title,
            quantity: change.dropped_quantity,
            number: line.purchase_order_number,
          }
        }),
      },
    }))
  )
  const released = served.map(({ backorder: { id, order_id } }) => ({
    id,
    order_id,
  }))
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: changes.flatMap(
      ({ line }) => line.purchase_order_id ?? []
    ),
    backorder_ids: released.map(({ id }) => id),
  })
  settled.released.push(...released)
  return { settled, log: writer.log }
}
