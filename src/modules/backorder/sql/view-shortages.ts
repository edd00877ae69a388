import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  chooseVendorItem,
  Day,
  expectedArrival,
  freeOnOrder,
  groupBy,
  OpenSupply,
  orderQuantity,
  sumOf,
  suppliesFor,
  unitCostAt,
  VendorOffer,
} from "../../../domain"
import type { ItemShortage, Shortage, ShortLine } from "../../../types"
import {
  DemandRow,
  FreeStock,
  listShortages,
  loadFreeStock,
  ShortageFilters,
  ShortagePage,
} from "./demand"
import { loadSupply, loadVendorItems } from "./supply"

/** What can be done about shortages: goods on order, vendors, stock elsewhere. */
type Remedies = {
  supplies: OpenSupply[]
  offers: VendorOffer[]
  free: FreeStock[]
  today: Day
}

const unique = (values: readonly string[]) => [...new Set(values)]

async function loadRemedies(
  em: EntityManager,
  rows: readonly DemandRow[],
  today: Day
): Promise<Remedies> {
  const items = unique(rows.map((row) => row.inventory_item_id))
  if (!items.length) {
    return { supplies: [], offers: [], free: [], today }
  }
  const [supplies, offers, free] = await Promise.all([
    loadSupply(em, items),
    loadVendorItems(em, items),
    loadFreeStock(em, items),
  ])
  return { supplies, offers, free, today }
}

/** The remedies for one item at one location, for a quantity to backorder. */
function remediesFor(
  place: { inventory_item_id: string; location_id: string },
  quantity: number,
  { supplies, offers, free, today }: Remedies
) {
  const coming = suppliesFor(supplies, place)
  const offer = chooseVendorItem(
    offers.filter(
      ({ inventory_item_id }) => inventory_item_id === place.inventory_item_id
    ),
    quantity
  )
  return {
    free_on_order_quantity: sumOf(coming, freeOnOrder),
    free_on_order: coming.map((supply) => ({
      purchase_order_id: supply.purchase_order_id,
      number: supply.number,
      quantity: freeOnOrder(supply),
      expected_date: supply.expected_date,
    })),
    free_elsewhere: free
      .filter(
        (stock) =>
          stock.inventory_item_id === place.inventory_item_id &&
          stock.location_id !== place.location_id
      )
      .map((stock) => ({
        location_id: stock.location_id,
        quantity: stock.quantity,
      })),
    vendor: offer && { id: offer.vendor_id, name: offer.vendor_name },
    unit_cost: offer && unitCostAt(offer, orderQuantity(quantity, offer)),
    currency_code: offer && offer.currency_code,
    lead_time_days: offer && offer.lead_time_days,
    expected_date: expectedArrival(
      quantity,
      coming,
      offer && offer.lead_time_days,
      today
    ),
  }
}

const toShortLine = (row: DemandRow, remedies: Remedies): ShortLine => ({
  line_item_id: row.line_item_id,
  variant_id: row.variant_id,
  title: row.title,
  variant_title: row.variant_title,
  thumbnail: row.thumbnail,
  sku: row.sku,
  inventory_item_id: row.inventory_item_id,
  location_id: row.location_id,
  source: row.source,
  required_quantity: row.required_quantity,
  covered_quantity: row.covered_quantity,
  short_quantity: row.short_quantity,
  outstanding_quantity: row.outstanding_quantity,
  to_backorder_quantity: row.to_backorder_quantity,
  ...remediesFor(row, row.to_backorder_quantity, remedies),
})

/** The demands among `rows` that are short, with what can be done about each. Three statements. */
export async function viewShortLines(
  em: EntityManager,
  rows: readonly DemandRow[],
  today: Day
): Promise<ShortLine[]> {
  const short = rows.filter((row) => row.short_quantity > 0)
  const remedies = await loadRemedies(em, short, today)
  return short.map((row) => toShortLine(row, remedies))
}

/** A page of orders that are short, and how many there are. */
export async function pageShortages(
  em: EntityManager,
  filters: ShortageFilters,
  page: Omit<ShortagePage, "group_by">,
  today: Day
): Promise<[Shortage[], number]> {
  const { rows, count } = await listShortages(em, filters, {
    ...page,
    group_by: "order",
  })
  const remedies = await loadRemedies(em, rows, today)
  const shortages = [...groupBy(rows, (row) => row.order_id).values()].map(
    (lines) => ({
      order_id: lines[0]!.order_id,
      order_display_id: lines[0]!.order_display_id,
      ordered_at: lines[0]!.ordered_at,
      customer_email: lines[0]!.customer_email,
      lines: lines.map((row) => toShortLine(row, remedies)),
    })
  )
  return [shortages, count]
}

/** The same by item and location, each with the orders that wait, first ordered first. */
export async function pageItemShortages(
  em: EntityManager,
  filters: ShortageFilters,
  page: Omit<ShortagePage, "group_by">,
  today: Day
): Promise<[ItemShortage[], number]> {
  const { rows, count } = await listShortages(em, filters, {
    ...page,
    group_by: "item",
  })
  const remedies = await loadRemedies(em, rows, today)
  const shortages = [
    ...groupBy(
      rows,
      (row) => `${row.inventory_item_id} ${row.location_id}`
    ).values(),
  ].map((demands): ItemShortage => {
    const [first] = demands as [DemandRow]
    const to_backorder_quantity = sumOf(
      demands,
      (row) => row.to_backorder_quantity
    )
    return {
      inventory_item_id: first.inventory_item_id,
      location_id: first.location_id,
      sku: first.sku,
      title: first.item_title ?? first.title,
      thumbnail: first.thumbnail,
      order_count: unique(demands.map((row) => row.order_id)).length,
      oldest_ordered_at: first.ordered_at,
      required_quantity: sumOf(demands, (row) => row.required_quantity),
      covered_quantity: sumOf(demands, (row) => row.covered_quantity),
      short_quantity: sumOf(demands, (row) => row.short_quantity),
      outstanding_quantity: sumOf(demands, (row) => row.outstanding_quantity),
      to_backorder_quantity,
      ...remediesFor(first, to_backorder_quantity, remedies),
      orders: demands.map((row) => ({
        order_id: row.order_id,
        order_display_id: row.order_display_id,
        line_item_id: row.line_item_id,
        to_backorder_quantity: row.to_backorder_quantity,
      })),
    }
  })
  return [shortages, count]
}
