import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { BackorderDecisions } from "../../../types"
import { listShortages } from "./demand"
import { query } from "./query"

/**
 * How much waits for a person: orders to backorder, orders that lost their
 * supply, drafts to issue, purchase orders that are late.
 */
export async function countDecisions(
  em: EntityManager,
  today: string
): Promise<BackorderDecisions> {
  const { count } = await listShortages(
    em,
    {},
    { group_by: "order", limit: 1, offset: 0 }
  )
  const [row] = await query<Omit<BackorderDecisions, "needs_backorder">>(
    em,
    `select
       (select count(distinct b.order_id)::int
        from backorder b
        join backorder_line bl on bl.backorder_id = b.id
          and bl.deleted_at is null and bl.status = 'unsupplied'
        where b.status = 'on_hold' and b.deleted_at is null) as unsupplied,
       (select count(*)::int from backorder_purchase_order po
        where po.status = 'draft' and po.deleted_at is null) as draft_purchase_orders,
       (select count(*)::int from backorder_purchase_order po
        where po.status = 'issued' and po.deleted_at is null
          and po.receipt_status <> 'received'
          and po.expected_date < :today) as late_purchase_orders`,
    { today }
  )
  return { needs_backorder: count, ...row! }
}

/** Open orders from before a day that still count in the queue for stock. */
export async function countOldOrders(em: EntityManager, before: string) {
  const [row] = await query<{ count: number }>(
    em,
    `select count(*)::int as count
     from "order" o
     left join backorder_order_setting os
       on os.order_id = o.id and os.deleted_at is null
     where greatest(o.created_at, os.ordered_at) < cast(:before || 'T00:00:00Z' as timestamptz)
       and o.deleted_at is null and o.canceled_at is null
       and not o.is_draft_order
       and o.status not in ('canceled', 'archived', 'draft')
       and os.left_out_at is null
       and exists (
         select 1 from order_item oi
         where oi.order_id = o.id and oi.version = o.version
           and oi.deleted_at is null and oi.quantity > oi.fulfilled_quantity
       )`,
    { before }
  )
  return row?.count ?? 0
}
