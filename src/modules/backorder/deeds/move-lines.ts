import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  add,
  arrivalDate,
  latestDay,
  orderQuantity,
  Refusal,
  refuseAction,
  unitCostAt,
  VendorOffer,
} from "../../../domain"
import { loadPegs } from "../sql/pegs"
import {
  itemName,
  loadPurchaseOrders,
  PurchaseOrderLineRow,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed, today } from "./deed"
import { addHistory } from "./history"
import { movePegs } from "./move-pegs"
import { takeNumbers } from "./numbers"
import { loadOffers, otherVendor } from "./purchase-order-terms"
import { settleTouched } from "./settle-touched"

export type MoveLinesInput = {
  id: string
  line_ids: string[]
  vendor_id: string
}

/**
 * Moves lines of a draft to a draft of another vendor, with who waits for
 * them: to the newest open one for the same location, or to a new one. Costs,
 * minimum and multiple are the other vendor's. A draft that is left without
 * lines is canceled.
 *
 * Both drafts are locked by id before either is read, so that two who move
 * lines to and fro at once do it one after the other.
 *
 * @throws Refusal unless it is a draft, for a line that is not its own, for an
 * unknown, inactive or the same vendor
 */
export async function moveLines(
  em: EntityManager,
  input: MoveLinesInput,
  deed: Deed
): Promise<{
  id: string
  target: { id: string; is_new: boolean }
  /** Nothing was left of it. */
  is_canceled: boolean
  log: ChangeLog
}> {
  const writer = new Writer(em)
  const [seen] = await loadPurchaseOrders(em, [input.id], { lock: false })
  const vendor = await otherVendor(em, seen!, input.vendor_id)
  const target_id = await findDraft(em, seen!, vendor)
  const [order, found] = await loadPurchaseOrders(
    em,
    [input.id, ...(target_id ? [target_id] : [])],
    { lock: true }
  )
  const moved = chooseLines(order!, input.line_ids)
  const target =
    found?.status === "draft"
      ? { ...found, is_new: false }
      : await newDraft(writer, order!, vendor, deed)
  const offers = await loadOffers(em, vendor.id, [...moved, ...target.lines])
  const lineOf = await putLines(writer, target, moved, offers)
  const pegs = await loadPegs(
    em,
    moved.map((line) => line.id)
  )
  await movePegs(
    writer,
    pegs,
    (peg) => ({
      purchase_order_id: target.id,
      purchase_order_line_id: lineOf.get(peg.inventory_item_id)!,
    }),
    () => 0
  )
  await writer.remove(
    "PurchaseOrderLine",
    moved.map((line) => line.id)
  )
  const is_canceled = moved.length === order!.lines.length
  await writer.update("PurchaseOrder", [
    ...(target.expected_date_is_manual
      ? []
      : [
          {
            id: target.id,
            expected_date: latestDay(
              [...target.lines, ...moved].map((line) =>
                arrivalDate(
                  today(deed),
                  offers.get(line.inventory_item_id)?.lead_time_days ??
                    vendor.lead_time_days ??
                    deed.settings.default_lead_time_days
                )
              )
            ),
          },
        ]),
  ])
  await writer.update(
    "PurchaseOrder",
    is_canceled
      ? [{ id: order!.id, status: "canceled", canceled_at: deed.now }]
      : []
  )
  await writeHistory(writer, { order: order!, target, moved }, deed)
  await settleTouched(writer, deed, {
    purchase_order_ids: [order!.id, target.id],
  })
  return {
    id: order!.id,
    target: { id: target.id, is_new: target.is_new },
    is_canceled,
    log: writer.log,
  }
}

type Vendor = Awaited<ReturnType<typeof otherVendor>>
type Target = PurchaseOrderRow & { is_new: boolean }

