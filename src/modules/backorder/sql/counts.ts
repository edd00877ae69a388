import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Where } from "./filters"
import { query } from "./query"
import { listShortages, ShortageFilters } from "./demand"

export type BackorderCounts = {
  /** Orders that lack goods nobody has ordered yet. */
  needs_backorder: number
  on_hold: number
  /** Released, and every backordered unit is there and not shipped. */
  ready: number
}

/**
 * A backorder whose goods are all there and not all shipped. By our own facts,
 * not by the queue for stock: cheap enough for a counter on every screen.
 */
export const IS_READY = `b.status = 'released'
  and case when b.release_cause = 'stock' then exists (
    select 1
    from backorder_line bl
    join "order" own on own.id = bl.order_id and own.canceled_at is null
      and own.status not in ('canceled', 'archived') and own.deleted_at is null
    join order_item oi on oi.order_id = own.id and oi.version = own.version
      and oi.item_id = bl.line_item_id and oi.deleted_at is null
    where bl.backorder_id = b.id and bl.deleted_at is null
      and oi.fulfilled_quantity < oi.quantity
  ) else exists (
    select 1 from backorder_line bl
    where bl.backorder_id = b.id and bl.deleted_at is null
      and bl.status <> 'canceled' and bl.fulfilled_quantity < bl.quantity
  )
  and not exists (
    select 1 from backorder_line bl
    where bl.backorder_id = b.id and bl.deleted_at is null
      and bl.status <> 'canceled'
      and greatest(bl.allocated_quantity, bl.fulfilled_quantity) < bl.quantity
  ) end`

/** How many orders are in each state, among those that the filters find. */
export async function countBackorders(
  em: EntityManager,
  filters: ShortageFilters
): Promise<BackorderCounts> {
  const { count } = await listShortages(em, filters, {
    group_by: "order",
    limit: 1,
    offset: 0,
  })
  const where = new Where()
    .and("b.deleted_at is null")
    .filter("o.region_id", filters.region_ids)
    .filter("o.sales_channel_id", filters.sales_channel_ids)
    .filter("o.created_at", filters.created_at)
    .filter("cast(o.display_id as text)", filters.order_display_ids)
    .search(["o.email"], filters.customer_email)
    .search(
      ["cast(o.display_id as text)", "o.email"],
      filters.q?.trim().replace(/^#/, "")
    )
  const [row] = await query<{ on_hold: number; ready: number }>(
    em,
    `select count(distinct b.order_id) filter (where b.status = 'on_hold')::int as on_hold,
            count(distinct b.order_id) filter (where ${IS_READY})::int as ready
     from backorder b
     join "order" o on o.id = b.order_id and o.deleted_at is null and o.canceled_at is null
     where b.status in ('on_hold', 'released') and ${where.text}`,
    where.bindings
  )
  return {
    needs_backorder: count,
    on_hold: row?.on_hold ?? 0,
    ready: row?.ready ?? 0,
  }
}
