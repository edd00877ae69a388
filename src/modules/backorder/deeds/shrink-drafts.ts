import {
  add,
  Delivery,
  orderQuantity,
  subtract,
  unitCostAt,
} from "../../../domain"
import { query } from "../sql/query"
import { loadVendorItems } from "../sql/supply"
import { Writer } from "../sql/writer"
import { Deed } from "./deed"

/** What an order no longer waits for, on a draft. */
export type DroppedPeg = {
  purchase_order_id: string | null
  purchase_order_line_id: string | null
  quantity: number
}

/**
 * Takes dropped pegs off their drafts. What is left of a line is what its
 * other pegs need, minimum and multiple included; spare quantity that staff
 * added by hand stays. A line that nobody needs goes, and a draft without
 * lines is canceled. A cost that nobody typed follows the quantity.
 */
export async function shrinkDrafts(
  writer: Writer,
  dropped: readonly DroppedPeg[],
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
    delivery: Delivery
    vendor_id: string | null
    inventory_item_id: string
    quantity: number
    unit_cost: number
    unit_cost_is_manual: boolean
    pegged: number
  }>(
    em,
    `select pol.id, pol.purchase_order_id, po.delivery, po.vendor_id, pol.inventory_item_id,
            pol.quantity::float8 as quantity,
            pol.unit_cost::float8 as unit_cost, pol.unit_cost_is_manual,
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
    droppedOf.set(key, add(droppedOf.get(key) ?? 0, peg.quantity))
  }
  const kept: { id: string; quantity: number; unit_cost: number }[] = []
  const gone: string[] = []
  for (const line of lines) {
    const offer =
      line.delivery === "drop_ship"
        ? null
        : (offers.find(
            (o) =>
              o.vendor_id === line.vendor_id &&
              o.inventory_item_id === line.inventory_item_id
          ) ?? null)
    const before = orderQuantity(
      add(line.pegged, droppedOf.get(line.id) ?? 0),
      offer
    )
    const spare = Math.max(subtract(line.quantity, before), 0)
    const needed = line.pegged ? orderQuantity(line.pegged, offer) : 0
    const quantity = add(needed, spare)
    if (quantity > 0) {
      kept.push({
        id: line.id,
        quantity,
        unit_cost:
          line.unit_cost_is_manual || !offer
            ? line.unit_cost
            : unitCostAt(offer, quantity),
      })
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
