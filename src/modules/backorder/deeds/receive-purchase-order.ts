import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  add,
  allocateReceipt,
  Day,
  openQuantity,
  percentOf,
  positive,
  Refusal,
  StockPostingEntry,
  stockPostingEntry,
  subtract,
  whyNot,
} from "../../../domain"
import { newId } from "../sql/new-id"
import {
  itemName,
  loadPurchaseOrders,
  PurchaseOrderLineRow,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import { loadPegs, PegRow } from "../sql/pegs"
import { query } from "../sql/query"
import { loadDemand } from "../sql/demand"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed, today } from "./deed"
import { addHistory } from "./history"
import { Settled, settleTouched } from "./settle-touched"
import { finishPosting } from "./stock-postings"

export type ReceiptLineInput = {
  line_id: string
  quantity: number
  rejected_quantity?: number
  rejection_reason?: string
}

export type ReceiptInput = {
  purchase_order_id: string
  /** Without lines: everything outstanding. */
  lines?: ReceiptLineInput[]
  received_date?: Day
  reference?: string
  note?: string
}

type PlannedLine = ReceiptLineInput & {
  line: PurchaseOrderLineRow
  rejected_quantity: number
}

export type ReceiptPlan = {
  order: PurchaseOrderRow
  lines: PlannedLine[]
  entries: StockPostingEntry[]
}

/**
 * What a receipt takes in and posts (rule G1).
 *
 * @throws Refusal where the purchase order can't be received, a line is not
 * its own, or a quantity is beyond what may come
 */
export async function planReceipt(
  em: EntityManager,
  input: ReceiptInput,
  deed: Deed,
  options = { lock: false }
): Promise<ReceiptPlan> {
  const [order] = await loadPurchaseOrders(
    em,
    [input.purchase_order_id],
    options
  )
  return planReceiptOf(order!, input, deed)
}

/** The same for a purchase order that is loaded already. */
export function planReceiptOf(
  order: PurchaseOrderRow,
  input: Omit<ReceiptInput, "purchase_order_id">,
  deed: Deed
): ReceiptPlan {
  const code = whyNot(order, "receive")
  const isOver =
    code === "purchase_receipt.nothing_to_receive" &&
    !!input.lines &&
    deed.settings.over_receipt_percent > 0
  if (code && !isOver) {
    throw new Refusal(code, {
      number: order.number,
      status: order.status,
      action: "be received",
    })
  }
  const wanted: ReceiptLineInput[] =
    input.lines ??
    order.lines
      .filter((line) => openQuantity(line) > 0)
      .map((line) => ({ line_id: line.id, quantity: openQuantity(line) }))
  const seen = new Set<string>()
  const lines = wanted.map((receipt) => {
    const line = order.lines.find((l) => l.id === receipt.line_id)
    if (!line || seen.has(receipt.line_id)) {
      throw new Refusal("purchase_order_line.not_found", {
        number: order.number,
        line_id: receipt.line_id,
      })
    }
    seen.add(line.id)
    const allowed = receivableQuantity(line, deed)
    if (receipt.quantity > allowed) {
      throw new Refusal("purchase_receipt.quantity_too_large", {
        item: itemName(line),
        quantity: receipt.quantity,
        allowed,
      })
    }
    return {
      ...receipt,
      line,
      rejected_quantity: receipt.rejected_quantity ?? 0,
    }
  })
  const taken = lines.filter((l) => l.quantity > 0 || l.rejected_quantity > 0)
  if (!taken.length) {
    throw new Refusal("purchase_receipt.nothing_to_receive", {
      number: order.number,
    })
  }
  const entries = taken.flatMap(
    ({ line, quantity }) =>
      stockPostingEntry(
        order,
        { ...line, received_quantity: add(line.received_quantity, quantity) },
        { accepted: quantity, write_incoming: deed.settings.write_incoming }
      ) ?? []
  )
  return { order, lines: taken, entries }
}

/** What is open, and what the tolerance allows beyond what was ordered. */
const receivableQuantity = (line: PurchaseOrderLineRow, deed: Deed) =>
  Math.max(
    openQuantity(line),
    positive(
      subtract(
        add(
          line.quantity,
          percentOf(line.quantity, deed.settings.over_receipt_percent)
        ),
        add(line.received_quantity, line.short_closed_quantity)
      )
    )
  )

/**
 * Records a receipt whose stock is posted already, and gives the accepted
 * goods to the pegs in queue order (rule G2). Called in the transaction of a
 * receipt or of a bill that receives; statuses are settled by the caller.
 */
