import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day, lostSupplyChoices, stockHasArrived } from "../../../domain"
import type { Backorder, LostSupply, ShortLine, WhatNow } from "../../../types"
import { DemandRow, loadDemand } from "./demand"
import { query } from "./query"
import { SpareScope, viewSpareGoods } from "./spare-goods"
import { viewBackorders } from "./view-backorders"
import { viewShortLines } from "./view-shortages"

/** Of one purchase order, of one order, or of the whole store. */
export type WhatNowScope = SpareScope

type LostRow = Omit<LostSupply, "lines" | "choices"> & {
  count: number
  has_drop_shipment: boolean
}

/** As many orders are named. */
const MOST = 100

/**
 * What waits for a decision after plans changed (rules X1 to X3): orders on
 * hold whose supply fell away, and goods that nobody waits for any more, each
 * with the choices that its deed would accept. About ten statements, whatever
 * the number of orders.
 */
export async function viewWhatNow(
  em: EntityManager,
  scope: WhatNowScope,
  today: Day
): Promise<WhatNow> {
  const lost = await loadLost(em, scope)
  const spare = await viewSpareGoods(em, scope)
  const demands = await loadDemand(em, {
    order_ids: lost.map(({ order_id }) => order_id),
  })
  const short = await viewShortLines(em, demands, today)
  const queue = await loadDemand(em, {
    inventory_item_ids: [
      ...new Set(short.map(({ inventory_item_id }) => inventory_item_id)),
    ],
  })
  const backorders = new Map(
    (
      await viewBackorders(
        em,
        lost.map(({ backorder_id }) => backorder_id)
      )
    ).map((backorder) => [backorder.id, backorder])
  )
  return {
    orders: lost.map(({ count: _, has_drop_shipment, ...order }) => {
      const own = demands.filter(({ order_id }) => order_id === order.order_id)
      const lines = own.flatMap((row) => lineOf(short, row) ?? [])
      return {
        ...order,
        lines,
        choices: lostSupplyChoices({
          is_covered:
            !has_drop_shipment &&
            isCovered(backorders.get(order.backorder_id), own),
          demands: lines,
          has_stock_ahead: lines.some((line) =>
            queue.some(
              (other) =>
                other.inventory_item_id === line.inventory_item_id &&
                other.location_id === line.location_id &&
                other.order_id !== order.order_id &&
                other.covered_quantity > 0
            )
          ),
        }),
      }
    }),
    order_count: lost[0]?.count ?? 0,
    spare,
  }
}

const lineOf = (short: readonly ShortLine[], row: DemandRow) =>
  short.find(
    (line) =>
      line.line_item_id === row.line_item_id &&
      line.inventory_item_id === row.inventory_item_id &&
      line.location_id === row.location_id &&
      line.source === row.source
  )

const isCovered = (
  backorder: Backorder | undefined,
  demands: readonly DemandRow[]
) => !!backorder && stockHasArrived(backorder.lines, demands)

/**
 * Whether the purchase order has a line for the goods of a peg that it no
 * longer knows: a line that was closed or cut lets go of its pegs.
 */
const gaveUp = (peg: string) => `exists (
    select 1 from backorder_purchase_order_line own
    join backorder_purchase_order po on po.id = own.purchase_order_id
    where own.purchase_order_id = :purchase_order_id and own.deleted_at is null
      and own.inventory_item_id = ${peg}.inventory_item_id
      and coalesce(po.location_id, ${peg}.location_id) = ${peg}.location_id
      and coalesce(po.order_id, ${peg}.order_id) = ${peg}.order_id
  )`

const loadLost = (em: EntityManager, scope: WhatNowScope) =>
  query<LostRow>(
    em,
    `select b.id as backorder_id, b.order_id, b.order_display_id,
            b.customer_email, lost.rows as lost,
            count(*) over ()::int as count,
            exists (
              select 1 from backorder_line bl
              join backorder_purchase_order po on po.id = bl.purchase_order_id
              where bl.backorder_id = b.id and bl.deleted_at is null
                and bl.status not in ('unsupplied', 'canceled')
                and po.delivery = 'drop_ship'
            ) as has_drop_shipment
     from backorder b
     join lateral (
       select jsonb_agg(jsonb_build_object(
                'line_item_id', bl.line_item_id,
                'inventory_item_id', bl.inventory_item_id,
                'sku', bl.sku, 'title', bl.title,
                'quantity', bl.quantity - greatest(bl.allocated_quantity, bl.fulfilled_quantity),
                'purchase_order', case when po.id is null then null
                  else jsonb_build_object(
                    'id', po.id, 'number', po.number, 'status', po.status
                  ) end
              ) order by bl.created_at, bl.id) as rows,
              min(bl.queue_date) as queue_date,
              bool_or(
                bl.purchase_order_id = :purchase_order_id
                or bl.purchase_order_id is null and ${gaveUp("bl")}
              ) as is_of
       from backorder_line bl
       left join backorder_purchase_order po
         on po.id = bl.purchase_order_id and po.deleted_at is null
       where bl.backorder_id = b.id and bl.status = 'unsupplied'
         and bl.deleted_at is null
     ) lost on lost.rows is not null
     where b.status = 'on_hold' and b.deleted_at is null
       and (cast(:order_id as text) is null or b.order_id = :order_id)
       and (cast(:purchase_order_id as text) is null or lost.is_of)
     order by lost.queue_date, b.id
     limit ${MOST}`,
    {
      order_id: scope.order_id ?? null,
      purchase_order_id: scope.purchase_order_id ?? null,
    }
  )
