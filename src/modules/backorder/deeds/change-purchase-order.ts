import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Share, subtract } from "../../../domain"
import { PegRow } from "../sql/pegs"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { addDateHistory, loadExpectedDates } from "./date-history"
import { describeChange } from "./describe-change"
import { addHistory } from "./history"
import { movePegs } from "./move-pegs"
import { Settled, settleTouched } from "./settle-touched"
import { finishPosting } from "./stock-postings"
import { lineColumns, insertLines } from "./new-purchase-order-lines"
import { PurchaseOrderChange, planChange } from "./plan-purchase-order-change"

/** Writes an edit whose effect on incoming quantities is posted already. */
export async function changePurchaseOrder(
  em: EntityManager,
  change: PurchaseOrderChange & { posting_id: string },
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const { order, head, lines, removed, pegs, cuts, entries } = await planChange(
    em,
    change,
    deed,
    { lock: true }
  )
  const data = await describeChange(em, { order, head, lines, removed })
  const waiting = data.changes.some(({ field }) => field === "expected_date")
    ? await loadExpectedDates(em, order.id)
    : []
  await dropCutPegs(writer, pegs, cuts)
  const fresh = lines.filter((line) => line.is_new)
  await insertLines(writer, fresh)
  await writer.update(
    "PurchaseOrderLine",
    lines.filter((line) => !line.is_new).map(lineColumns)
  )
  await writer.update(
    "PurchaseOrderLine",
    lines
      .filter((line) => !line.is_new && line.vendor_sku !== undefined)
      .map((line) => ({ id: line.id, vendor_sku: line.vendor_sku }))
  )
  await finishPosting(
    writer,
    change.posting_id,
    entries,
    new Map(order.lines.map((line) => [line.id, line.incoming_quantity]))
  )
  await writer.remove(
    "PurchaseOrderLine",
    removed.map((line) => line.id)
  )
  await writer.update(
    "PurchaseOrder",
    Object.keys(head).length ? [{ id: order.id, ...head }] : []
  )
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "edited",
      reason: change.reason,
      data,
    },
  ])
  await addDateHistory(writer, deed, order, waiting, change.reason)
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: [order.id],
    backorder_ids: pegs.map((peg) => peg.backorder_id),
  })
  return { settled, log: writer.log }
}

async function dropCutPegs(
  writer: Writer,
  pegs: readonly PegRow[],
  cuts: readonly Share[]
) {
  const lost = new Map(cuts.map((cut) => [cut.id, cut.quantity]))
  await movePegs(
    writer,
    pegs,
    () => ({ purchase_order_id: null, purchase_order_line_id: null }),
    (peg) => subtract(peg.quantity, lost.get(peg.id) ?? 0)
  )
}
