import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  BackorderLineStatus,
  BackorderStatus,
  Day,
  isLate,
  orderState,
  Refusal,
  ReleaseCause,
  sumOf,
} from "../../../domain"
import type {
  HistoryEntry,
  OrderBackorder,
  OrderPurchaseOrder,
} from "../../../types"
import { query } from "./query"
import { loadDemand } from "./demand"
import { DEAD_PEG_STATUSES } from "./supply"
import { viewSpareGoods } from "./spare-goods"
import { viewBackorders } from "./view-backorders"
import { viewShortLines } from "./view-shortages"

type OrderRow = {
  backorders: {
    id: string
    status: BackorderStatus
    release_cause: ReleaseCause | null
    line_statuses: BackorderLineStatus[]
  }[]
  purchase_orders: (Omit<OrderPurchaseOrder, "is_late"> & {
    all_lines: Parameters<typeof isLate>[0]["lines"]
  })[]
  lost_purchase_orders: OrderBackorder["lost_purchase_orders"]
  bills: OrderBackorder["bills"]
  breaches: HistoryEntry[]
  promises: PromiseRow[]
  customer_answer: OrderBackorder["customer_answer"]
}

type PromiseRow = {
  line_item_id: string
  promised_date: Day
  /** When the goods of its purchase orders can leave. */
  expected_date: Day | null
  is_open: boolean
}

/**
 * All that the order screen needs: what the order is up to, what is short, its
 * backorder (the one on hold, else the latest), and the parts of purchase
 * orders and bills that are for it. Six statements, eight where the order gave
 * up goods that are still coming, at the same time where one doesn't need the
 * other: most of theirs is planning.
 *
 * @throws Refusal `order.not_found`
 */
export async function viewOrderBackorder(
  em: EntityManager,
  order_id: string,
  today: Day
): Promise<OrderBackorder> {
  const [order, demands] = await Promise.all([
    loadOrder(em, order_id),
    loadDemand(em, { order_ids: [order_id] }),
  ])
  if (!order) {
    throw new Refusal("order.not_found", { order_id })
  }
  const { backorders, bills, breaches } = order
  const held = backorders.find(({ status }) => status === "on_hold")
  const shown = held ?? backorders[0]
  const gave = backorders.some(({ line_statuses }) =>
    line_statuses.includes("canceled")
  )
  const [lines, [backorder = null], spare] = await Promise.all([
    viewShortLines(em, demands, today),
    shown ? viewBackorders(em, [shown.id]) : [],
    gave ? viewSpareGoods(em, { order_id }) : [],
  ])
  return {
    order_id,
    ...orderState({
      is_on_hold: !!held,
      demands,
      backorder_lines: backorders.flatMap(({ line_statuses }) =>
        line_statuses.map((status) => ({ status }))
      ),
      is_served_from_stock: backorders.some(
        ({ release_cause }) => release_cause === "stock"
      ),
    }),
    lines,
    demand: {
      required_quantity: sumOf(demands, (row) => row.required_quantity),
      covered_quantity: sumOf(demands, (row) => row.covered_quantity),
    },
    backorder,
    purchase_orders: order.purchase_orders.map(({ all_lines, ...po }) => ({
      ...po,
      is_late: isLate({ ...po, lines: all_lines }, today),
    })),
    lost_purchase_orders: order.lost_purchase_orders,
    bills,
    breaches,
    promise: promiseOf(order.promises, lines),
    customer_answer: order.customer_answer,
    spare,
  }
}

/** What the shopper was told of what still waits, and what it is now: the latest of all lines. */
function promiseOf(
  promises: readonly PromiseRow[],
  short: OrderBackorder["lines"]
): OrderBackorder["promise"] {
  const waiting = promises.filter(
    ({ line_item_id, is_open }) =>
      is_open || short.some((line) => line.line_item_id === line_item_id)
  )
  const latest = (days: readonly (Day | null)[]) =>
    days.reduce(
      (a, b) => (a !== null && b !== null && a > b ? a : (b ?? a)),
      null
    )
  const promised_date = latest(waiting.map((one) => one.promised_date))
  return promised_date
    ? {
        promised_date,
        expected_date: latest(waiting.map((one) => one.expected_date)),
      }
    : null
}