async function findDraft(
  em: EntityManager,
  order: PurchaseOrderRow,
  vendor: Vendor
) {
  const [row] = await query<{ id: string }>(
    em,
    `select id from backorder_purchase_order
     where status = 'draft' and deleted_at is null and vendor_id = :vendor_id
       and id <> :id and currency_code = :currency_code and delivery = :delivery
       and location_id is not distinct from :location_id
       and order_id is not distinct from :order_id
     order by created_at desc, id desc limit 1`,
    {
      id: order.id,
      vendor_id: vendor.id,
      currency_code: vendor.currency_code,
      delivery: order.delivery,
      location_id: order.location_id,
      order_id: order.order_id,
    }
  )
  return row?.id
}

function chooseLines(order: PurchaseOrderRow, line_ids: readonly string[]) {
  refuseAction(order, "move_lines")
  const unknown = line_ids.find(
    (line_id) => !order.lines.some((line) => line.id === line_id)
  )
  if (unknown) {
    throw new Refusal("purchase_order_line.not_found", {
      number: order.number,
      line_id: unknown,
    })
  }
  return order.lines.filter((line) => line_ids.includes(line.id))
}

async function newDraft(
  writer: Writer,
  order: PurchaseOrderRow,
  vendor: Vendor,
  deed: Deed
): Promise<Target> {
  const [number] = await takeNumbers(writer.em, "purchase_order", 1)
  const draft = {
    id: generateEntityId(undefined, "po"),
    status: "draft" as const,
    delivery: order.delivery,
    vendor_id: vendor.id,
    location_id: order.location_id,
    order_id: order.order_id,
    currency_code: vendor.currency_code,
    expected_date_is_manual: false,
  }
  await writer.insert("PurchaseOrder", [
    { ...draft, ...number, created_by: deed.actor_id },
  ])
  return { ...order, ...draft, number: number!.number, lines: [], is_new: true }
}

/** Adds to the line of the same item, or makes one; answers the line of each item. */
async function putLines(
  writer: Writer,
  target: Target,
  moved: readonly PurchaseOrderLineRow[],
  offers: ReadonlyMap<string, VendorOffer>
) {
  const lineOf = new Map<string, string>()
  const grown: { id: string; quantity: number; unit_cost: number }[] = []
  const made: object[] = []
  for (const line of moved) {
    const offer = offers.get(line.inventory_item_id) ?? null
    const there = target.lines.find(
      (other) => other.inventory_item_id === line.inventory_item_id
    )
    const wanted = add(line.quantity, there?.quantity ?? 0)
    // A vendor sends a customer nothing but what the order waits for.
    const quantity =
      target.delivery === "drop_ship" ? wanted : orderQuantity(wanted, offer)
    const unit_cost = offer ? unitCostAt(offer, quantity) : 0
    const id = there?.id ?? generateEntityId(undefined, "poline")
    lineOf.set(line.inventory_item_id, id)
    if (there) {
      grown.push({
        id,
        quantity,
        unit_cost:
          there.unit_cost_is_manual || !offer ? there.unit_cost : unit_cost,
      })
    } else {
      made.push({
        id,
        purchase_order_id: target.id,
        position: target.lines.length + made.length,
        inventory_item_id: line.inventory_item_id,
        sku: line.sku,
        title: line.title,
        vendor_sku: offer?.vendor_sku ?? null,
        quantity,
        unit_cost,
        tax_rate: line.tax_rate,
      })
    }
  }
  await writer.update("PurchaseOrderLine", grown)
  await writer.insert("PurchaseOrderLine", made as { id: string }[])
  return lineOf
}

const writeHistory = (
  writer: Writer,
  {
    order,
    target,
    moved,
  }: {
    order: PurchaseOrderRow
    target: Target
    moved: readonly PurchaseOrderLineRow[]
  },
  deed: Deed
) => {
  const items = moved.map(itemName)
  return addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "lines_moved",
      data: { items, purchase_order_id: target.id, number: target.number },
    },
    {
      entity: "purchase_order",
      entity_id: target.id,
      action: target.is_new ? "drafted" : "lines_added",
      data: { items, purchase_order_id: order.id, number: order.number },
    },
  ])
}
