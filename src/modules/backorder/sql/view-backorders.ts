import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Backorder, HistoryEntry } from "../../../types"
import { IS_READY } from "./counts"
import { Filter, orderBy, Paging, Where } from "./filters"
import { query } from "./query"
import { DEAD_PEG_STATUSES } from "./supply"

/** The latest day of what open lines `bl` wait for. */
const LATEST_EXPECTED = `max(coalesce(pol.expected_date, po.expected_date))
  filter (where bl.status in ('requested', 'ordered', 'partially_received'))`

const PEGS = `backorder_line bl
  left join backorder_purchase_order_line pol on pol.id = bl.purchase_order_line_id
  left join backorder_purchase_order po on po.id = bl.purchase_order_id`

const expectedDate = (id: string) => `(
  select ${LATEST_EXPECTED} from ${PEGS}
  where bl.backorder_id = ${id} and bl.deleted_at is null
)`

/**
 * Backorders as the API answers them, in the order of `ids`. The expected date
 * is the latest of what its open lines wait for.
 */
export async function viewBackorders(
  em: EntityManager,
  ids: readonly string[]
): Promise<Backorder[]> {
  const rows = await query<Backorder>(
    em,
    `select b.id, b.order_id, b.order_display_id, b.customer_email, b.status, b.hold_scope,
            b.placed_at, b.placed_by, b.released_at, b.released_by,
            b.release_cause, b.reason, b.note, lines.expected_date,
            coalesce(lines.rows, '[]') as lines
     from backorder b
     left join lateral (
       select ${LATEST_EXPECTED} as expected_date,
              jsonb_agg(jsonb_build_object(
                'id', bl.id, 'line_item_id', bl.line_item_id,
                'inventory_item_id', bl.inventory_item_id,
                'location_id', bl.location_id, 'sku', bl.sku,
                'title', bl.title, 'quantity', bl.quantity,
                'allocated_quantity', bl.allocated_quantity,
                'billed_quantity', bl.billed_quantity,
                'fulfilled_quantity', bl.fulfilled_quantity,
                'status', bl.status,
                'purchase_order_id', bl.purchase_order_id,
                'purchase_order_line_id', bl.purchase_order_line_id
              ) order by bl.created_at, bl.id) as rows
       from ${PEGS}
       where bl.backorder_id = b.id and bl.deleted_at is null
     ) lines on true
     where b.id = any(:ids) and b.deleted_at is null`,
    { ids }
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type BackorderFilters = {
  id?: Filter
  status?: Filter
  order_id?: Filter
  purchase_order_id?: Filter
  vendor_id?: Filter
  created_at?: Filter
  placed_at?: Filter
  order_display_id?: Filter
  /** In part. */
  customer_email?: string
  location_id?: Filter
  /** The day on which the last of it is expected. */
  expected_date?: Filter
  /** Goods there and not shipped, or shipped and canceled. */
  state?: "on_hold" | "ready" | "done"
  q?: string
}

const STATES = {
  on_hold: "b.status = 'on_hold'",
  ready: IS_READY,
  done: `(b.status = 'canceled' or (b.status = 'released' and not exists (
    select 1 from backorder_line bl
    where bl.backorder_id = b.id and bl.deleted_at is null
      and bl.status <> 'canceled' and bl.fulfilled_quantity < bl.quantity
  ) and not (${IS_READY})))`,
}

const SORTABLE = {
  placed_at: "b.placed_at",
  created_at: "b.created_at",
  released_at: "b.released_at",
  order_display_id: "b.order_display_id",
  status: "b.status",
  customer_email: "lower(b.customer_email)",
  expected_date: expectedDate("b.id"),
}

/** A page of backorders and how many match. */
export async function listBackorders(
  em: EntityManager,
  filters: BackorderFilters,
  paging: Paging
): Promise<[Backorder[], number]> {
  const where = new Where()
    .and("b.deleted_at is null")
    .filter("b.id", filters.id)
    .filter("b.status", filters.status)
    .filter("b.order_id", filters.order_id)
    .filter("b.created_at", filters.created_at)
    .filter("b.placed_at", filters.placed_at)
    .filter("cast(b.order_display_id as text)", filters.order_display_id)
    .filter(expectedDate("b.id"), filters.expected_date)
    .search(["b.customer_email"], filters.customer_email)
  if (filters.state) {
    where.and(STATES[filters.state])
  }
  for (const [column, value] of [
    ["bl.purchase_order_id", filters.purchase_order_id],
    ["po.vendor_id", filters.vendor_id],
    ["bl.location_id", filters.location_id],
  ] as const) {
    where.filterWithin(
      column,
      value,
      (comparison) =>
        `b.id in (select bl.backorder_id from backorder_line bl
           left join backorder_purchase_order po on po.id = bl.purchase_order_id
           where bl.deleted_at is null and bl.status <> all(:dead) and ${comparison})`,
      { dead: DEAD_PEG_STATUSES }
    )
  }
  where.search(
    ["cast(b.order_display_id as text)", "b.customer_email"],
    filters.q?.replace(/^#/, "")
  )
  const [total] = await query<{ count: number }>(
    em,
    `select count(*)::int as count from backorder b where ${where.text}`,
    where.bindings
  )
  const page = await query<{ id: string }>(
    em,
    `select b.id from backorder b where ${where.text}
     order by ${orderBy(paging.order, SORTABLE, "b.placed_at desc, b.id desc")}
     limit :limit offset :offset`,
    { ...where.bindings, limit: paging.limit, offset: paging.offset }
  )
  return [
    await viewBackorders(
      em,
      page.map((row) => row.id)
    ),
    total?.count ?? 0,
  ]
}

/** What happened to a record, newest first. */
export function viewHistory(
  em: EntityManager,
  entity: HistoryEntry["entity"],
  entity_id: string
): Promise<HistoryEntry[]> {
  return query<HistoryEntry>(
    em,
    `select id, entity, entity_id, order_id, action, actor_id, trigger, reason, data, created_at
     from backorder_history_entry
     where entity = :entity and entity_id = :entity_id and deleted_at is null
     order by created_at desc, id desc`,
    { entity, entity_id }
  )
}