export async function recordReceipt(
  writer: Writer,
  plan: ReceiptPlan,
  input: Omit<ReceiptInput, "purchase_order_id"> & { receipt_id: string },
  deed: Deed
) {
  const { order, lines, entries } = plan
  await finishPosting(
    writer,
    input.receipt_id,
    entries,
    new Map(order.lines.map((line) => [line.id, line.incoming_quantity]))
  )
  await writer.insert("PurchaseReceipt", [
    {
      id: input.receipt_id,
      purchase_order_id: order.id,
      location_id: order.location_id,
      received_date: input.received_date ?? today(deed),
      reference: input.reference ?? null,
      note: input.note ?? null,
      received_by: deed.actor_id,
    },
  ])
  const receiptLines = lines.map((line) => ({
    id: newId("precline"),
    receipt_id: input.receipt_id,
    purchase_order_line_id: line.line.id,
    quantity: line.quantity,
    rejected_quantity: line.rejected_quantity,
    rejection_reason: line.rejection_reason ?? null,
  }))
  await writer.insert("PurchaseReceiptLine", receiptLines)
  await writer.update(
    "PurchaseOrderLine",
    lines.map(({ line, quantity, rejected_quantity }) => ({
      id: line.id,
      received_quantity: add(line.received_quantity, quantity),
      rejected_quantity: add(line.rejected_quantity, rejected_quantity),
    }))
  )
  await allocate(writer, order, receiptLines)
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "received",
      data: {
        receipt_id: input.receipt_id,
        items: lines.map(({ line, quantity }) => ({
          title: itemName(line),
          quantity,
        })),
      },
    },
  ])
}

/** One receipt, whole: rules G1 and G2, then what follows from it. */
export async function receivePurchaseOrder(
  em: EntityManager,
  input: ReceiptInput & { receipt_id: string },
  deed: Deed
): Promise<{ receipt_id: string; settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const plan = await planReceipt(em, input, deed, { lock: true })
  await recordReceipt(writer, plan, input, deed)
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: [plan.order.id],
  })
  return { receipt_id: input.receipt_id, settled, log: writer.log }
}

/** What an order line has got: shipped before the goods came, into negative stock, it gets nothing again. */
const given = (peg: PegRow) =>
  Math.max(peg.allocated_quantity, peg.fulfilled_quantity)

/** Shares out what was accepted, each share a row. */
async function allocate(
  writer: Writer,
  order: PurchaseOrderRow,
  receiptLines: readonly {
    id: string
    purchase_order_line_id: string
    quantity: number
  }[]
) {
  const { em } = writer
  const pegs = (
    await loadPegs(
      em,
      receiptLines.map((line) => line.purchase_order_line_id)
    )
  )
    .filter(
      (peg) =>
        peg.location_id === order.location_id && given(peg) < peg.quantity
    )
    .map((peg) => ({
      ...peg,
      demand_key: `${peg.line_item_id}|${peg.inventory_item_id}`,
    }))
  if (!pegs.length) {
    return
  }
  const { openDemand, unpromised } = await loadAllocatable(em, order, pegs)
  const itemOf = new Map(
    order.lines.map((line) => [line.id, line.inventory_item_id])
  )
  const byLine = new Map<string, typeof pegs>()
  for (const peg of pegs) {
    const list = byLine.get(peg.purchase_order_line_id) ?? []
    list.push(peg)
    byLine.set(peg.purchase_order_line_id, list)
  }
  const allocations = receiptLines.flatMap((line) =>
    allocateReceipt(
      line.quantity,
      unpromised.get(itemOf.get(line.purchase_order_line_id) ?? "") ?? 0,
      (byLine.get(line.purchase_order_line_id) ?? []).map((peg) => ({
        ...peg,
        allocated_quantity: given(peg),
      })),
      openDemand
    ).map((share) => ({ ...share, receipt_line_id: line.id }))
  )
  await writer.insert(
    "BackorderAllocation",
    allocations.map((share) => ({
      id: newId("boalloc"),
      receipt_line_id: share.receipt_line_id,
      backorder_line_id: share.id,
      quantity: share.quantity,
    }))
  )
  const pegOf = new Map(pegs.map((peg) => [peg.id, peg]))
  await writer.update(
    "BackorderLine",
    allocations.map((share) => ({
      id: share.id,
      allocated_quantity: add(
        pegOf.get(share.id)!.allocated_quantity,
        share.quantity
      ),
    }))
  )
}

/**
 * What pegs may still take: the open demand of their order lines at the
 * location, less goods promised to it before; and the stock of each item that
 * is not promised to anybody.
 */
async function loadAllocatable(
  em: EntityManager,
  order: PurchaseOrderRow,
  pegs: readonly PegRow[]
) {
  const demands = await loadDemand(em, {
    order_ids: [...new Set(pegs.map((peg) => peg.order_id))],
  })
  const openDemand = new Map<string, number>()
  for (const demand of demands) {
    if (demand.location_id === order.location_id) {
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
    { items, location_id: order.location_id }
  )
  const levels = await query<{ inventory_item_id: string; stock: number }>(
    em,
    `select inventory_item_id, stocked_quantity::float8 as stock
     from inventory_level
     where inventory_item_id = any(:items) and location_id = :location_id
       and deleted_at is null`,
    { items, location_id: order.location_id }
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
