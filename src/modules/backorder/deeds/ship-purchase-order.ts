import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  add,
  openQuantity,
  positive,
  Refusal,
  refusalOf,
  SharedShipment,
  shareShipment,
  subtract,
  sumOf,
  whyNot,
} from "../../../domain"
import type { ShipTo } from "../../../types"
import { newId } from "../sql/new-id"
import {
  itemName,
  loadPurchaseOrders,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import {
  findManualProvider,
  LineReservation,
  loadLineReservations,
  loadShippableLines,
  loadShippablePegs,
  ShippedLine,
  ShippedPeg,
} from "../sql/vendor-shipments"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { followInto } from "./follow-orders"
import { addHistory } from "./history"
import { Settled } from "./settle-touched"

export type ShipmentInput = {
  purchase_order_id: string
  /** Without lines: everything that the order still waits for. */
  lines?: { line_id: string; quantity: number }[]
  labels?: {
    tracking_number: string
    tracking_url?: string
    label_url?: string
  }[]
  shipped_at?: string
}

/** What a shipment does to Medusa's order, and what of it counts for whom. */
export type ShipmentPlan = {
  order_id: string
  provider_id: string
  /** Where the goods are reserved: a fulfillment of Medusa has a location. */
  location_id: string
  delivery_address: ShipTo
  requires_shipping: boolean
  shares: SharedShipment["shares"]
  /** Sold units per order line. */
  units: { id: string; quantity: number }[]
  /** Units of the inventory items, as Medusa's fulfillment holds them. */
  items: {
    line_item_id: string
    inventory_item_id: string
    quantity: number
    title: string
    sku: string
    barcode: string
  }[]
  /** What the reservations of these units fall by. */
  releases: { id: string; inventory_item_id: string; by: number }[]
}

/**
 * The order that a purchase order ships to.
 *
 * @throws Refusal where a vendor can't have shipped it
 */
export async function findShippedOrder(
  em: EntityManager,
  purchase_order_id: string
): Promise<string> {
  const [order] = await loadPurchaseOrders(em, [purchase_order_id], {
    lock: false,
  })
  refuse(order!)
  return order!.order_id!
}

function refuse(order: PurchaseOrderRow) {
  const code =
    whyNot(order, "ship") ??
    (order.order_id ? null : ("purchase_order.order_missing" as const)) ??
    (order.ship_to ? null : ("purchase_order.address_missing" as const))
  if (code) {
    throw refusalOf(code, order, "ship")
  }
}

/**
 * What a shipment of the vendor does (rule G4). Read while the order is
 * locked: nobody else ships it meanwhile.
 *
 * @throws Refusal where a line is not its own, a quantity is beyond what the
 * order waits for, or the parts make no whole units
 */
export async function planShipment(
  em: EntityManager,
  input: ShipmentInput
): Promise<ShipmentPlan> {
  const [order] = await loadPurchaseOrders(em, [input.purchase_order_id], {
    lock: false,
  })
  refuse(order!)
  const order_id = order!.order_id!
  const pegs = openOnly(
    order!,
    await loadShippablePegs(
      em,
      order!.lines.map((line) => line.id)
    )
  )
  const lines = await loadShippableLines(em, order_id, [
    ...new Set(pegs.map((peg) => peg.line_item_id)),
  ])
  const wanted = wantedOf(order!, input, pegs, lines)
  const shared = shareShipment(wanted, pegs, lines)
  refuseRest(order!, wanted, shared, pegs, lines)
  if (!shared.shares.length) {
    throw new Refusal("purchase_shipment.nothing_to_ship", {
      number: order!.number,
    })
  }
  const provider_id = await findManualProvider(em)
  if (!provider_id) {
    throw new Refusal("purchase_shipment.provider_missing")
  }
  const items = itemsOf(shared, pegs, lines)
  const { releases, location_id } = releasesOf(
    items,
    await loadLineReservations(em, [...shared.units.keys()])
  )
  return {
    order_id,
    provider_id,
    location_id: location_id ?? pegs[0]!.location_id,
    delivery_address: order!.ship_to!,
    requires_shipping: lines.some(
      (line) => shared.units.has(line.line_item_id) && line.requires_shipping
    ),
    shares: shared.shares,
    units: [...shared.units].map(([id, quantity]) => ({ id, quantity })),
    items,
    releases,
  }
}

/** Pegs may hold no more than what is open of their line: some of it may have been given up. */
function openOnly(order: PurchaseOrderRow, pegs: readonly ShippedPeg[]) {
  const left = new Map(order.lines.map((line) => [line.id, openQuantity(line)]))
  return pegs.map((peg) => {
    const open = left.get(peg.purchase_order_line_id) ?? 0
    const open_quantity = Math.min(open, positive(peg.open_quantity))
    left.set(peg.purchase_order_line_id, subtract(open, open_quantity))
    return { ...peg, open_quantity }
  })
}

function wantedOf(
  order: PurchaseOrderRow,
  input: ShipmentInput,
  pegs: readonly ShippedPeg[],
  lines: readonly ShippedLine[]
) {
  if (!input.lines) {
    return null
  }
  const possible = shippable(pegs, lines)
  const wanted = new Map<string, number>()
  for (const { line_id, quantity } of input.lines) {
    const line = order.lines.find(({ id }) => id === line_id)
    if (!line) {
      throw new Refusal("purchase_order_line.not_found", {
        number: order.number,
        line_id,
      })
    }
    const allowed = possible.get(line_id) ?? 0
    if (quantity > allowed) {
      throw new Refusal("purchase_shipment.quantity_too_large", {
        item: itemName(line),
        quantity,
        allowed,
      })
    }
    wanted.set(line_id, quantity)
  }
  return wanted
}

/** What of each purchase order line can still leave. */
function shippable(pegs: readonly ShippedPeg[], lines: readonly ShippedLine[]) {
  const possible = new Map<string, number>()
  for (const share of shareShipment(null, pegs, lines).shares) {
    const id = share.purchase_order_line_id
    possible.set(id, add(possible.get(id) ?? 0, share.quantity))
  }
  return possible
}

function refuseRest(
  order: PurchaseOrderRow,
  wanted: ReadonlyMap<string, number> | null,
  { left }: SharedShipment,
  pegs: readonly ShippedPeg[],
  lines: readonly ShippedLine[]
) {
  for (const [line_id, quantity] of left) {
    if (quantity > 0) {
      const line = order.lines.find(({ id }) => id === line_id)!
      const peg = pegs.find((one) => one.purchase_order_line_id === line_id)
      throw new Refusal("purchase_shipment.unit_incomplete", {
        item: itemName(line),
        quantity: wanted?.get(line_id),
        title: lines.find((one) => one.line_item_id === peg?.line_item_id)
          ?.title,
      })
    }
  }
}

function itemsOf(
  { shares }: SharedShipment,
  pegs: readonly ShippedPeg[],
  lines: readonly ShippedLine[]
): ShipmentPlan["items"] {
  const pegOf = new Map(pegs.map((peg) => [peg.id, peg]))
  const items = new Map<string, ShipmentPlan["items"][number]>()
  for (const { peg_id, quantity } of shares) {
    const { line_item_id, inventory_item_id } = pegOf.get(peg_id)!
    const key = `${line_item_id}|${inventory_item_id}`
    const line = lines.find((one) => one.line_item_id === line_item_id)!
    const name = line.items.find(
      (item) => item.inventory_item_id === inventory_item_id
    )
    items.set(key, {
      line_item_id,
      inventory_item_id,
      title: name?.title ?? line.title,
      sku: name?.sku ?? "",
      barcode: name?.barcode ?? "",
      quantity: add(items.get(key)?.quantity ?? 0, quantity),
    })
  }
  return [...items.values()]
}

/** Takes the units off the reservations of their lines, oldest first. */
export function releasesOf(
  items: readonly Pick<
    ShipmentPlan["items"][number],
    "line_item_id" | "inventory_item_id" | "quantity"
  >[],
  reservations: readonly LineReservation[]
) {
  const releases: ShipmentPlan["releases"] = []
  let location_id: string | null = null
  for (const item of items) {
    let rest = item.quantity
    for (const reservation of reservations) {
      const by =
        reservation.line_item_id === item.line_item_id &&
        reservation.inventory_item_id === item.inventory_item_id
          ? Math.min(rest, reservation.quantity)
          : 0
      if (by > 0) {
        rest = subtract(rest, by)
        location_id ??= reservation.location_id
        const { id, inventory_item_id } = reservation
        releases.push({ id, inventory_item_id, by })
      }
    }
  }
  return { releases, location_id }
}

export type RecordShipmentInput = ShipmentInput & {
  id: string
  fulfillment_id: string
  plan: Pick<ShipmentPlan, "order_id" | "shares">
}

/**
 * Records what a vendor has shipped, once Medusa's order knows of it: the
 * purchase order lines, what counts for whom, and what follows from it. No
 * stock, no receipt, no incoming quantity.
 *
 * The race it closes: the purchase order was cut or closed since the shipment
 * was planned.
 *
 * @throws Refusal `purchase_order.busy`
 */
export async function recordShipment(
  em: EntityManager,
  input: RecordShipmentInput,
  deed: Deed
): Promise<{ shipment_id: string; settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const { plan } = input
  const [stored] = await loadPurchaseOrders(em, [input.purchase_order_id], {
    lock: true,
  })
  const order = stored!
  const shipped = await stillOpen(em, order, plan)
  await writer.insert("PurchaseShipment", [
    {
      id: input.id,
      purchase_order_id: order.id,
      order_id: plan.order_id,
      fulfillment_id: input.fulfillment_id,
      shipped_at: input.shipped_at ?? deed.now,
      labels: labelsOf(input),
      created_by: deed.actor_id,
    },
  ])
  await writer.insert(
    "PurchaseShipmentLine",
    plan.shares.map(({ peg_id, purchase_order_line_id, quantity }) => ({
      id: newId("pshipline"),
      shipment_id: input.id,
      purchase_order_line_id,
      backorder_line_id: peg_id,
      quantity,
    }))
  )
  await writer.update(
    "PurchaseOrderLine",
    shipped.map(({ line, quantity }) => ({
      id: line.id,
      received_quantity: add(line.received_quantity, quantity),
    }))
  )
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "shipped",
      data: {
        shipment_id: input.id,
        items: shipped.map(({ line, quantity }) => ({
          title: itemName(line),
          quantity,
        })),
      },
    },
  ])
  const settled = await followInto(writer, [plan.order_id], deed, {
    purchase_order_ids: [order.id],
  })
  return { shipment_id: input.id, settled, log: writer.log }
}

/** @throws Refusal `purchase_order.busy` where less is open than was shipped */
async function stillOpen(
  em: EntityManager,
  order: PurchaseOrderRow,
  { shares }: Pick<ShipmentPlan, "shares">
) {
  const pegs = new Map(
    openOnly(
      order,
      await loadShippablePegs(
        em,
        order.lines.map((line) => line.id)
      )
    ).map((peg) => [peg.id, peg])
  )
  const isGone = shares.some(
    ({ peg_id, quantity }) => (pegs.get(peg_id)?.open_quantity ?? 0) < quantity
  )
  if (order.status !== "issued" || isGone) {
    throw new Refusal("purchase_order.busy")
  }
  return order.lines.flatMap((line) => {
    const quantity = sumOf(
      shares.filter((share) => share.purchase_order_line_id === line.id),
      (share) => share.quantity
    )
    return quantity > 0 ? [{ line, quantity }] : []
  })
}

/** Labels as Medusa keeps them: all three texts. */
export const labelsOf = ({ labels }: Pick<ShipmentInput, "labels">) =>
  (labels ?? []).map((label) => ({
    tracking_number: label.tracking_number,
    tracking_url: label.tracking_url ?? "",
    label_url: label.label_url ?? "",
  }))
