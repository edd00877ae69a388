import {
  BackorderLineStatus,
  backorderLineStatus,
  positive,
  PurchaseOrderStatus,
  subtract,
} from "../../../domain"
import { newId } from "../sql/new-id"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"
import { Deed } from "./deed"
import { addHistory } from "./history"
import { giveAllocations, takeAllocations } from "./move-allocations"

export type HeldRest = {
  /** Stays released, with what has left. */
  backorder_id: string
  order_id: string
  hold: { id: string; is_new: boolean }
  lines: {
    id: string
    quantity: number
    allocated_quantity: number
    billed_quantity: number
    fulfilled_quantity: number
    status: BackorderLineStatus
    purchase_order_status: PurchaseOrderStatus | null
  }[]
}

/**
 * What of a released backorder has not left waits again (rule L6): lines of
 * which nothing has left go over to the hold, others are split. Their goods,
 * their share of bills and their peg go along.
 *
 * @returns the hold, where it is a new one
 */
export async function holdRest(
  writer: Writer,
  deed: Deed,
  { backorder_id, order_id, hold, lines }: HeldRest
): Promise<{ id: string; order_id: string }[]> {
  if (hold.is_new) {
    await newHold(writer, deed, backorder_id, hold.id)
  }
  await writer.update(
    "BackorderLine",
    lines
      .filter((line) => line.fulfilled_quantity === 0)
      .map((line) => ({ id: line.id, backorder_id: hold.id }))
  )
  for (const line of lines.filter((one) => one.fulfilled_quantity > 0)) {
    await splitLine(writer, line, hold.id)
  }
  await addHistory(writer, deed, [
    {
      entity: "backorder",
      entity_id: hold.id,
      order_id,
      action: "held_again",
    },
  ])
  return hold.is_new ? [{ id: hold.id, order_id }] : []
}

async function splitLine(
  writer: Writer,
  line: HeldRest["lines"][number],
  backorder_id: string
) {
  const kept = line.fulfilled_quantity
  const rest = {
    quantity: subtract(line.quantity, kept),
    allocated_quantity: positive(subtract(line.allocated_quantity, kept)),
    billed_quantity: positive(subtract(line.billed_quantity, kept)),
    fulfilled_quantity: 0,
  }
  const id = newId("bordline")
  const [row] = await query<{ id: string }>(
    writer.em,
    `select order_id, line_item_id, inventory_item_id, location_id, sku, title,
            queue_date, coalesce(held_at, created_at) as held_at,
            purchase_order_id, purchase_order_line_id
     from backorder_line where id = :id`,
    { id: line.id }
  )
  await writer.update("BackorderLine", [
    {
      id: line.id,
      quantity: kept,
      allocated_quantity: subtract(
        line.allocated_quantity,
        rest.allocated_quantity
      ),
      billed_quantity: subtract(line.billed_quantity, rest.billed_quantity),
      status: "fulfilled",
    },
  ])
  await writer.insert("BackorderLine", [
    {
      ...row,
      ...rest,
      id,
      backorder_id,
      status: backorderLineStatus(
        { ...rest, status: line.status },
        line.purchase_order_status
      ),
    },
  ])
  await giveAllocations(
    writer,
    id,
    await takeAllocations(writer, line.id, rest.allocated_quantity)
  )
}

/** As the backorder was. Its customer was told once that the order waits: it is noted, not mailed again. */
async function newHold(
  writer: Writer,
  deed: Deed,
  backorder_id: string,
  id: string
) {
  const [before] = await query<{ id: string; order_id: string }>(
    writer.em,
    `select order_id, order_display_id, customer_email, hold_scope, note
     from backorder where id = :backorder_id`,
    { backorder_id }
  )
  await writer.insert("Backorder", [
    {
      ...before,
      id,
      status: "on_hold",
      placed_at: deed.now,
      held_at: deed.now,
      placed_by: deed.actor_id,
    },
  ])
  await writer.insert("BackorderCustomerMessage", [
    {
      id: newId("bomsg"),
      kind: "waiting",
      key: `waiting:${id}`,
      backorder_id: id,
      order_id: before!.order_id,
      status: "noted",
      goods_date: null,
      attempts: 0,
    },
  ])
}
