import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  byPlaceInQueue,
  OrderedForLine,
  OrderInProgress,
  orderProgress,
  OrderShortage,
  sumOf,
} from "../../../domain"
import type { StoreOrderBackorder } from "../../../types"
import { query } from "./query"
import { DemandRow, loadDemand } from "./demand"
import { loadGoodsToCome, NoticeContext } from "./store-notices"
import { OPEN_PEG_STATUSES } from "./supply"

/** Of an order, for the one who placed it. */
export type OrderOwner = { customer_id: string | null }

type OrderRow = OrderInProgress & OrderOwner & { ordered: OrderedForLine[] }

/**
 * How an order that waits for goods comes along, and whose it is; null for an
 * unknown order or a draft. Five statements at most.
 */
export async function viewStoreOrder(
  em: EntityManager,
  order_id: string,
  context: NoticeContext
): Promise<(OrderOwner & { progress: StoreOrderBackorder }) | null> {
  const order = await loadOrder(em, order_id)
  if (!order) {
    return null
  }
  const demands = await loadDemand(em, { order_ids: [order_id] })
  const short = demands.filter((demand) => demand.short_quantity > 0)
  const items = [...new Set(short.map((row) => row.inventory_item_id))]
  const isBought = short.every((row) => row.to_backorder_quantity === 0)
  const rivals = isBought
    ? []
    : await loadDemand(em, { inventory_item_ids: items })
  return {
    customer_id: order.customer_id,
    progress: orderProgress(
      order,
      short.map((row) => toShortage(row, rivals)),
      order.ordered,
      await loadGoodsToCome(em, items, context)
    ),
  }
}

const toShortage = (
  row: DemandRow,
  rivals: readonly DemandRow[]
): OrderShortage => ({
  line_item_id: row.line_item_id,
  inventory_item_id: row.inventory_item_id,
  location_id: row.location_id,
  required_per_unit: row.required_per_unit,
  short_quantity: row.short_quantity,
  to_backorder_quantity: row.to_backorder_quantity,
  ahead_quantity: sumOf(
    rivals.filter((rival) => isAhead(rival, row)),
    (rival) => rival.to_backorder_quantity
  ),
})

/** Whether a demand is served before another: what Medusa reserved comes first. */
const isAhead = (rival: DemandRow, row: DemandRow) =>
  rival.inventory_item_id === row.inventory_item_id &&
  rival.location_id === row.location_id &&
  !(rival.line_item_id === row.line_item_id && rival.source === row.source) &&
  (rival.source === row.source
    ? byPlaceInQueue(placeOf(rival), placeOf(row)) < 0
    : rival.source === "reserved")

const placeOf = ({ rank, queue_date, line_item_id }: DemandRow) => ({
  rank,
  queue_date,
  id: line_item_id,
})

async function loadOrder(em: EntityManager, order_id: string) {
  const [order] = await query<OrderRow>(
    em,
    `select o.id as order_id, o.customer_id,
            o.canceled_at is not null or o.status = 'canceled' as is_canceled,
            exists (
              select 1 from backorder b
              where b.order_id = o.id and b.status = 'on_hold'
                and b.deleted_at is null
            ) as is_on_hold,
            (
              select coalesce(jsonb_agg(jsonb_build_object(
                'line_item_id', li.id, 'title', li.title,
                'quantity', oi.quantity,
                'fulfilled_quantity', oi.fulfilled_quantity,
                'shipped_quantity', greatest(oi.shipped_quantity, oi.delivered_quantity),
                'has_waited', exists (
                  select 1 from backorder_line bl
                  where bl.line_item_id = li.id and bl.deleted_at is null
                    and bl.status <> 'canceled'
                ) or promise.id is not null,
                'promised_date', promise.promised_date
              ) order by li.created_at, li.id collate "C"), '[]')
              from order_item oi
              join order_line_item li on li.id = oi.item_id and li.deleted_at is null
              left join backorder_promise promise
                on promise.line_item_id = li.id and promise.deleted_at is null
              where oi.order_id = o.id and oi.version = o.version
                and oi.deleted_at is null and oi.quantity > 0
            ) as lines,
            (
              select coalesce(jsonb_agg(jsonb_build_object(
                'line_item_id', bl.line_item_id,
                'inventory_item_id', bl.inventory_item_id,
                'status', po.status,
                'expected_date', coalesce(pol.expected_date, po.expected_date),
                'quantity', bl.quantity - greatest(bl.allocated_quantity, bl.fulfilled_quantity)
              ) order by bl.id), '[]')
              from backorder_line bl
              join backorder_purchase_order_line pol
                on pol.id = bl.purchase_order_line_id and pol.deleted_at is null
              join backorder_purchase_order po
                on po.id = pol.purchase_order_id and po.deleted_at is null
                and po.status in ('draft', 'issued')
              where bl.order_id = o.id and bl.deleted_at is null
                and bl.status = any(:open)
            ) as ordered
     from "order" o
     where o.id = :order_id and o.deleted_at is null and not o.is_draft_order`,
    { order_id, open: OPEN_PEG_STATUSES }
  )
  return order ?? null
}

/**
 * Keeps what the shopper was told of an order that was placed short: once per
 * line, and never again, so that an event told twice changes nothing.
 */
export async function keepPromises(
  em: EntityManager,
  order_id: string,
  context: NoticeContext
) {
  const order = await viewStoreOrder(em, order_id, context)
  const waiting =
    order?.progress.items.filter(({ status }) => status === "waiting") ?? []
  if (!waiting.length) {
    return
  }
  await query(
    em,
    `insert into backorder_promise
       (id, order_id, line_item_id, promised_date, waiting_quantity, raw_waiting_quantity)
     select 'boprom_' || md5(line_item_id), :order_id, line_item_id, promised_date,
            quantity, jsonb_build_object('value', quantity::text, 'precision', 20)
     from unnest(cast(:line_item_ids as text[]), cast(:promised_dates as text[]),
                 cast(:quantities as numeric[]))
       line(line_item_id, promised_date, quantity)
     on conflict (line_item_id) where deleted_at is null do nothing`,
    {
      order_id,
      line_item_ids: waiting.map((item) => item.line_item_id),
      promised_dates: waiting.map((item) => item.expected_date),
      quantities: waiting.map((item) => item.waiting_quantity),
    }
  )
}
