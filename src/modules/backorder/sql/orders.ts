import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { PlanOrder } from "../../../domain"
import { ITEM_TITLE } from "./item-title"
import { query } from "./query"

export type OrderRow = PlanOrder & { customer_email: string | null }

/** Orders as the planner needs them; unknown ids are left out. */
export function loadOrders(
  em: EntityManager,
  order_ids: readonly string[]
): Promise<OrderRow[]> {
  return query<OrderRow>(
    em,
    `select o.id as order_id, o.display_id as order_display_id,
            o.email as customer_email,
            (o.canceled_at is not null or o.status in ('canceled', 'archived')) as is_canceled,
            coalesce(items.ids, '{}') as line_item_ids,
            coalesce(drafts.ids, '{}') as draft_purchase_order_ids
     from "order" o
     left join lateral (
       select array_agg(oi.item_id) as ids
       from order_item oi
       where oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
     ) items on true
     left join lateral (
       select array_agg(distinct po.id) as ids
       from backorder_line bl
       join backorder_purchase_order po on po.id = bl.purchase_order_id
       where bl.order_id = o.id and bl.deleted_at is null
         and bl.status = 'requested' and po.status = 'draft' and po.deleted_at is null
     ) drafts on true
     where o.id = any(:order_ids) and o.deleted_at is null and not o.is_draft_order`,
    { order_ids }
  )
}

/** The store's default currency, for purchase orders that have no vendor yet. */
export async function loadDefaultCurrency(em: EntityManager) {
  const [row] = await query<{ currency_code: string }>(
    em,
    `select currency_code from store_currency
     where deleted_at is null
     order by is_default desc, created_at, id limit 1`
  )
  return row?.currency_code ?? "usd"
}

/** Names of inventory items. */
export function loadItems(
  em: EntityManager,
  inventory_item_ids: readonly string[]
) {
  return query<{ id: string; sku: string | null; title: string | null }>(
    em,
    `select ii.id, ii.sku, ${ITEM_TITLE} as title
     from inventory_item ii
     where ii.id = any(:inventory_item_ids) and ii.deleted_at is null`,
    { inventory_item_ids }
  )
}

/** Which of the given stock locations exist. */
export async function loadLocationIds(
  em: EntityManager,
  location_ids: readonly string[]
) {
  const rows = await query<{ id: string }>(
    em,
    `select id from stock_location
     where id = any(:location_ids) and deleted_at is null`,
    { location_ids }
  )
  return rows.map((row) => row.id)
}
