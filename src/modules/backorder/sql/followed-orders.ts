import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { FollowedDemand, FollowedLine } from "../../../domain"
import { idSince } from "./new-id"
import { query } from "./query"

export type FollowedRow = FollowedLine &
  FollowedDemand & {
    order_id: string
    backorder_id: string
    line_item_id: string
    inventory_item_id: string
    title: string | null
    order_fulfilled_quantity: number
    purchase_order_id: string | null
    purchase_order_line_id: string | null
    purchase_order_status: string | null
    vendor_id: string | null
  }

/**
 * The live backorder lines of orders, each with what its order says now about
 * the demand, in units of the inventory item. The backorders stay locked.
 */
export async function loadFollowed(
  em: EntityManager,
  order_ids: readonly string[]
): Promise<FollowedRow[]> {
  await query(
    em,
    `select id from backorder
     where order_id = any(:order_ids) and deleted_at is null
     order by id for update`,
    { order_ids }
  )
  return await query<FollowedRow>(
    em,
    `select bl.id, bl.order_id, bl.backorder_id, bl.line_item_id, bl.inventory_item_id,
            bl.title, bl.quantity::float8 as quantity,
            bl.allocated_quantity::float8 as allocated_quantity,
            bl.billed_quantity::float8 as billed_quantity,
            bl.fulfilled_quantity::float8 as fulfilled_quantity,
            coalesce((
              select sum(shipped.quantity) from backorder_purchase_shipment_line shipped
              where shipped.backorder_line_id = bl.id and shipped.deleted_at is null
            ), 0)::float8 as vendor_shipped_quantity,
            bl.purchase_order_id, bl.purchase_order_line_id,
            po.status as purchase_order_status, po.vendor_id,
            (case when o.id is null or o.canceled_at is not null or o.status in ('canceled', 'archived')
                  then coalesce(oi.fulfilled_quantity, 0)
                  else coalesce(oi.quantity, 0) end
              * coalesce(kit.required_quantity, 1))::float8 as ordered_quantity,
            (coalesce(oi.fulfilled_quantity, 0)
              * coalesce(kit.required_quantity, 1))::float8 as order_fulfilled_quantity
     from backorder_line bl
     left join backorder_purchase_order po on po.id = bl.purchase_order_id
     left join "order" o on o.id = bl.order_id and o.deleted_at is null
     left join order_item oi on oi.order_id = o.id and oi.version = o.version
       and oi.item_id = bl.line_item_id and oi.deleted_at is null
     left join order_line_item li on li.id = bl.line_item_id
     left join product_variant_inventory_item kit on kit.variant_id = li.variant_id
       and kit.inventory_item_id = bl.inventory_item_id and kit.deleted_at is null
     where bl.order_id = any(:order_ids) and bl.deleted_at is null
       and bl.status <> 'canceled'
     order by bl.line_item_id, bl.inventory_item_id, bl.created_at, bl.id`,
    { order_ids }
  )
}

/** Orders with lines that were bought on purchase orders. */
export async function listOrdersOf(
  em: EntityManager,
  purchase_order_ids: readonly string[]
) {
  const rows = await query<{ order_id: string }>(
    em,
    `select distinct order_id from backorder_line
     where purchase_order_id = any(:purchase_order_ids) and deleted_at is null
     order by order_id`,
    { purchase_order_ids }
  )
  return rows.map((row) => row.order_id)
}

/** By the index of lines that are not done. */
export const ORDERS_TO_FOLLOW = `
  select distinct order_id from backorder_line
  where deleted_at is null and order_id > :after
    and status not in ('canceled', 'fulfilled')
  order by order_id limit :limit`

/** Orders with backorder lines that are not done, oldest first, after an id. */
export async function listOrdersToFollow(
  em: EntityManager,
  after: string,
  limit: number
) {
  const rows = await query<{ order_id: string }>(em, ORDERS_TO_FOLLOW, {
    after,
    limit,
  })
  return rows.map((row) => row.order_id)
}

/** Of how many days changes of orders are looked at. */
const LOOK_BACK = 2

/**
 * Orders that Medusa has changed lately and whose backorder lines have left,
 * although something of theirs is still to leave: a fulfillment was taken
 * back, and nobody told. Older ones are found by the doctor.
 */
export async function listReopenedOrders(em: EntityManager, now: Date) {
  const since = new Date(now.getTime() - LOOK_BACK * 24 * 60 * 60_000)
  const rows = await query<{ order_id: string }>(
    em,
    `select distinct change.order_id
     from order_change change
     join backorder_line bl on bl.order_id = change.order_id
       and bl.deleted_at is null and bl.status = 'fulfilled'
     join "order" o on o.id = change.order_id
     join order_item oi on oi.order_id = o.id and oi.version = o.version
       and oi.item_id = bl.line_item_id and oi.deleted_at is null
       and oi.fulfilled_quantity < oi.quantity
     where change.id > :since
     order by change.order_id`,
    { since: idSince("ordch", since) }
  )
  return rows.map((row) => row.order_id)
}
