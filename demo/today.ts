import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type BackorderModuleService from "../src/modules/backorder/service"
import {
  createPurchaseOrderWorkflow,
  issuePurchaseOrdersWorkflow,
  placeBackordersWorkflow,
} from "../src/workflows"
import type { Goods } from "./products"
import { ago, dayAgo, type Knex } from "./rows"
import type { Shop } from "./shop"

/**
 * What is under way when the visitor comes: double beds in blue that two
 * orders wait for and that are late, mugs in slate that are on their way, and
 * a draft for candles. All else is the visitor's to backorder.
 */
const underWay = [
  { sku: "BED-BLU-D", days: 9, expected_ago: 2 },
  { sku: "MUG-SLA", days: 3, expected_ago: -18 },
]

export async function createToday(
  container: MedusaContainer,
  shop: Shop,
  goods: Goods
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await numberOrders(knex)
  for (const { sku, days, expected_ago } of underWay) {
    const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(
      `select distinct o.id as order_id from "order" o
       join order_item oi on oi.order_id = o.id
       join order_line_item li on li.id = oi.item_id
       where o.status = 'pending' and li.variant_sku = :sku`,
      { sku }
    )
    const { result } = await placeBackordersWorkflow(container).run({
      input: { orders: rows },
    })
    const ids = result.purchase_orders.map(({ id }) => id)
    await issuePurchaseOrdersWorkflow(container).run({
      input: { ids, issued_at: dayAgo(days) },
    })
    await moveBack(
      knex,
      rows.map(({ order_id }) => order_id),
      ids,
      days,
      dayAgo(expected_ago)
    )
  }
  const {
    rows: [candles],
  } = await knex.raw<{ rows: { id: string }[] }>(
    `select id from backorder_purchase_vendor where code = 'KVAR'`
  )
  await createPurchaseOrderWorkflow(container).run({
    input: {
      vendor_id: candles!.id,
      location_id: shop.stockholm,
      lines: [
        { inventory_item_id: goods.inventoryItemIds["WAX-S"]!, quantity: 60 },
        { inventory_item_id: goods.inventoryItemIds["WAX-T"]!, quantity: 40 },
      ],
    },
  })

  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `select id from "order"`
  )
  const service = container.resolve<BackorderModuleService>("backorder")
  await service.noteOrderFacts(rows.map(({ id }) => id))
  await knex.raw(
    `update backorder_order_line_fact fact set location_id = line.location_id
     from backorder_line line
     where line.line_item_id = fact.line_item_id and fact.location_id is null`
  )
}

/** Older ones were made in between: numbers follow the days again. */
const numberOrders = (knex: Knex) =>
  knex.raw(
    `with numbered as (
       select id, row_number() over (order by created_at, id) as n from "order"
     ), orders as (
       update "order" o set display_id = n from numbered where numbered.id = o.id
     )
     update backorder b set order_display_id = n, customer_email = o.email
     from numbered join "order" o on o.id = numbered.id where o.id = b.order_id`
  )

/** The workflows know only now. */
async function moveBack(
  knex: Knex,
  order_ids: string[],
  ids: string[],
  days: number,
  expected_date: string
) {
  const values = { order_ids, ids, expected_date, at: ago(days + 0.3) }
  for (const statement of [
    `update backorder set placed_at = :at, held_at = :at, created_at = :at where order_id = any(:order_ids)`,
    `update backorder_line set held_at = :at, created_at = :at where order_id = any(:order_ids)`,
    `update backorder_purchase_order
     set created_at = :at, expected_date = :expected_date, first_expected_date = :expected_date
     where id = any(:ids)`,
    `update backorder_purchase_order_line set expected_date = :expected_date
     where purchase_order_id = any(:ids)`,
    `update backorder_history_entry set created_at = :at
     where order_id = any(:order_ids) or entity_id = any(:ids)`,
  ]) {
    await knex.raw(statement, values)
  }
}
