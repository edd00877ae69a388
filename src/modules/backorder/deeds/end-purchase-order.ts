import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  refuseAction,
  StockPostingEntry,
  stockPostingEntry,
} from "../../../domain"
import { loadPurchaseOrders, PurchaseOrderRow } from "../sql/purchase-orders"
import { query } from "../sql/query"
import { DEAD_PEG_STATUSES } from "../sql/supply"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { refuseUnrecorded } from "./finish-shipment"
import { addHistory } from "./history"
import { keepFromAutomation } from "./order-settings"
import { Settled, settleTouched } from "./settle-touched"
import { finishPosting } from "./stock-postings"

export type CancelInput = {
  id: string
  reason?: string
  /** Release the orders that lose their supply, instead of leaving them on hold. */
  release_holds?: boolean
}

/**
 * What canceling takes back from Medusa's incoming quantities.
 *
 * @throws Refusal once something is received or billed (rule P4)
 */
export async function planCancel(
  em: EntityManager,
  input: CancelInput,
  deed: Deed,
  options = { lock: false }
): Promise<{ order: PurchaseOrderRow; entries: StockPostingEntry[] }> {
  const [order] = await loadPurchaseOrders(em, [input.id], options)
  refuseAction(order!, "cancel")
  await refuseUnrecorded(em, order!.order_id, [order!.id])
  const entries = order!.lines.flatMap(
    (line) =>
      stockPostingEntry({ ...order!, status: "canceled" }, line, {
        accepted: 0,
        write_incoming: deed.settings.write_incoming,
      }) ?? []
  )
  return { order: order!, entries }
}

/** Cancels a purchase order: its pegs lose their supply, holds stay (rule X2). */
export async function cancelPurchaseOrder(
  em: EntityManager,
  input: CancelInput & { posting_id: string },
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const { order, entries } = await planCancel(em, input, deed, { lock: true })
  await finishPosting(
    writer,
    input.posting_id,
    entries,
    new Map(order.lines.map((line) => [line.id, line.incoming_quantity]))
  )
  const affected = await query<{ backorder_id: string }>(
    em,
    `select distinct backorder_id from backorder_line
     where purchase_order_id = :id and deleted_at is null and status <> all(:dead)`,
    { id: order.id, dead: DEAD_PEG_STATUSES }
  )
  await writer.update("PurchaseOrder", [
    { id: order.id, status: "canceled", canceled_at: deed.now },
  ])
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "canceled",
      reason: input.reason,
    },
  ])
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: [order.id],
  })
  if (input.release_holds) {
    settled.released.push(
      ...(await releaseHolds(
        writer,
        affected.map((row) => row.backorder_id),
        input.reason ?? `${order.number} was canceled`,
        deed
      ))
    )
  }
  return { settled, log: writer.log }
}

/** Ends holds by hand (rule H4): recorded with who, when and why; pegs stay. */
export async function releaseHolds(
  writer: Writer,
  backorder_ids: readonly string[],
  reason: string,
  deed: Deed
) {
  const held = await query<{ id: string; order_id: string }>(
    writer.em,
    `select id, order_id from backorder
     where id = any(:backorder_ids) and status = 'on_hold' and deleted_at is null
     order by id for update`,
    { backorder_ids }
  )
  await writer.update(
    "Backorder",
    held.map(({ id }) => ({
      id,
      status: "released",
      released_at: deed.now,
      released_by: deed.actor_id,
      release_cause: "manual",
      reason,
    }))
  )
  await keepFromAutomation(
    writer,
    held.map((backorder) => backorder.order_id),
    deed
  )
  await addHistory(
    writer,
    deed,
    held.map(({ id, order_id }) => ({
      entity: "backorder",
      entity_id: id,
      order_id,
      action: "released",
      reason,
      data: { cause: "manual" },
    }))
  )
  return held
}

/**
 * Deletes a draft for good. Orders pegged to it stay on hold without supply,
 * as when it is canceled.
 *
 * @throws Refusal unless it is a draft
 */
export async function deletePurchaseOrder(
  em: EntityManager,
  id: string,
  deed: Deed
): Promise<{ log: ChangeLog }> {
  const writer = new Writer(em)
  const [order] = await loadPurchaseOrders(em, [id], { lock: true })
  refuseAction(order!, "delete")
  const pegs = await query<{ id: string; backorder_id: string }>(
    em,
    `select id, backorder_id from backorder_line
     where purchase_order_id = :id and deleted_at is null`,
    { id }
  )
  await writer.update(
    "BackorderLine",
    pegs.map((peg) => ({
      id: peg.id,
      purchase_order_id: null,
      purchase_order_line_id: null,
    }))
  )
  await writer.remove(
    "PurchaseOrderLine",
    order!.lines.map((line) => line.id)
  )
  await writer.remove("PurchaseOrder", [id])
  await settleTouched(writer, deed, {
    backorder_ids: pegs.map((peg) => peg.backorder_id),
  })
  return { log: writer.log }
}
