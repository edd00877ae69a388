import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  elsewhere,
  Refusal,
  StockPostingEntry,
  stockPostingEntry,
  subtract,
} from "../../../domain"
import { listOrdersOf } from "../sql/followed-orders"
import {
  itemName,
  loadPurchaseOrders,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { followInto } from "./follow-orders"
import { addHistory } from "./history"
import type { ReservationMove } from "./reservation-moves"
import { goBack, planWayBack } from "./reverse-elsewhere"
import { joinSettled, Settled, settleTouched } from "./settle-touched"
import { finishPosting } from "./stock-postings"

export type ReverseReceiptInput = {
  purchase_order_id: string
  receipt_id: string
  reason: string
}

type ReceiptLineRow = {
  id: string
  purchase_order_line_id: string
  quantity: number
  rejected_quantity: number
}

type AllocationRow = {
  id: string
  quantity: number
  backorder_line_id: string
  allocated_quantity: number
  fulfilled_quantity: number
  order_id: string
  order_display_id: number | null
}

type ReversePlan = {
  order: PurchaseOrderRow
  lines: ReceiptLineRow[]
  allocations: AllocationRow[]
  entries: StockPostingEntry[]
  /** Where the goods came. */
  location_id: string
  /** Who followed them to another location goes back. */
  moves: ReservationMove[]
}

/**
 * What reversing a receipt takes back (rule G3).
 *
 * @throws Refusal where its goods are packed, shipped, billed beyond what was
 * ordered, or no longer in stock
 */
export async function planReverse(
  em: EntityManager,
  input: ReverseReceiptInput,
  deed: Deed,
  options = { lock: false, isPosted: false }
): Promise<ReversePlan> {
  const [stored] = await loadPurchaseOrders(
    em,
    [input.purchase_order_id],
    options
  )
  const order = stored!
  const { location_id, lines } = await loadReceipt(em, order, input.receipt_id)
  const allocations = await loadAllocations(em, lines)
  refusePacked(allocations)
  const changed = order.lines.flatMap((line) => {
    const receipt = lines.find((l) => l.purchase_order_line_id === line.id)
    return receipt ? [{ line, receipt }] : []
  })
  for (const { line, receipt } of changed) {
    const received = subtract(line.received_quantity, receipt.quantity)
    if (line.billed_quantity > Math.max(line.quantity, received)) {
      throw new Refusal("purchase_receipt.billed", { item: itemName(line) })
    }
  }
  await refuseMissingStock(em, location_id, changed, options.isPosted)
  const moves = options.isPosted
    ? []
    : await planWayBack(
        em,
        order,
        location_id,
        allocations.map((row) => row.backorder_line_id)
      )
  const status = order.status === "closed" ? "issued" : order.status
  const entries = changed.flatMap(({ line, receipt }) => {
    const received_quantity = subtract(line.received_quantity, receipt.quantity)
    const entry = stockPostingEntry(
      { ...order, status },
      { ...line, received_quantity },
      {
        accepted: -receipt.quantity,
        write_incoming: deed.settings.write_incoming,
      }
    )
    return entry ? elsewhere(entry, location_id) : []
  })
  return { order, lines, allocations, entries, location_id, moves }
}

async function loadReceipt(
  em: EntityManager,
  order: PurchaseOrderRow,
  id: string
) {
  const [receipt] = await query<{
    reversed_at: Date | null
    location_id: string
  }>(
    em,
    `select reversed_at, location_id from backorder_purchase_receipt
     where id = :id and purchase_order_id = :order_id and deleted_at is null`,
    { id, order_id: order.id }
  )
  if (!receipt) {
    throw new Refusal("purchase_receipt.not_found", {
      number: order.number,
      id,
    })
  }
  if (receipt.reversed_at) {
    throw new Refusal("purchase_receipt.reversed")
  }
  const lines = await query<ReceiptLineRow>(
    em,
    `select id, purchase_order_line_id, quantity::float8 as quantity,
            rejected_quantity::float8 as rejected_quantity
     from backorder_purchase_receipt_line
     where receipt_id = :id and deleted_at is null`,
    { id }
  )
  return { location_id: receipt.location_id, lines }
}

function loadAllocations(em: EntityManager, lines: readonly ReceiptLineRow[]) {
  return query<AllocationRow>(
    em,
    `select a.id, a.quantity::float8 as quantity, a.backorder_line_id,
            bl.allocated_quantity::float8 as allocated_quantity,
            bl.fulfilled_quantity::float8 as fulfilled_quantity,
            b.order_id, b.order_display_id
     from backorder_allocation a
     join backorder_line bl on bl.id = a.backorder_line_id
     join backorder b on b.id = bl.backorder_id
     where a.receipt_line_id = any(:ids) and a.deleted_at is null`,
    { ids: lines.map((line) => line.id) }
  )
}

/** Goods that left can't be given back: what stays allocated must cover what was fulfilled. */
function refusePacked(allocations: readonly AllocationRow[]) {
  const packed = allocations.filter(
    (allocation) =>
      subtract(allocation.allocated_quantity, allocation.quantity) <
        allocation.fulfilled_quantity && allocation.fulfilled_quantity > 0
  )
  if (packed.length) {
    const names = packed.map((row) =>
      row.order_display_id ? `order #${row.order_display_id}` : row.order_id
    )
    throw new Refusal("purchase_receipt.goods_packed", {
      orders: [...new Set(names)].join(", "),
    })
  }
}

/** While planning, the stock must hold what goes; when the deed is written it is posted already. */
async function refuseMissingStock(
  em: EntityManager,
  location_id: string,
  changed: readonly {
    line: PurchaseOrderRow["lines"][number]
    receipt: ReceiptLineRow
  }[],
  isPosted: boolean
) {
  if (isPosted) {
    return
  }
  const levels = await query<{ inventory_item_id: string; stock: number }>(
    em,
    `select inventory_item_id, stocked_quantity::float8 as stock
     from inventory_level
     where location_id = :location_id and deleted_at is null
       and inventory_item_id = any(:items)`,
    {
      location_id,
      items: changed.map(({ line }) => line.inventory_item_id),
    }
  )
  for (const { line, receipt } of changed) {
    const stock =
      levels.find((l) => l.inventory_item_id === line.inventory_item_id)
        ?.stock ?? 0
    if (stock < receipt.quantity) {
      throw new Refusal("purchase_receipt.goods_gone", {
        item: itemName(line),
        stock,
        quantity: receipt.quantity,
      })
    }
  }
}

/**
 * Reverses a receipt whole: its quantities, allocations and the holds that
 * they ended (rules G3, L6). Without a `posting_id` it is only tried out, and
 * its transaction must be rolled back.
 */
export async function reverseReceipt(
  em: EntityManager,
  input: ReverseReceiptInput & { posting_id?: string },
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const followed = await followInto(
    writer,
    await listOrdersOf(em, [input.purchase_order_id]),
    deed
  )
  const { order, lines, allocations, entries, location_id } = await planReverse(
    em,
    input,
    deed,
    { lock: true, isPosted: !!input.posting_id }
  )
  if (input.posting_id) {
    await finishPosting(
      writer,
      input.posting_id,
      entries,
      new Map(order.lines.map((line) => [line.id, line.incoming_quantity]))
    )
  }
  await writer.update("PurchaseReceipt", [
    {
      id: input.receipt_id,
      reversed_at: deed.now,
      reversed_by: deed.actor_id,
      reversal_reason: input.reason,
    },
  ])
  const lineOf = new Map(order.lines.map((line) => [line.id, line]))
  await writer.update(
    "PurchaseOrderLine",
    lines.map((receipt) => {
      const line = lineOf.get(receipt.purchase_order_line_id)!
      return {
        id: line.id,
        received_quantity: subtract(line.received_quantity, receipt.quantity),
        rejected_quantity: subtract(
          line.rejected_quantity,
          receipt.rejected_quantity
        ),
      }
    })
  )
  await writer.update(
    "BackorderLine",
    [...groupByLine(allocations)].map(([id, { allocated, taken }]) => ({
      id,
      allocated_quantity: subtract(allocated, taken),
    }))
  )
  await writer.remove(
    "BackorderAllocation",
    allocations.map((allocation) => allocation.id)
  )
  await goBack(
    writer,
    order,
    location_id,
    allocations.map((row) => row.backorder_line_id),
    input.posting_id
  )
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "receipt_reversed",
      reason: input.reason,
      data: { receipt_id: input.receipt_id },
    },
  ])
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: [order.id],
    may_reopen: true,
  })
  return { settled: joinSettled(followed, settled), log: writer.log }
}

function groupByLine(allocations: readonly AllocationRow[]) {
  const lines = new Map<string, { allocated: number; taken: number }>()
  for (const row of allocations) {
    const line = lines.get(row.backorder_line_id)
    lines.set(row.backorder_line_id, {
      allocated: row.allocated_quantity,
      taken: (line?.taken ?? 0) + row.quantity,
    })
  }
  return lines
}
