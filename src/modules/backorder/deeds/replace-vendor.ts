import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  add,
  arrivalDate,
  arrivedOf,
  Day,
  latestDay,
  openQuantity,
  orderQuantity,
  positive,
  refuseAction,
  StockPostingEntry,
  stockPostingEntry,
  subtract,
  sumOf,
  unitCostAt,
} from "../../../domain"
import { loadVendors } from "../sql/drafts"
import { loadPegs, PegRow } from "../sql/pegs"
import { loadPurchaseOrders, PurchaseOrderRow } from "../sql/purchase-orders"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed, today } from "./deed"
import { refuseUnrecorded } from "./finish-shipment"
import { addHistory } from "./history"
import { movePegs } from "./move-pegs"
import { takeNumbers } from "./numbers"
import { loadOffers, otherVendor } from "./purchase-order-terms"
import { settleTouched } from "./settle-touched"
import { finishPosting } from "./stock-postings"

export type ReplaceVendorInput = {
  id: string
  vendor_id: string
  reason?: string
}

type ReplacePlan = {
  order: PurchaseOrderRow
  /** Nothing was received or billed: the old one is canceled, else closed. */
  next: "canceled" | "closed"
  entries: StockPostingEntry[]
}

/**
 * What replacing the vendor takes off order (rule P9).
 *
 * @throws Refusal for an unknown, inactive or the same vendor, or where nothing is open
 */
export async function planReplaceVendor(
  em: EntityManager,
  input: ReplaceVendorInput,
  deed: Deed,
  options = { lock: false }
): Promise<ReplacePlan> {
  const [stored] = await loadPurchaseOrders(em, [input.id], options)
  const order = stored!
  refuseAction(order, "replace_vendor")
  await refuseUnrecorded(em, order.order_id, [order.id])
  await otherVendor(em, order, input.vendor_id)
  const next = order.lines.some(
    (line) => line.received_quantity > 0 || line.billed_quantity > 0
  )
    ? "closed"
    : "canceled"
  const entries = order.lines.flatMap(
    (line) =>
      stockPostingEntry({ ...order, status: next }, line, {
        accepted: 0,
        write_incoming: deed.settings.write_incoming,
      }) ?? []
  )
  return { order, next, entries }
}

/**
 * Replaces the vendor in one transaction (rule P9): a new draft at the new
 * vendor's cost takes what is open and who waits for it; the old purchase
 * order is canceled, or closed when something has come of it. No hold ends for
 * a moment.
 */
export async function replaceVendor(
  em: EntityManager,
  input: ReplaceVendorInput & { posting_id: string },
  deed: Deed
): Promise<{
  id: string
  /** What became of the old one. */
  replaced: { id: string; status: "canceled" | "closed" }
  log: ChangeLog
}> {
  const writer = new Writer(em)
  const { order, next, entries } = await planReplaceVendor(em, input, deed, {
    lock: true,
  })
  await finishPosting(
    writer,
    input.posting_id,
    entries,
    new Map(order.lines.map((line) => [line.id, line.incoming_quantity]))
  )
  const pegs = await loadPegs(
    em,
    order.lines.map((line) => line.id)
  )
  const made = await draftAtVendor(writer, order, input.vendor_id, pegs, deed)
  await movePegs(writer, pegs, (peg) => ({
    purchase_order_id: made.id,
    purchase_order_line_id:
      made.lineOf.get(peg.inventory_item_id) ?? peg.purchase_order_line_id,
  }))
  await writer.update(
    "PurchaseOrderLine",
    next === "closed"
      ? order.lines
          .filter((line) => openQuantity(line) > 0)
          .map((line) => ({
            id: line.id,
            short_closed_quantity: add(
              line.short_closed_quantity,
              openQuantity(line)
            ),
          }))
      : []
  )
  await writer.update("PurchaseOrder", [
    {
      id: order.id,
      status: next,
      [next === "closed" ? "closed_at" : "canceled_at"]: deed.now,
    },
  ])
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "vendor_replaced",
      reason: input.reason,
      data: { purchase_order_id: made.id, number: made.number },
    },
    {
      entity: "purchase_order",
      entity_id: made.id,
      action: "drafted",
      data: { purchase_order_id: order.id, number: order.number },
    },
  ])
  await settleTouched(writer, deed, {
    purchase_order_ids: [order.id, made.id],
  })
  return {
    id: made.id,
    replaced: { id: order.id, status: next },
    log: writer.log,
  }
}

export type DraftLine = {
  line: PurchaseOrderRow["lines"][number]
  vendor_sku: string | null
  quantity: number
  unit_cost: number
  expected_date: Day | null
}

/** The draft that another vendor gets: what is open, at that vendor's terms. */
export async function planDraftAtVendor(
  em: EntityManager,
  order: PurchaseOrderRow,
  vendor_id: string,
  pegs: readonly PegRow[],
  deed: Deed
) {
  const [vendor] = await loadVendors(em, [vendor_id])
  const offers = await loadOffers(em, vendor_id, order.lines)
  const lines = order.lines
    .map((line): DraftLine => {
      const offer = offers.get(line.inventory_item_id) ?? null
      const waiting = sumOf(
        pegs.filter((peg) => peg.purchase_order_line_id === line.id),
        (peg) => positive(subtract(peg.quantity, arrivedOf(peg)))
      )
      const quantity =
        order.delivery === "drop_ship"
          ? waiting
          : orderQuantity(Math.max(openQuantity(line), waiting), offer)
      return {
        line,
        vendor_sku: offer?.vendor_sku ?? null,
        quantity,
        unit_cost: offer ? unitCostAt(offer, quantity) : 0,
        expected_date: arrivalDate(
          today(deed),
          offer?.lead_time_days ??
            vendor!.lead_time_days ??
            deed.settings.default_lead_time_days
        ),
      }
    })
    .filter(({ quantity }) => quantity > 0)
  return {
    vendor: vendor!,
    lines,
    expected_date: latestDay(lines.map((line) => line.expected_date)),
  }
}

async function draftAtVendor(
  writer: Writer,
  order: PurchaseOrderRow,
  vendor_id: string,
  pegs: readonly PegRow[],
  deed: Deed
) {
  const { em } = writer
  const { vendor, lines, expected_date } = await planDraftAtVendor(
    em,
    order,
    vendor_id,
    pegs,
    deed
  )
  const [number] = await takeNumbers(em, "purchase_order", 1)
  const id = generateEntityId(undefined, "po")
  await writer.insert("PurchaseOrder", [
    {
      id,
      ...number,
      status: "draft",
      delivery: order.delivery,
      vendor_id,
      location_id: order.location_id,
      order_id: order.order_id,
      currency_code: vendor.currency_code,
      expected_date,
      created_by: deed.actor_id,
    },
  ])
  const lineOf = new Map<string, string>()
  await writer.insert(
    "PurchaseOrderLine",
    lines.map(({ line, vendor_sku, quantity, unit_cost }, position) => {
      const line_id = generateEntityId(undefined, "poline")
      lineOf.set(line.inventory_item_id, line_id)
      return {
        id: line_id,
        purchase_order_id: id,
        position,
        inventory_item_id: line.inventory_item_id,
        sku: line.sku,
        title: line.title,
        vendor_sku,
        quantity,
        unit_cost,
        tax_rate: line.tax_rate,
      }
    })
  )
  return { id, number: number!.number, lineOf }
}
