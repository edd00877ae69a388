import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"

/**
 * Row locks, always taken in the same order so that no two deeds wait for
 * each other: the backorders, then the purchase orders, each by id.
 */

/** Locks purchase orders and, before them, the backorders pegged to them. */
export async function lockPurchaseOrders(
  em: EntityManager,
  ids: readonly string[]
) {
  await query(
    em,
    `select b.id from backorder b
     where b.id in (
       select bl.backorder_id from backorder_line bl
       where bl.purchase_order_id = any(:ids) and bl.deleted_at is null
     )
     order by b.id
     for update of b`,
    { ids }
  )
  await query(
    em,
    `select id from backorder_purchase_order
     where id = any(:ids) order by id for update`,
    { ids }
  )
}

/** Locks the open purchase orders that a backordering may peg to or add to. */
export async function lockSupply(
  em: EntityManager,
  scope: { inventory_item_ids: readonly string[]; draft_ids: readonly string[] }
) {
  await query(
    em,
    `select po.id from backorder_purchase_order po
     where po.status in ('draft', 'issued') and po.deleted_at is null
       and (po.id = any(:draft_ids) or po.id in (
         select pol.purchase_order_id from backorder_purchase_order_line pol
         where pol.inventory_item_id = any(:inventory_item_ids) and pol.deleted_at is null
       ))
     order by po.id
     for update of po`,
    scope
  )
}
