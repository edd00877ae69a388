import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ITEM_TITLE } from "../src/modules/backorder/sql/item-title"
import { buyInThePast, type PastLine } from "./past-purchases"
import { noteBackorders } from "./past-backorders"
import {
  completeOrders,
  createPlainOrders,
  loadShop,
  moveOrdersBack,
} from "./plain-orders"

const ORDERS = 150
/** Days ago of the first order and of the last. */
const FIRST = 185
const LAST = 2
/** Of each so many orders one was short; of each so many of those, one was canceled by its customer. */
const SHORT = 3
const GIVEN_UP = 11

/**
 * Half a year before the orders that the visitor finds open: what was ordered,
 * what of it was short, bought, received and billed, so that the reports have
 * something to tell. Written straight into the tables, as the rows that the
 * workflows would have left.
 */
export async function createHistory(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const shop = await loadShop(container)
  const ids = await createPlainOrders(container, shop, 0, ORDERS)
  const placed = new Map(
    ids.map((id, at) => [id, FIRST - (at * (FIRST - LAST)) / (ORDERS - 1)])
  )
  await moveOrdersBack(container, ids, [...placed.values()])

  const { rows: lines } = await knex.raw<{ rows: PastLine[] }>(
    `select distinct on (o.id) o.id as order_id, li.id as line_item_id, ii.id as inventory_item_id,
            ii.sku, ${ITEM_TITLE} as title, oi.quantity::float as quantity, level.location_id, vi.vendor_id,
            vi.vendor_sku, vi.unit_cost::float as unit_cost,
            coalesce(vi.min_order_quantity, 1)::float as minimum,
            coalesce(vi.order_multiple, 1)::float as multiple,
            coalesce(vi.lead_time_days, v.lead_time_days) as lead_time_days,
            v.code as vendor_code, v.currency_code, v.payment_terms_days
     from "order" o
     join order_item oi on oi.order_id = o.id
     join order_line_item li on li.id = oi.item_id
     join inventory_item ii on ii.sku = li.variant_sku
     join lateral (
       select location_id from inventory_level
       where inventory_item_id = ii.id order by stocked_quantity limit 1
     ) level on true
     join backorder_purchase_vendor_item vi on vi.inventory_item_id = ii.id and vi.is_preferred
     join backorder_purchase_vendor v on v.id = vi.vendor_id
     where o.id = any(:ids)
     order by o.id, li.id`,
    { ids: ids.filter((_, at) => at % SHORT === 0) }
  )
  const short = lines
    .map((line) => ({ ...line, days_ago: placed.get(line.order_id)! }))
    .sort((a, b) => b.days_ago - a.days_ago)
  const isGivenUp = (line: PastLine) => short.indexOf(line) % GIVEN_UP === 7
  const bought = await buyInThePast(
    knex,
    short.filter((line) => !isGivenUp(line))
  )
  const givenUp = short.filter((line) => isGivenUp(line))
  await noteBackorders(knex, bought, givenUp)

  const canceled = new Set(givenUp.map(({ order_id }) => order_id))
  await knex.raw(
    `update "order" set status = 'canceled', canceled_at = created_at + interval '9 days',
            updated_at = created_at + interval '9 days' where id = any(:ids)`,
    { ids: [...canceled] }
  )
  const arrived = new Map(
    bought.map((line) => [line.order_id, line.days_ago - line.arrived_ago])
  )
  const sent = ids.filter((id) => !canceled.has(id))
  await completeOrders(
    container,
    sent,
    shop.locationId,
    sent.map((id) => (arrived.get(id) ?? 0) + 0.6)
  )
}
