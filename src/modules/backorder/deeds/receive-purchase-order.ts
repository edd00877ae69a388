import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { add, openQuantity } from "../../../domain"
import { newId } from "../sql/new-id"
import { loadPegs } from "../sql/pegs"
import { itemName } from "../sql/purchase-orders"
import { ChangeLog, Writer } from "../sql/writer"
import { allocate, ReceiptShare } from "./allocate-receipt"
import { Deed, today } from "./deed"
import { addDateHistory, loadExpectedDates } from "./date-history"
import { addHistory } from "./history"
import { movePegs } from "./move-pegs"
import {
  isElsewhere,
  planReceipt,
  ReceiptInput,
  ReceiptPlan,
} from "./plan-receipt"
import { followGoods } from "./receive-elsewhere"
import { Settled, settleTouched } from "./settle-touched"
import { finishPosting } from "./stock-postings"

type RecordInput = Omit<ReceiptInput, "purchase_order_id"> & {
  receipt_id: string
}

/** One receipt, whole: rules G1 and G2, then what follows from it. */
export async function receivePurchaseOrder(
  em: EntityManager,
  input: ReceiptInput & { receipt_id: string },
  deed: Deed
): Promise<{ receipt_id: string; settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const plan = await planReceipt(em, input, deed, {
    lock: true,
    hasMoved: true,
  })
  await finishReceiptPosting(writer, plan, input.receipt_id)
  if (isElsewhere(plan)) {
    plan.followers = await followGoods(writer, plan, input.receipt_id)
  }
  const { backorder_ids } = await recordReceipt(writer, plan, input, deed)
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: [plan.order.id],
    backorder_ids,
  })
  return { receipt_id: input.receipt_id, settled, log: writer.log }
}

/** Who would get what: the deed itself, without its stock. Its transaction must be rolled back. */
export async function tryReceipt(
  em: EntityManager,
  input: ReceiptInput,
  deed: Deed
): Promise<{ plan: ReceiptPlan; shares: ReceiptShare[]; settled: Settled }> {
  const writer = new Writer(em)
  const plan = await planReceipt(em, input, deed, { lock: true })
  const receipt_id = newId("prec")
  const { shares, backorder_ids } = await recordReceipt(
    writer,
    plan,
    { ...input, receipt_id },
    deed,
    { isPosted: false }
  )
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: [plan.order.id],
    backorder_ids,
  })
  return { plan, shares, settled }
}

/** The receipt's id is its posting's. */
export const finishReceiptPosting = (
  writer: Writer,
  { order, entries }: ReceiptPlan,
  receipt_id: string
) =>
  finishPosting(
    writer,
    receipt_id,
    entries,
    new Map(order.lines.map((line) => [line.id, line.incoming_quantity]))
  )

/**
 * Records a receipt and gives the accepted goods to the pegs in queue order
 * (rule G2). Called in the transaction of a receipt or of a bill that
 * receives, after its stock is posted; statuses are settled by the caller.
 *
 * @returns who got what, and the backorders that lost the supply that was given up
 */
export async function recordReceipt(
  writer: Writer,
  plan: ReceiptPlan,
  input: RecordInput,
  deed: Deed,
  options = { isPosted: true }
): Promise<{ shares: ReceiptShare[]; backorder_ids: string[] }> {
  const { order, lines } = plan
  const received_date = input.received_date ?? today(deed)
  await writer.insert("PurchaseReceipt", [
    {
      id: input.receipt_id,
      purchase_order_id: order.id,
      location_id: plan.location_id,
      received_date,
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
  const shares = await allocate(
    writer,
    { ...plan, received_date },
    receiptLines,
    options
  )
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
  return { shares, backorder_ids: await recordRest(writer, plan, input, deed) }
}

/** What did not come is expected later, or given up: who waited for that loses supply (rule X2). */
async function recordRest(
  writer: Writer,
  { order, given_up, postponed }: ReceiptPlan,
  { rest }: RecordInput,
  deed: Deed
) {
  if (postponed.length) {
    const waiting = await loadExpectedDates(writer.em, order.id)
    await writer.update(
      "PurchaseOrderLine",
      postponed.map(({ id }) => ({ id, expected_date: rest!.expected_date }))
    )
    await addDateHistory(writer, deed, order, waiting, rest!.reason)
  }
  if (!given_up.length) {
    return []
  }
  await writer.update(
    "PurchaseOrderLine",
    given_up.map((line) => ({
      id: line.id,
      short_closed_quantity: add(
        line.short_closed_quantity,
        openQuantity(line)
      ),
    }))
  )
  const pegs = await loadPegs(
    writer.em,
    given_up.map(({ id }) => id)
  )
  await movePegs(writer, pegs, () => ({
    purchase_order_id: null,
    purchase_order_line_id: null,
  }))
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "lines_closed",
      reason: rest!.reason,
    },
  ])
  return [...new Set(pegs.map((peg) => peg.backorder_id))]
}
