import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { BackorderLineStatus, Day } from "../../../domain"
import { query } from "./query"
import { DEAD_PEG_STATUSES } from "./supply"

export type PegRow = {
  id: string
  backorder_id: string
  order_id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  sku: string | null
  title: string | null
  purchase_order_id: string
  purchase_order_line_id: string
  rank: number
  queue_date: string
  /** Since when it waits. */
  held_at: string
  quantity: number
  allocated_quantity: number
  billed_quantity: number
  fulfilled_quantity: number
  status: BackorderLineStatus
  arrived_date: Day | null
}

/** The pegs that count on purchase order lines, whatever has arrived for them. */
export function loadPegs(
  em: EntityManager,
  purchase_order_line_ids: readonly string[]
): Promise<PegRow[]> {
  return query<PegRow>(
    em,
    `select bl.id, bl.backorder_id, bl.order_id, bl.line_item_id,
            bl.inventory_item_id, bl.location_id, bl.sku, bl.title,
            bl.purchase_order_id, bl.purchase_order_line_id,
            coalesce(os.rank, 0) as rank, bl.queue_date,
            coalesce(bl.held_at, bl.created_at)::text as held_at,
            bl.quantity::float8 as quantity,
            bl.allocated_quantity::float8 as allocated_quantity,
            bl.billed_quantity::float8 as billed_quantity,
            bl.fulfilled_quantity::float8 as fulfilled_quantity,
            bl.status, bl.arrived_date
     from backorder_line bl
     left join backorder_order_setting os on os.order_id = bl.order_id and os.deleted_at is null
     where bl.purchase_order_line_id = any(:ids) and bl.deleted_at is null
       and bl.status <> all(:dead)`,
    { ids: purchase_order_line_ids, dead: DEAD_PEG_STATUSES }
  )
}