async function loadOrder(em: EntityManager, order_id: string) {
  const [row] = await query<OrderRow>(
    em,
    `select
       (
         select coalesce(jsonb_agg(jsonb_build_object(
           'id', b.id, 'status', b.status, 'release_cause', b.release_cause,
           'line_statuses', (
             select coalesce(jsonb_agg(bl.status), '[]') from backorder_line bl
             where bl.backorder_id = b.id and bl.deleted_at is null
           )
         ) order by b.placed_at desc, b.id desc), '[]')
         from backorder b
         where b.order_id = o.id and b.deleted_at is null
       ) as backorders,
       (
         select coalesce(jsonb_agg(jsonb_build_object(
           'id', po.id, 'number', po.number, 'status', po.status,
           'receipt_status', po.receipt_status,
           'billing_status', po.billing_status,
           'vendor', case when v.id is null then null
             else jsonb_build_object('id', v.id, 'name', v.name) end,
           'expected_date', po.expected_date, 'delivery', po.delivery,
           'lines', mine.rows, 'all_lines', mine.all_rows
         ) order by po.display_id), '[]')
         from (
           select pol.purchase_order_id,
                  jsonb_agg(jsonb_build_object(
                    'inventory_item_id', pol.inventory_item_id,
                    'sku', pol.sku, 'title', pol.title,
                    'pegged_quantity', peg.quantity,
                    'allocated_quantity', peg.allocated_quantity,
                    'billed_quantity', peg.billed_quantity,
                    'fulfilled_quantity', peg.fulfilled_quantity
                  ) order by pol.position, pol.id) as rows,
                  jsonb_agg(jsonb_build_object(
                    'quantity', pol.quantity,
                    'received_quantity', pol.received_quantity,
                    'billed_quantity', pol.billed_quantity,
                    'short_closed_quantity', pol.short_closed_quantity,
                    'expected_date', pol.expected_date
                  )) as all_rows
           from (
             select bl.purchase_order_line_id,
                    sum(bl.quantity) as quantity,
                    sum(bl.allocated_quantity) as allocated_quantity,
                    sum(bl.billed_quantity) as billed_quantity,
                    sum(bl.fulfilled_quantity) as fulfilled_quantity
             from backorder_line bl
             where bl.order_id = o.id and bl.deleted_at is null
               and bl.status <> all(:dead)
             group by bl.purchase_order_line_id
           ) peg
           join backorder_purchase_order_line pol
             on pol.id = peg.purchase_order_line_id and pol.deleted_at is null
           group by pol.purchase_order_id
         ) mine
         join backorder_purchase_order po
           on po.id = mine.purchase_order_id and po.deleted_at is null
         left join backorder_purchase_vendor v on v.id = po.vendor_id
       ) as purchase_orders,
       (
         select coalesce(jsonb_agg(jsonb_build_object(
           'id', po.id, 'number', po.number, 'status', po.status
         ) order by po.display_id), '[]')
         from backorder_purchase_order po
         where po.status in ('canceled', 'closed') and po.deleted_at is null
           and po.id in (
             select bl.purchase_order_id from backorder_line bl
             where bl.order_id = o.id and bl.deleted_at is null
               and bl.status = 'unsupplied'
           )
       ) as lost_purchase_orders,
       (
         select coalesce(jsonb_agg(jsonb_build_object(
           'line_item_id', promise.line_item_id,
           'promised_date', promise.promised_date,
           'is_open', coming.is_open,
           'expected_date', to_char(
             coming.expected_date + coalesce((
               select max(s.handling_days) from backorder_setting s
               where s.deleted_at is null
             ), 0),
             'YYYY-MM-DD'
           )
         )), '[]')
         from backorder_promise promise
         cross join lateral (
           select count(*) > 0 as is_open,
                  max(coalesce(pol.expected_date, po.expected_date)::date) as expected_date
           from backorder_line bl
           left join backorder_purchase_order_line pol
             on pol.id = bl.purchase_order_line_id and pol.deleted_at is null
           left join backorder_purchase_order po
             on po.id = pol.purchase_order_id and po.deleted_at is null
           where bl.line_item_id = promise.line_item_id
             and bl.deleted_at is null
             and bl.status in ('requested', 'ordered', 'partially_received', 'unsupplied')
         ) coming
         where promise.order_id = o.id and promise.deleted_at is null
           and promise.promised_date is not null
       ) as promises,
       (
         select coalesce(jsonb_agg(jsonb_build_object(
           'id', bill.id, 'number', bill.number, 'status', bill.status,
           'total', bill.total, 'currency_code', bill.currency_code
         ) order by bill.display_id), '[]')
         from backorder_purchase_bill bill
         where bill.deleted_at is null and bill.id in (
           select line.bill_id
           from backorder_line bl
           join backorder_purchase_bill_line line
             on line.purchase_order_line_id = bl.purchase_order_line_id
             and line.deleted_at is null
           where bl.order_id = o.id and bl.deleted_at is null
             and bl.status <> all(:dead)
         )
       ) as bills,
       (
         select case when last.answer is not null then jsonb_build_object(
           'answer', last.answer, 'answered_at', last.answered_at
         ) end
         from (
           select m.answer, m.answered_at from backorder_customer_message m
           where m.order_id = o.id and m.kind = 'date_moved'
             and m.status = 'sent' and m.deleted_at is null
           order by m.sent_at desc, m.id desc limit 1
         ) last
       ) as customer_answer,
       (
         select coalesce(jsonb_agg(jsonb_build_object(
           'id', h.id, 'entity', h.entity, 'entity_id', h.entity_id,
           'order_id', h.order_id, 'action', h.action,
           'actor_id', h.actor_id, 'trigger', h.trigger, 'reason', h.reason, 'data', h.data,
           'created_at', h.created_at
         ) order by h.created_at desc, h.id desc), '[]')
         from backorder_history_entry h
         where h.order_id = o.id and h.action = 'breached'
           and h.deleted_at is null
       ) as breaches
     from "order" o
     where o.id = :order_id and o.deleted_at is null`,
    { order_id, dead: DEAD_PEG_STATUSES }
  )
  return row
}
