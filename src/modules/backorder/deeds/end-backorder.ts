import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { HoldScope, Refusal } from "../../../domain"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { releaseHolds } from "./end-purchase-order"
import { refuseUnrecorded } from "./finish-shipment"
import { addHistory } from "./history"
import { keepFromAutomation } from "./order-settings"
import { settleTouched } from "./settle-touched"
import { shrinkDrafts } from "./shrink-drafts"

async function heldBackorder(em: EntityManager, id: string) {
  const [backorder] = await query<{
    id: string
    order_id: string
    status: string
    hold_scope: HoldScope
  }>(
    em,
    `select id, order_id, status, hold_scope from backorder
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

/**
 * Switches what the hold of one order blocks (rule H3): the whole order, or
 * only the backordered units. The same again changes nothing.
 *
 * @throws Refusal `backorder.not_found`, `backorder.not_on_hold`
 */
export async function changeHoldScope(
  em: EntityManager,
  input: { id: string; hold_scope: HoldScope; reason?: string },
  deed: Deed
): Promise<{ order_id: string; log: ChangeLog }> {
  const writer = new Writer(em)
  const { id, order_id, hold_scope: from } = await heldBackorder(em, input.id)
  const to = input.hold_scope
  if (from !== to) {
    await writer.update("Backorder", [{ id, hold_scope: to }])
    await addHistory(writer, deed, [
      {
        entity: "backorder",
        entity_id: id,
        order_id,
        action: "hold_scope_changed",
        reason: input.reason,
        data: { changes: [{ field: "hold_scope", from, to }] },
      },
    ])
  }
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
 * @throws Refusal `backorder.goods_allocated` once goods arrived for it,
 * `purchase_shipment.unfinished` while the vendor's shipment is being recorded
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
  await refuseUnrecorded(
    em,
    order_id,
    pegs.map((peg) => peg.purchase_order_id)
  )
  await writer.update(
    "BackorderLine",
    pegs.map((peg) => ({ id: peg.id, status: "canceled", billed_quantity: 0 }))
  )
  await shrinkDrafts(
    writer,
    pegs.filter((peg) => peg.purchase_order_status === "draft"),
    deed
  )
  await keepFromAutomation(writer, [order_id], deed)
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
