import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { isDay, Refusal, parseCsvNumber } from "../../../domain"
import type { CreatePurchaseOrderBody } from "../../../types/requests"
import { readCsv } from "../csv"
import { query } from "./query"

/** Column -> other names that merchants give it. */
export const PURCHASE_ORDER_COLUMNS = {
  vendor: ["supplier", "vendor_name", "vendor_code"],
  reference: ["po", "po_number", "number", "purchase_order"],
  issued_date: ["issued", "sent", "order_date", "date"],
  expected_date: ["expected", "eta", "delivery_date"],
  sku: ["item", "item_sku"],
  quantity: ["qty", "open", "ordered"],
  unit_cost: ["cost", "price", "unit_price"],
  location: ["warehouse", "deliver_to"],
}
const REQUIRED = ["vendor", "reference", "issued_date", "sku", "quantity"]

/** So many lines that can't be used are named. */
const NAMED = 10

type Known = {
  kind: string
  id: string
  name: string | null
  code: string | null
}

/**
 * Reads purchase orders that were sent before: a line per item, those of one
 * vendor and reference together. All of the file is right, or none of it is
 * used.
 *
 * @throws Refusal `request.invalid` naming the lines, `csv.unreadable`,
 * `csv.column_missing`, `csv.column_twice`
 */
export async function readPurchaseOrders(
  em: EntityManager,
  csv: string,
  location_id: string | null
): Promise<CreatePurchaseOrderBody[]> {
  const { rows } = readCsv(csv, PURCHASE_ORDER_COLUMNS, REQUIRED)
  const known = await loadKnown(em, rows)
  const find = (kind: string, text: string | undefined) => {
    const wanted = text?.toLowerCase()
    const found = known.filter(
      (one) =>
        one.kind === kind &&
        (one.name?.toLowerCase() === wanted ||
          one.code?.toLowerCase() === wanted)
    )
    return found.length === 1 ? found[0]! : null
  }
  const places = known.filter(({ kind }) => kind === "location")
  const onlyPlace = places.length === 1 ? places[0]!.id : null
  const problems: string[] = []
  const orders = new Map<string, CreatePurchaseOrderBody>()
  for (const { line, cells } of rows) {
    const wrong = (what: string) => problems.push(`line ${line}: ${what}`)
    const vendor = find("vendor", cells.vendor)
    const item = find("item", cells.sku)
    const place = cells.location
      ? find("location", cells.location)?.id
      : (location_id ?? onlyPlace)
    const quantity = parseCsvNumber(cells.quantity ?? "")
    const unit_cost = cells.unit_cost
      ? parseCsvNumber(cells.unit_cost)
      : undefined
    if (!vendor) {
      wrong(`there is no vendor "${cells.vendor ?? ""}"`)
    }
    if (!item) {
      wrong(`there is no item with the SKU "${cells.sku ?? ""}"`)
    }
    if (!place) {
      wrong(
        cells.location
          ? `there is no location "${cells.location}"`
          : "it needs a location"
      )
    }
    if (!cells.reference) {
      wrong("it needs a reference")
    }
    if (!isDay(cells.issued_date ?? "")) {
      wrong(`"${cells.issued_date ?? ""}" is not a day, YYYY-MM-DD`)
    }
    if (cells.expected_date && !isDay(cells.expected_date)) {
      wrong(`"${cells.expected_date}" is not a day, YYYY-MM-DD`)
    }
    if (quantity === null || quantity <= 0) {
      wrong(`"${cells.quantity ?? ""}" is not a quantity`)
    }
    if (unit_cost === null || (unit_cost !== undefined && unit_cost < 0)) {
      wrong(`"${cells.unit_cost}" is not a cost`)
    }
    if (vendor && item && place && quantity) {
      const key = JSON.stringify([vendor.id, cells.reference, place])
      const order = orders.get(key) ?? {
        vendor_id: vendor.id,
        location_id: place,
        reference: cells.reference,
        issued_at: cells.issued_date,
        ...(cells.expected_date ? { expected_date: cells.expected_date } : {}),
        lines: [],
      }
      if (order.lines.some((one) => one.inventory_item_id === item.id)) {
        wrong(`${cells.sku} stands on ${cells.reference} twice`)
      }
      order.lines.push({
        inventory_item_id: item.id,
        quantity,
        ...(typeof unit_cost === "number" ? { unit_cost } : {}),
      })
      orders.set(key, order)
    }
  }
  if (!rows.length) {
    problems.push("the file has no lines")
  }
  if (problems.length) {
    const more = problems.length - NAMED
    throw new Refusal("request.invalid", {
      details:
        problems.slice(0, NAMED).join("; ") +
        (more > 0 ? `; and ${more} more` : ""),
    })
  }
  return [...orders.values()]
}

function loadKnown(
  em: EntityManager,
  rows: readonly { cells: Record<string, string> }[]
) {
  return query<Known>(
    em,
    `select 'vendor' as kind, id, name, code from backorder_purchase_vendor
     where deleted_at is null
     union all
     select 'location', id, name, null from stock_location where deleted_at is null
     union all
     select 'item', id, null, sku from inventory_item
     where deleted_at is null and lower(sku) = any(:skus)`,
    {
      skus: [
        ...new Set(rows.map(({ cells }) => (cells.sku ?? "").toLowerCase())),
      ],
    }
  )
}

/** @throws Refusal `purchase_order.reference_known` where the vendor has a purchase order with this reference */
export async function refuseKnownReference(
  em: EntityManager,
  vendor_id: string,
  reference: string
) {
  const [known] = await query<{ number: string }>(
    em,
    `select number from backorder_purchase_order
     where vendor_id = :vendor_id and reference = :reference
       and status <> 'canceled' and deleted_at is null
     limit 1`,
    { vendor_id, reference }
  )
  if (known) {
    throw new Refusal("purchase_order.reference_known", {
      reference,
      number: known.number,
    })
  }
}
