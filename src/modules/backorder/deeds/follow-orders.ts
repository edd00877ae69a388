import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { followOrder, groupBy, subtract } from "../../../domain"
import { loadFollowed } from "../sql/followed-orders"
import { query } from "../sql/query"
import { ChangeLog, idsOf, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { addHistory } from "./history"
import { passOnGoods } from "./pass-on-goods"
import { Settled, settleTouched } from "./settle-touched"
import { shrinkDrafts } from "./shrink-drafts"

/**
 * Brings backorders in line with their orders after anything that happened to
 * these: fulfilled, fulfillment canceled, edited, canceled (rule X1). It reads
 * the orders again, so it may run any number of times, late, and in any order.
 */
export async function followOrders(
  em: EntityManager,
  order_ids: readonly string[],
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const settled = await followInto(writer, order_ids, deed)
  return { settled, log: writer.log }
}

/** Those of some orders that following them changes anything of. It does it: try it out. */
export async function findOrdersBehind(
  em: EntityManager,
  order_ids: readonly string[],
  deed: Deed
): Promise<string[]> {
  const { log } = await followOrders(em, order_ids, deed)
  const rows = await query<{ order_id: string }>(
    em,
    `select order_id from backorder_line where id = any(:ids)
     union
     select order_id from backorder where id = any(:ids)`,
    { ids: log.flatMap(idsOf) }
  )
  return rows
    .map((row) => row.order_id)
    .filter((order_id) => order_ids.includes(order_id))
}

/** The same within another deed: before it, or at its end, where it may have touched purchase orders too. */
export async function followInto(
  writer: Writer,
  order_ids: readonly string[],
  deed: Deed,
  touched: { purchase_order_ids: readonly string[] } = {
    purchase_order_ids: [],
  }
): Promise<Settled> {
  const rows = await loadFollowed(writer.em, order_ids)
  const demands = groupBy(
    rows,
    (row) => `${row.line_item_id}|${row.inventory_item_id}`
  )
  const changes = [...demands.values()].flatMap((lines) => {
    const byId = new Map(lines.map((line) => [line.id, line]))
    return followOrder(
      {
        ordered_quantity: lines[0]!.ordered_quantity,
        fulfilled_quantity: lines[0]!.order_fulfilled_quantity,
      },
      lines
    ).map((change) => ({ change, row: byId.get(change.id)! }))
  })
  await writer.update(
    "BackorderLine",
    changes.map(({ change }) => ({
      id: change.id,
      quantity: change.quantity,
      allocated_quantity: change.allocated_quantity,
      billed_quantity: change.billed_quantity,
      fulfilled_quantity: change.fulfilled_quantity,
    }))
  )
  const canceled = changes.filter(({ change }) => change.is_canceled)
  await writer.update(
    "BackorderLine",
    canceled.map(({ change }) => ({ id: change.id, status: "canceled" }))
  )
  const passed_to = await passOnGoods(
    writer,
    changes.map(({ change, row }) => ({
      id: row.id,
      purchase_order_id: row.purchase_order_id,
      freed: subtract(row.allocated_quantity, change.allocated_quantity),
    }))
  )
  const dropped = changes.filter(({ change }) => change.dropped_quantity > 0)
  await shrinkDrafts(
    writer,
    dropped
      .filter(({ row }) => row.purchase_order_status === "draft")
      .map(({ change, row }) => ({
        purchase_order_id: row.purchase_order_id,
        purchase_order_line_id: row.purchase_order_line_id,
        quantity: change.dropped_quantity,
      })),
    deed
  )
  await addHistory(
    writer,
    deed,
    passed_to.map(({ backorder_id, order_id, quantity }) => ({
      entity: "backorder",
      entity_id: backorder_id,
      order_id,
      action: "goods_passed_on",
      data: { quantity },
    }))
  )
  await addHistory(
    writer,
    deed,
    dropped.map(({ change, row }) => ({
      entity: "backorder",
      entity_id: row.backorder_id,
      order_id: row.order_id,
      action: "reduced",
      data: {
        line_item_id: row.line_item_id,
        title: row.title,
        quantity: change.dropped_quantity,
        from: row.quantity,
        to: subtract(row.quantity, change.dropped_quantity),
      },
    }))
  )
  return await settleTouched(writer, deed, {
    purchase_order_ids: [
      ...touched.purchase_order_ids,
      ...changes.flatMap(({ row }) => row.purchase_order_id ?? []),
    ],
    backorder_ids: [
      ...rows.map((row) => row.backorder_id),
      ...passed_to.map((share) => share.backorder_id),
    ],
  })
}
