import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  add,
  allocateReceipt,
  backorderLineStatus,
  Day,
  groupBy,
  positive,
  subtract,
} from "../../../domain"
import { newId } from "../sql/new-id"
import { loadOpenDemand } from "../sql/demand"
import { loadPegs, PegRow } from "../sql/pegs"
import { PurchaseOrderRow } from "../sql/purchase-orders"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"

/** What an order line has got: shipped before the goods came, into negative stock, it gets nothing again. */
const given = (peg: PegRow) =>
  Math.max(peg.allocated_quantity, peg.fulfilled_quantity)

export type ReceiptLine = {
  id: string
  purchase_order_line_id: string
  quantity: number
}

/** A share of a receipt line, and what its peg waits for after it. */
export type ReceiptShare = {
  receipt_line_id: string
  purchase_order_line_id: string
  backorder_id: string
  order_id: string
  quantity: number
  waiting_quantity: number
}

/** Goods of a purchase order, and where they are. */
export type AllocatedGoods = {
  order: PurchaseOrderRow
  location_id: string | null
  /** Ids of order lines that follow the goods to a location where they don't wait yet. */
  followers?: ReadonlySet<string>
  /** The day of the receipt, while it is recorded. */
  received_date?: Day
}

/**
 * Shares out what was accepted to the pegs in queue order (rule G2), each
 * share a row.
 *
 * @param options.isPosted false while a receipt is only tried out: its goods
 * are not in stock yet, and count as if they were
 */
export async function allocate(
  writer: Writer,
  goods: AllocatedGoods,
  receiptLines: readonly ReceiptLine[],
  options: { isPosted: boolean }
): Promise<ReceiptShare[]> {
  const { em } = writer
  const { order, location_id, followers } = goods
  const pegs = (
    await loadPegs(
      em,
      receiptLines.map((line) => line.purchase_order_line_id)
    )
  )
    .filter(
      (peg) =>
        (peg.location_id === location_id || followers?.has(peg.line_item_id)) &&
        given(peg) < peg.quantity
    )
    .map((peg) => ({
      ...peg,
      demand_key: `${peg.line_item_id}|${peg.inventory_item_id}`,
    }))
  if (!pegs.length) {
    return []
  }
  const { openDemand, unpromised } = await loadAllocatable(em, goods, pegs)
  const itemOf = new Map(
    order.lines.map((line) => [line.id, line.inventory_item_id])
  )
  if (!options.isPosted) {
    for (const line of receiptLines) {
      const item = itemOf.get(line.purchase_order_line_id) ?? ""
      unpromised.set(item, add(unpromised.get(item) ?? 0, line.quantity))
    }
  }
  const byLine = groupBy(pegs, (peg) => peg.purchase_order_line_id)
  const pegOf = new Map(pegs.map((peg) => [peg.id, peg]))
  const before = new Map(pegs.map((peg) => [peg.id, given(peg)]))
  // Goods of several receipts of one line may be shared out at once: each share is taken off before the next.
  const allocations = receiptLines.flatMap((line) => {
    const item = itemOf.get(line.purchase_order_line_id) ?? ""
    return allocateReceipt(
      line.quantity,
      unpromised.get(item) ?? 0,
      (byLine.get(line.purchase_order_line_id) ?? []).map((peg) => ({
        ...peg,
        allocated_quantity: given(peg),
      })),
      openDemand
    ).map((share) => {
      const peg = pegOf.get(share.id)!
      peg.allocated_quantity = add(peg.allocated_quantity, share.quantity)
      openDemand.set(
        peg.demand_key,
        subtract(openDemand.get(peg.demand_key) ?? 0, share.quantity)
      )
      unpromised.set(item, subtract(unpromised.get(item) ?? 0, share.quantity))
      return {
        ...share,
        receipt_line_id: line.id,
        waiting_quantity: subtract(peg.quantity, given(peg)),
      }
    })
  })
  await writer.insert(
    "BackorderAllocation",
    allocations.map((share) => ({
      id: newId("boalloc"),
      receipt_line_id: share.receipt_line_id,
      backorder_line_id: share.id,
      quantity: share.quantity,
    }))
  )
  await writer.update(
    "BackorderLine",
    [...new Set(allocations.map(({ id }) => id))].map((id) =>
      served(pegOf.get(id)!, before.get(id)!, goods)
    )
  )
  return allocations.map(
    ({ id, quantity, receipt_line_id, waiting_quantity }) => {
      const peg = pegOf.get(id)!
      return {
        receipt_line_id,
        purchase_order_line_id: peg.purchase_order_line_id,
        backorder_id: peg.backorder_id,
        order_id: peg.order_id,
        quantity,
        waiting_quantity,
      }
    }
  )
}

/**
 * A peg that got something, with what settling would find of it: so it is
 * written once. On which day the last goods came is known of a receipt that
 * brings all of them, and else looked up when the line is settled.
 */
function served(
  peg: PegRow,
  before: number,
  { order, received_date }: AllocatedGoods
) {
  const isKnown =
    before === 0 && received_date !== undefined && given(peg) >= peg.quantity
  return {
    id: peg.id,
    allocated_quantity: peg.allocated_quantity,
    status: backorderLineStatus(peg, order.status),
    arrived_date: peg.arrived_date ?? (isKnown ? received_date : null),
  }
}

/**
 * What pegs may still take: the open demand of their order lines at the
 * location, less goods promised to it before; and the stock of each item that
 * is not promised to anybody.
 */
async function loadAllocatable(
  em: EntityManager,
  { order, location_id, followers }: AllocatedGoods,
  pegs: readonly PegRow[]
) {
  const demands = await loadOpenDemand(em, [
    ...new Set(pegs.map((peg) => peg.order_id)),
  ])
  const openDemand = new Map<string, number>()
  for (const demand of demands) {
    if (
      demand.location_id === location_id ||
      followers?.has(demand.line_item_id)
    ) {
      const key = `${demand.line_item_id}|${demand.inventory_item_id}`
      openDemand.set(
        key,
        add(openDemand.get(key) ?? 0, demand.required_quantity)
      )
    }
  }
  const items = order.lines.map((line) => line.inventory_item_id)
  const promised = await query<{
    inventory_item_id: string
    line_item_id: string
    quantity: number
  }>(
    em,
    `select inventory_item_id, line_item_id,
            sum(allocated_quantity - fulfilled_quantity)::float8 as quantity
     from backorder_line
     where inventory_item_id = any(:items) and location_id = :location_id
       and allocated_quantity > fulfilled_quantity and deleted_at is null
     group by 1, 2`,
    { items, location_id }
  )
  const levels = await query<{ inventory_item_id: string; stock: number }>(
    em,
    `select inventory_item_id, stocked_quantity::float8 as stock
     from inventory_level
     where inventory_item_id = any(:items) and location_id = :location_id
       and deleted_at is null`,
    { items, location_id }
  )
  const unpromised = new Map(
    levels.map((level) => [level.inventory_item_id, level.stock])
  )
  for (const row of promised) {
    const key = `${row.line_item_id}|${row.inventory_item_id}`
    const open = openDemand.get(key)
    if (open !== undefined) {
      openDemand.set(key, positive(subtract(open, row.quantity)))
    }
    unpromised.set(
      row.inventory_item_id,
      subtract(unpromised.get(row.inventory_item_id) ?? 0, row.quantity)
    )
  }
  return { openDemand, unpromised }
}
