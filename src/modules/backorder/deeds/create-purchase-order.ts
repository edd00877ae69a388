import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  Day,
  Delivery,
  orderQuantity,
  Refusal,
  unitCostAt,
} from "../../../domain"
import { loadDefaultCurrency } from "../sql/orders"
import { itemName } from "../sql/purchase-orders"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed, knownCurrency } from "./deed"
import { addHistory } from "./history"
import { refuseFractions } from "./refuse-fractions"
import { refuseNegativeTotal } from "./refuse-negative-total"
import { takeNumbers } from "./numbers"
import { settleTouched } from "./settle-touched"
import {
  activeVendor,
  knownLocation,
  loadOffers,
  draftDate,
} from "./purchase-order-terms"
import {
  PlannedLine,
  knownItems,
  insertLines,
  newLine,
} from "./new-purchase-order-lines"
import { Head } from "./plan-purchase-order-change"

export type PurchaseOrderInput = Head & {
  delivery?: Delivery
  currency_code?: string
  /** It was sent already: its quantities are what they are. */
  issued_at?: string
  lines: {
    inventory_item_id: string
    quantity: number
    unit_cost?: number
    tax_rate?: number | null
    expected_date?: Day | null
  }[]
}

/** Drafts a purchase order by hand; costs, minimums and dates come from the vendor's items. */
export async function createPurchaseOrder(
  em: EntityManager,
  input: PurchaseOrderInput,
  deed: Deed
): Promise<{ id: string; log: ChangeLog }> {
  const writer = new Writer(em)
  const vendor = input.vendor_id
    ? await activeVendor(em, input.vendor_id)
    : null
  await knownLocation(em, input.location_id ?? null)
  const [number] = await takeNumbers(em, "purchase_order", 1)
  const id = generateEntityId(undefined, "po")
  const items = await knownItems(
    em,
    input.lines.map((line) => line.inventory_item_id)
  )
  const offers = await loadOffers(em, vendor?.id ?? null, input.lines)
  const seen = new Set<string>()
  const lines = input.lines.map((line, position): PlannedLine => {
    const item = items.get(line.inventory_item_id)!
    if (seen.has(item.id)) {
      throw new Refusal("purchase_order_line.duplicate", {
        number: number!.number,
        item: item.sku ?? item.title ?? item.id,
      })
    }
    seen.add(item.id)
    const offer = offers.get(item.id) ?? null
    const quantity = input.issued_at
      ? line.quantity
      : orderQuantity(line.quantity, offer)
    return {
      ...newLine(id, item, position),
      quantity,
      unit_cost: line.unit_cost ?? (offer ? unitCostAt(offer, quantity) : 0),
      unit_cost_is_manual: line.unit_cost !== undefined,
      tax_rate: line.tax_rate ?? null,
      expected_date: line.expected_date ?? null,
      is_new: true,
      vendor_sku: offer?.vendor_sku ?? null,
    }
  })
  await refuseFractions(
    em,
    lines.map((line) => ({ ...line, item: itemName(line) }))
  )
  const order = {
    id,
    ...number,
    status: "draft",
    delivery: input.delivery ?? "warehouse",
    vendor_id: vendor?.id ?? null,
    location_id: input.location_id ?? null,
    currency_code:
      (input.currency_code && knownCurrency(input.currency_code)) ??
      vendor?.currency_code ??
      (await loadDefaultCurrency(em)),
    expected_date: input.expected_date ?? draftDate(offers, lines, deed),
    expected_date_is_manual: !!input.expected_date,
    reference: input.reference ?? null,
    note: input.note ?? null,
    shipping_cost: input.shipping_cost ?? 0,
    discount: input.discount ?? 0,
    adjustment: input.adjustment ?? 0,
    created_by: deed.actor_id,
  }
  refuseNegativeTotal(order, lines)
  await writer.insert("PurchaseOrder", [order])
  await insertLines(writer, lines)
  await addHistory(writer, deed, [
    { entity: "purchase_order", entity_id: id, action: "drafted" },
  ])
  await settleTouched(writer, deed, { purchase_order_ids: [id] })
  return { id, log: writer.log }
}
