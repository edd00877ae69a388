import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  add,
  isComplete,
  openQuantity,
  Refusal,
  refuseAction,
  StockPostingEntry,
  stockPostingEntry,
} from "../../../domain"
import { loadPegs } from "../sql/pegs"
import {
  loadPurchaseOrders,
  PurchaseOrderLineRow,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { refuseUnrecorded } from "./finish-shipment"
import { addHistory } from "./history"
import { movePegs } from "./move-pegs"
import { Settled, settleTouched } from "./settle-touched"
import { finishPosting } from "./stock-postings"

export type CloseInput = { id: string; reason: string; line_ids?: string[] }

type ClosePlan = {
  order: PurchaseOrderRow
  /** Lines of which the rest is given up. */
  lines: PurchaseOrderLineRow[]
  closesOrder: boolean
  entries: StockPostingEntry[]
}

const entriesOf = (
  order: PurchaseOrderRow,
  lines: readonly PurchaseOrderLineRow[],
  deed: Deed
) =>
  lines.flatMap(
    (line) =>
      stockPostingEntry(order, line, {
        accepted: 0,
        write_incoming: deed.settings.write_incoming,
      }) ?? []
  )

/**
 * What closing gives up and takes back from incoming quantities (rule P3).
 *
 * @throws Refusal where it is not issued, a line is not its own, or nothing
 * of the named lines is open
 */
export async function planClose(
  em: EntityManager,
  input: CloseInput,
  deed: Deed,
  options = { lock: false }
): Promise<ClosePlan> {
  const [stored] = await loadPurchaseOrders(em, [input.id], options)
  const order = stored!
  refuseAction(order, "close")
  await refuseUnrecorded(em, order.order_id, [order.id])
  for (const line_id of input.line_ids ?? []) {
    if (!order.lines.some((line) => line.id === line_id)) {
      throw new Refusal("purchase_order_line.not_found", {
        number: order.number,
        line_id,
      })
    }
  }
  const lines = order.lines
    .filter((line) => input.line_ids?.includes(line.id) ?? true)
    .filter((line) => openQuantity(line) > 0)
  if (input.line_ids && !lines.length) {
    throw new Refusal("purchase_order.nothing_to_close", {
      number: order.number,
    })
  }
  const closesOrder = !input.line_ids
  const given = lines.map((line) => ({
    ...line,
    short_closed_quantity: add(line.short_closed_quantity, openQuantity(line)),
  }))
  return {
    order,
    lines,
    closesOrder,
    entries: entriesOf(
      { ...order, status: closesOrder ? "closed" : order.status },
      given,
      deed
    ),
  }
}

const ledgerOf = (order: PurchaseOrderRow) =>
  new Map(order.lines.map((line) => [line.id, line.incoming_quantity]))

/** Short close, of the purchase order or of some lines: what is open is given up, and who waited for it loses supply (rules P3, X2). */
export async function closePurchaseOrder(
  em: EntityManager,
  input: CloseInput & { posting_id: string },
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const { order, lines, closesOrder, entries } = await planClose(
    em,
    input,
    deed,
    { lock: true }
  )
  await finishPosting(writer, input.posting_id, entries, ledgerOf(order))
  await writer.update(
    "PurchaseOrderLine",
    lines.map((line) => ({
      id: line.id,
      short_closed_quantity: add(
        line.short_closed_quantity,
        openQuantity(line)
      ),
    }))
  )
  if (closesOrder) {
    await writer.update("PurchaseOrder", [
      { id: order.id, status: "closed", closed_at: deed.now },
    ])
  }
  const pegs = await loadPegs(
    em,
    lines.map((line) => line.id)
  )
  await movePegs(writer, pegs, () => ({
    purchase_order_id: null,
    purchase_order_line_id: null,
  }))
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: closesOrder ? "closed" : "lines_closed",
      reason: input.reason,
    },
  ])
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: [order.id],
    backorder_ids: pegs.map((peg) => peg.backorder_id),
  })
  return { settled, log: writer.log }
}

export type ReopenInput = { id: string; reason?: string }

/**
 * What reopening puts back on order.
 *
 * @throws Refusal unless it is closed and something of it is left
 */
export async function planReopen(
  em: EntityManager,
  input: ReopenInput,
  deed: Deed,
  options = { lock: false }
): Promise<{ order: PurchaseOrderRow; entries: StockPostingEntry[] }> {
  const [stored] = await loadPurchaseOrders(em, [input.id], options)
  const order = stored!
  refuseAction(order, "reopen")
  const lines = order.lines.map((line) => ({
    ...line,
    short_closed_quantity: 0,
  }))
  if (isComplete(lines)) {
    throw new Refusal("purchase_order.complete", { number: order.number })
  }
  return {
    order,
    entries: entriesOf({ ...order, status: "issued" }, lines, deed),
  }
}

/** Reopens a closed purchase order: what was given up is on order again. Pegs that lost it are not given back. */
export async function reopenPurchaseOrder(
  em: EntityManager,
  input: ReopenInput & { posting_id: string },
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const { order, entries } = await planReopen(em, input, deed, { lock: true })
  await finishPosting(writer, input.posting_id, entries, ledgerOf(order))
  await writer.update(
    "PurchaseOrderLine",
    order.lines
      .filter((line) => line.short_closed_quantity > 0)
      .map((line) => ({ id: line.id, short_closed_quantity: 0 }))
  )
  await writer.update("PurchaseOrder", [
    { id: order.id, status: "issued", closed_at: null },
  ])
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "reopened",
      reason: input.reason,
    },
  ])
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: [order.id],
  })
  return { settled, log: writer.log }
}
