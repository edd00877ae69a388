import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { orderQuantity, Refusal, subtract } from "../../../domain"
import { query } from "../sql/query"
import { loadVendorItems } from "../sql/supply"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { releaseHolds } from "./end-purchase-order"
import { addHistory } from "./history"
import { settleTouched } from "./settle-touched"

async function heldBackorder(em: EntityManager, id: string) {
  const [backorder] = await query<{
    id: string
    order_id: string
    status: string
  }>(
    em,
    `select id, order_id, status from backorder
     where id = :id and deleted_at is null for update`,
    { id }
  )
  if (!backorder) {
    throw new Refusal("backorder.not_found", { id })
  }
  if (backorder.status !== "on_hold") {
    throw new Refusal("backorder.not_on_hold", { status: backorder.status })
  }
  return backorder
}

/**
 * Releases an order by hand (rule H4): the pegs stay, so that the goods still
 * come to it.
 *
 * @throws Refusal `backorder.not_found`, `backorder.not_on_hold`, `backorder.reason_required`
 */
export async function releaseBackorder(
  em: EntityManager,
  input: { id: string; reason: string },
  deed: Deed
): Promise<{ order_id: string; log: ChangeLog }> {
  const writer = new Writer(em)
  const { id, order_id } = await heldBackorder(em, input.id)
  if (!input.reason.trim()) {
    throw new Refusal("backorder.reason_required")
  }
  await releaseHolds(writer, [id], input.reason, deed)
  return { order_id, log: writer.log }
}

type PegRow = {
  id: string
  quantity: number
  allocated_quantity: number
  fulfilled_quantity: number
  purchase_order_id: string | null
  purchase_order_line_id: string | null
  purchase_order_status: string | null
  vendor_id: string | null
  inventory_item_id: string
}

/**
 * Cancels a backorder (rule B10): its pegs are dropped and the hold is lifted.
 * A draft purchase order shrinks with it, an empty draft is canceled; on an
 * issued one the quantity becomes surplus.
 *
 * @throws Refusal `backorder.goods_allocated` once goods arrived for it
 */
export async function cancelBackorder(
  em: EntityManager,
  input: { id: string; reason?: string },
  deed: Deed
): Promise<{ order_id: string; log: ChangeLog }> {
  const writer = new Writer(em)
  const { id, order_id } = await heldBackorder(em, input.id)
  const pegs = await query<PegRow>(
    em,
    `select bl.id, bl.quantity::float8 as quantity,
            bl.allocated_quantity::float8 as allocated_quantity,
            bl.fulfilled_quantity::float8 as fulfilled_quantity,
            bl.purchase_order_id, bl.purchase_order_line_id,
            po.status as purchase_order_status, po.vendor_id, bl.inventory_item_id
     from backorder_line bl
     left join backorder_purchase_order po on po.id = bl.purchase_order_id
     where bl.backorder_id = :id and bl.deleted_at is null and bl.status <> 'canceled'`,
    { id }
  )
  if (
    pegs.some((peg) => peg.allocated_quantity > 0 || peg.fulfilled_quantity > 0)
  ) {
    throw new Refusal("backorder.goods_allocated")
  }
  await writer.update(
    "BackorderLine",
    pegs.map((peg) => ({ id: peg.id, status: "canceled", billed_quantity: 0 }))
  )
  await shrinkDrafts(
    writer,
    pegs.filter((peg) => peg.purchase_order_status === "draft"),
    deed
  )
  await writer.update("Backorder", [
    {
      id,
      status: "canceled",
      canceled_at: deed.now,
      canceled_by: deed.actor_id,
      reason: input.reason ?? null,
    },
  ])
  await addHistory(writer, deed, [
    {
      entity: "backorder",
      entity_id: id,
      order_id,
      action: "canceled",
      reason: input.reason,
    },
  ])
  await settleTouched(writer, deed, {
    purchase_order_ids: pegs.flatMap((peg) => peg.purchase_order_id ?? []),
  })
  return { order_id, log: writer.log }
}

/**
 * Takes dropped pegs off their drafts. What is left of a line is what its
 * other pegs need, minimum and multiple included; spare quantity that staff
 * added by hand stays. A line that nobody needs goes, and a draft without
 * lines is canceled.
 */
async function shrinkDrafts(
  writer: Writer,
  dropped: readonly PegRow[],
  deed: Deed
) {
  const { em } = writer
  const line_ids = dropped.flatMap((peg) => peg.purchase_order_line_id ?? [])
  if (!line_ids.length) {
    return
  }
  await query(
    em,
    `select id from backorder_purchase_order where id = any(:ids) order by id for update`,
    { ids: dropped.flatMap((peg) => peg.purchase_order_id ?? []) }
  )
  const lines = await query<{
    id: string
    purchase_order_id: string
    vendor_id: string | null
    inventory_item_id: string
    quantity: number
    pegged: number
  }>(
    em,
    `select pol.id, pol.purchase_order_id, po.vendor_id, pol.inventory_item_id,
            pol.quantity::float8 as quantity,
            coalesce((
              select sum(bl.quantity) from backorder_line bl
              where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
                and bl.status not in ('unsupplied', 'canceled')
            ), 0)::float8 as pegged
     from backorder_purchase_order_line pol
     join backorder_purchase_order po on po.id = pol.purchase_order_id
     where pol.id = any(:line_ids)`,
    { line_ids }
  )
  const offers = await loadVendorItems(
    em,
    lines.map((line) => line.inventory_item_id)
  )
  const droppedOf = new Map<string, number>()
  for (const peg of dropped) {
    const key = peg.purchase_order_line_id!
    droppedOf.set(key, (droppedOf.get(key) ?? 0) + peg.quantity)
  }
  const kept: { id: string; quantity: number }[] = []
  const gone: string[] = []
  for (const line of lines) {
    const offer =
      offers.find(
        (o) =>
          o.vendor_id === line.vendor_id &&
          o.inventory_item_id === line.inventory_item_id
      ) ?? null
    const before = orderQuantity(
      line.pegged + (droppedOf.get(line.id) ?? 0),
      offer
    )
    const spare = Math.max(subtract(line.quantity, before), 0)
    const needed = line.pegged ? orderQuantity(line.pegged, offer) : 0
    if (needed + spare > 0) {
      kept.push({ id: line.id, quantity: needed + spare })
    } else {
      gone.push(line.id)
    }
  }
  await writer.update("PurchaseOrderLine", kept)
  await writer.remove("PurchaseOrderLine", gone)
  const empty = await query<{ id: string }>(
    em,
    `select po.id from backorder_purchase_order po
     where po.id = any(:ids) and po.status = 'draft' and not exists (
       select 1 from backorder_purchase_order_line pol
       where pol.purchase_order_id = po.id and pol.deleted_at is null
     )`,
    { ids: lines.map((line) => line.purchase_order_id) }
  )
  await writer.update(
    "PurchaseOrder",
    empty.map((order) => ({
      id: order.id,
      status: "canceled",
      canceled_at: deed.now,
    }))
  )
}
