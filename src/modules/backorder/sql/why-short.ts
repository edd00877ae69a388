import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { add, byPlaceInQueue, freeOnOrder, openQuantity } from "../../../domain"
import type { WhyShort } from "../../../types"
import { DemandRow, loadDemand, loadFreeStock } from "./demand"
import { query } from "./query"
import { loadSupply } from "./supply"

/** As many orders are named; the rest is summed up. */
const NAMED = 25

const samePlace = (
  a: { inventory_item_id: string; location_id: string | null },
  b: { inventory_item_id: string; location_id: string | null }
) =>
  a.inventory_item_id === b.inventory_item_id && a.location_id === b.location_id

type ManualRow = {
  id: string
  inventory_item_id: string
  location_id: string
  quantity: number
  description: string | null
  created_at: Date
}

/**
 * What eats the stock of an order's short items (rules S1 and S2): who is
 * served before it, what staff put aside, what is coming and for whom, and
 * what lies elsewhere. A handful of statements.
 */
export async function viewWhyShort(
  em: EntityManager,
  order_id: string
): Promise<WhyShort[]> {
  const own = await loadDemand(em, { order_ids: [order_id] })
  const short = own.filter((row) => row.short_quantity > 0)
  const items = [...new Set(short.map((row) => row.inventory_item_id))]
  if (!items.length) {
    return []
  }
  const [everyone, supplies, free] = await Promise.all([
    loadDemand(em, { inventory_item_ids: items }),
    loadSupply(em, items),
    loadFreeStock(em, items),
  ])
  const [levels, manual] = [
    await loadLevels(em, items),
    await loadManual(em, items),
  ]
  const places = short.filter(
    (row, index) => short.findIndex((other) => samePlace(other, row)) === index
  )
  return places.map((place) => {
    const others = everyone.filter(
      (row) => samePlace(row, place) && row.order_id !== order_id
    )
    const served = others
      .filter((row) => row.covered_quantity > 0)
      .sort(inQueue)
    return {
      inventory_item_id: place.inventory_item_id,
      location_id: place.location_id,
      sku: place.sku,
      title: place.item_title ?? place.title,
      stocked_quantity:
        levels.find((level) => samePlace(level, place))?.stocked_quantity ?? 0,
      required_quantity: sum(short, place, (row) => row.required_quantity),
      covered_quantity: sum(short, place, (row) => row.covered_quantity),
      short_quantity: sum(short, place, (row) => row.short_quantity),
      orders_ahead: served.slice(0, NAMED).map((row) => ({
        order_id: row.order_id,
        order_display_id: row.order_display_id,
        customer_email: row.customer_email,
        ordered_at: row.ordered_at,
        is_served_first: row.rank > 0,
        covered_quantity: row.covered_quantity,
      })),
      orders_ahead_count: new Set(served.map((row) => row.order_id)).size,
      orders_ahead_quantity: sum(served, place, (row) => row.covered_quantity),
      manual_reservations: manual
        .filter((row) => samePlace(row, place))
        .map(({ id, quantity, description, created_at }) => ({
          id,
          quantity,
          description,
          created_at: new Date(created_at).toISOString(),
        })),
      on_order: supplies
        .filter((supply) => samePlace(supply, place))
        .map((supply) => ({
          purchase_order_id: supply.purchase_order_id,
          number: supply.number,
          status: supply.status,
          expected_date: supply.expected_date,
          quantity: openQuantity(supply),
          free_quantity: freeOnOrder(supply),
        })),
      elsewhere: free
        .filter(
          (stock) =>
            stock.inventory_item_id === place.inventory_item_id &&
            stock.location_id !== place.location_id
        )
        .map(({ location_id, quantity }) => ({ location_id, quantity })),
    }
  })
}

const inQueue = (a: DemandRow, b: DemandRow) =>
  byPlaceInQueue({ ...a, id: a.line_item_id }, { ...b, id: b.line_item_id })

const sum = (
  rows: readonly DemandRow[],
  place: DemandRow,
  figure: (row: DemandRow) => number
) =>
  rows
    .filter((row) => samePlace(row, place))
    .reduce((total, row) => add(total, figure(row)), 0)

function loadLevels(em: EntityManager, items: readonly string[]) {
  return query<{
    inventory_item_id: string
    location_id: string
    stocked_quantity: number
  }>(
    em,
    `select inventory_item_id, location_id, stocked_quantity::float8 as stocked_quantity
     from inventory_level
     where inventory_item_id = any(:items) and deleted_at is null`,
    { items }
  )
}

/** What staff put aside, and what an archived order left behind. */
function loadManual(em: EntityManager, items: readonly string[]) {
  return query<ManualRow>(
    em,
    `select ri.id, ri.inventory_item_id, ri.location_id,
            ri.quantity::float8 as quantity, ri.description, ri.created_at
     from reservation_item ri
     where ri.inventory_item_id = any(:items) and ri.deleted_at is null
       and ri.quantity > 0
       and (ri.line_item_id is null or exists (
         select 1 from order_item oi
         join "order" o on o.id = oi.order_id and o.version = oi.version
         where oi.item_id = ri.line_item_id and oi.deleted_at is null
           and o.status = 'archived'
       ))
     order by ri.created_at, ri.id`,
    { items }
  )
}
