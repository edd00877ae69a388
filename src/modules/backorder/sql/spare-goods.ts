import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { byPlaceInQueue, cutOf, Day, freeOnOrder } from "../../../domain"
import type { SpareGoods } from "../../../types"
import { DemandRow, loadDemand } from "./demand"
import { query } from "./query"
import { DEAD_PEG_STATUSES, OPEN_PEG_STATUSES } from "./supply"

export type SpareScope = { purchase_order_id?: string; order_id?: string }

type SpareRow = Omit<SpareGoods, "quantity" | "cut" | "next_orders"> & {
  quantity: number
  received_quantity: number
  short_closed_quantity: number
  billed_quantity: number
  outstanding_quantity: number
  /** Of the order asked for; null where none was. */
  given_back_quantity: number | null
  /** Some order gave up what it waited for here. */
  is_given_back: boolean
  is_only_line: boolean
  expected_date: Day | null
}

/** As many lines, and as many orders for each, are named. */
const MOST = 100
const NEXT = 5

/**
 * What is coming on issued purchase orders and no order waits for: what an
 * order gave up, and what another order lacks. Goods that were bought for the
 * shelf and that nobody lacks are no question. What a vendor would still ship
 * to a customer is for nobody else: its vendor has to be told. Two statements.
 */
export async function viewSpareGoods(
  em: EntityManager,
  scope: SpareScope
): Promise<SpareGoods[]> {
  const rows = await loadSpare(em, scope)
  const demands = await loadDemand(em, {
    inventory_item_ids: [...new Set(rows.map((row) => row.inventory_item_id))],
  })
  return rows
    .flatMap((row) => {
      const free = freeOnOrder(row)
      const quantity = Math.min(free, row.given_back_quantity ?? free)
      const next_orders = nextOrders(demands, row, quantity, scope.order_id)
      return quantity > 0 && (row.is_given_back || next_orders.length)
        ? [toSpareGoods(row, quantity, next_orders)]
        : []
    })
    .slice(0, MOST)
}

const toSpareGoods = (
  row: SpareRow,
  quantity: number,
  next_orders: SpareGoods["next_orders"]
): SpareGoods => ({
  purchase_order_id: row.purchase_order_id,
  number: row.number,
  purchase_order_line_id: row.purchase_order_line_id,
  inventory_item_id: row.inventory_item_id,
  location_id: row.location_id,
  sku: row.sku,
  title: row.title,
  quantity,
  expected_date: row.expected_date,
  cut: cutOf(row, quantity, row.is_only_line),
  next_orders,
})

/** Rule S1: who lacks the item there, as they are served. */
const nextOrders = (
  demands: readonly DemandRow[],
  spare: Pick<SpareRow, "inventory_item_id" | "location_id">,
  quantity: number,
  giver: string | undefined
) =>
  demands
    .filter(
      (row) =>
        row.inventory_item_id === spare.inventory_item_id &&
        row.location_id === spare.location_id &&
        row.to_backorder_quantity > 0 &&
        row.order_id !== giver
    )
    .sort(inQueue)
    .slice(0, NEXT)
    .map((row) => ({
      order_id: row.order_id,
      order_display_id: row.order_display_id,
      customer_email: row.customer_email,
      line_item_id: row.line_item_id,
      to_backorder_quantity: row.to_backorder_quantity,
      give_quantity: Math.min(quantity, row.to_backorder_quantity),
    }))

const inQueue = (a: DemandRow, b: DemandRow) =>
  byPlaceInQueue(
    { id: a.line_item_id, queue_date: a.queue_date, rank: a.rank },
    { id: b.line_item_id, queue_date: b.queue_date, rank: b.rank }
  )

const loadSpare = (em: EntityManager, scope: SpareScope) =>
  query<SpareRow>(
    em,
    `with touched as (
       select bl.purchase_order_line_id as id,
              sum(bl.quantity - greatest(bl.allocated_quantity, bl.fulfilled_quantity))
                filter (where bl.order_id = :order_id) as quantity
       from backorder_line bl
       where bl.status = 'canceled' and bl.deleted_at is null
         and bl.purchase_order_line_id is not null
         and (cast(:order_id as text) is null or bl.order_id = :order_id)
         and (cast(:purchase_order_id as text) is null or bl.purchase_order_id = :purchase_order_id)
       group by bl.purchase_order_line_id
     )
     select po.id as purchase_order_id, po.number, po.location_id,
            pol.id as purchase_order_line_id, pol.inventory_item_id,
            pol.sku, pol.title,
            coalesce(pol.expected_date, po.expected_date) as expected_date,
            pol.quantity::float8 as quantity,
            pol.received_quantity::float8 as received_quantity,
            pol.short_closed_quantity::float8 as short_closed_quantity,
            pol.billed_quantity::float8 as billed_quantity,
            coalesce(peg.outstanding, 0)::float8 as outstanding_quantity,
            touched.quantity::float8 as given_back_quantity,
            touched.id is not null or exists (
              select 1 from backorder_line bl
              join backorder_history_entry h on h.entity = 'backorder'
                and h.entity_id = bl.backorder_id and h.action = 'reduced'
                and h.deleted_at is null
              where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
            ) as is_given_back,
            not exists (
              select 1 from backorder_purchase_order_line other
              where other.purchase_order_id = po.id and other.id <> pol.id
                and other.deleted_at is null
            ) as is_only_line
     from backorder_purchase_order_line pol
     join backorder_purchase_order po on po.id = pol.purchase_order_id
     left join touched on touched.id = pol.id
     left join lateral (
       select sum(bl.quantity - case po.delivery
                when 'drop_ship' then bl.fulfilled_quantity
                else bl.allocated_quantity end) as outstanding
       from backorder_line bl
       where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
         and bl.status = any(:open) and bl.status <> all(:dead)
     ) peg on true
     where pol.deleted_at is null and po.deleted_at is null
       and po.status = 'issued'
       and (po.delivery = 'drop_ship' or po.location_id is not null)
       and (cast(:order_id as text) is null or touched.id is not null)
       and (cast(:purchase_order_id as text) is null or po.id = :purchase_order_id)
       and pol.quantity - pol.received_quantity - pol.short_closed_quantity
           > coalesce(peg.outstanding, 0)
     order by po.display_id, pol.position, pol.id
     limit 1000`,
    {
      order_id: scope.order_id ?? null,
      purchase_order_id: scope.purchase_order_id ?? null,
      open: OPEN_PEG_STATUSES,
      dead: DEAD_PEG_STATUSES,
    }
  )
