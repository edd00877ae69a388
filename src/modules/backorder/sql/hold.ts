import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  BackorderLineStatus,
  Day,
  Delivery,
  HeldLine,
  Hold,
  HoldScope,
} from "../../../domain"
import { query } from "./query"

/** How a request may name orders: by themselves, or by what belongs to them. */
export type OrderNames = {
  order_ids?: string[]
  line_item_ids?: string[]
  fulfillment_ids?: string[]
  payment_ids?: string[]
  payment_collection_ids?: string[]
  payment_session_ids?: string[]
}

/** From each kind of name to orders, by an index. A fulfillment made past the order is known by its lines only. */
const ORDERS_BY: Record<keyof OrderNames, string> = {
  order_ids: "select unnest(cast(:order_ids as text[])) as order_id",
  line_item_ids: `
    select oi.order_id from order_item oi
    where oi.item_id = any(:line_item_ids) and oi.deleted_at is null`,
  fulfillment_ids: `
    select link.order_id from order_fulfillment link
    where link.fulfillment_id = any(:fulfillment_ids)
      and link.deleted_at is null
    union
    select oi.order_id from fulfillment_item item
    join order_item oi
      on oi.item_id = item.line_item_id and oi.deleted_at is null
    where item.fulfillment_id = any(:fulfillment_ids)
      and item.deleted_at is null`,
  payment_ids: `
    select link.order_id from payment
    join order_payment_collection link
      on link.payment_collection_id = payment.payment_collection_id
     and link.deleted_at is null
    where payment.id = any(:payment_ids)`,
  payment_collection_ids: `
    select link.order_id from order_payment_collection link
    where link.payment_collection_id = any(:payment_collection_ids)
      and link.deleted_at is null`,
  payment_session_ids: `
    select link.order_id from payment_session session
    join order_payment_collection link
      on link.payment_collection_id = session.payment_collection_id
     and link.deleted_at is null
    where session.id = any(:payment_session_ids)`,
}

export type NamedOrder = { order_id: string; hold_id: string | null }

/**
 * The orders that are meant, each with its hold if it has one: one indexed
 * statement, however they are named.
 */
export async function findNamedOrders(
  em: EntityManager,
  names: OrderNames
): Promise<NamedOrder[]> {
  const given = (Object.keys(ORDERS_BY) as (keyof OrderNames)[]).filter(
    (name) => names[name]?.length
  )
  return given.length
    ? await query<NamedOrder>(
        em,
        `with named as (${given.map((name) => ORDERS_BY[name]).join(" union ")})
         select named.order_id, b.id as hold_id
         from named
         left join backorder b
           on b.order_id = named.order_id
          and b.status = 'on_hold' and b.deleted_at is null`,
        names
      )
    : []
}

type HoldRow = {
  id: string
  order_id: string
  order_display_id: number | string
  hold_scope: HoldScope
  block_capture: boolean
  placed_at: Date
  line_item_id: string | null
  inventory_item_id: string
  title: string
  status: BackorderLineStatus
  delivery: Delivery
  quantity: number
  allocated_quantity: number
  fulfilled_quantity: number
  required_quantity: number
  open_quantity: number
  number: string | null
  vendor_name: string | null
  expected_date: Day | null
}

/**
 * What holds an order and what it waits for: backorders by id, as
 * `refuseDuringHold` wants them.
 */
export async function loadHolds(
  em: EntityManager,
  backorderIds: readonly string[]
): Promise<Hold[]> {
  const rows = await query<HoldRow>(
    em,
    `select b.id, b.order_id, b.hold_scope,
            coalesce(b.held_at, b.placed_at) as placed_at,
            coalesce(b.order_display_id::text, o.display_id::text, b.order_id) as order_display_id,
            coalesce((select s.block_capture from backorder_setting s where s.deleted_at is null limit 1), true) as block_capture,
            l.line_item_id, l.inventory_item_id, l.status,
            coalesce(l.title, l.sku, l.inventory_item_id) as title,
            coalesce(po.delivery, 'warehouse') as delivery,
            l.quantity::float8 as quantity,
            l.allocated_quantity::float8 as allocated_quantity,
            l.fulfilled_quantity::float8 as fulfilled_quantity,
            coalesce(kit.required_quantity, 1)::float8 as required_quantity,
            coalesce(oi.quantity - oi.fulfilled_quantity, 0)::float8 as open_quantity,
            po.number, vendor.name as vendor_name,
            coalesce(pol.expected_date, po.expected_date) as expected_date
     from backorder b
     left join "order" o on o.id = b.order_id
     left join backorder_line l
       on l.backorder_id = b.id and l.deleted_at is null
     left join backorder_purchase_order po on po.id = l.purchase_order_id
     left join backorder_purchase_order_line pol
       on pol.id = l.purchase_order_line_id
     left join backorder_purchase_vendor vendor on vendor.id = po.vendor_id
     left join order_item oi
       on oi.order_id = b.order_id and oi.version = o.version
      and oi.item_id = l.line_item_id and oi.deleted_at is null
     left join order_line_item ol on ol.id = l.line_item_id
     left join product_variant_inventory_item kit
       on kit.variant_id = ol.variant_id
      and kit.inventory_item_id = l.inventory_item_id
      and kit.deleted_at is null
     where b.id = any(:ids)
     order by b.id, l.id`,
    { ids: backorderIds }
  )
  const holds = new Map<string, Hold & { lines: HeldLine[] }>()
  for (const row of rows) {
    const hold = holds.get(row.id) ?? {
      id: row.id,
      order_id: row.order_id,
      order_display_id: row.order_display_id,
      hold_scope: row.hold_scope,
      block_capture: row.block_capture,
      placed_at: new Date(row.placed_at),
      lines: [],
    }
    holds.set(row.id, hold)
    if (row.line_item_id !== null) {
      hold.lines.push(toHeldLine(row, row.line_item_id))
    }
  }
  return [...holds.values()]
}

const toHeldLine = (row: HoldRow, line_item_id: string): HeldLine => ({
  line_item_id,
  inventory_item_id: row.inventory_item_id,
  title: row.title,
  status: row.status,
  delivery: row.delivery,
  quantity: row.quantity,
  allocated_quantity: row.allocated_quantity,
  fulfilled_quantity: row.fulfilled_quantity,
  required_quantity: row.required_quantity,
  open_quantity: row.open_quantity,
  purchase_order: row.number
    ? {
        number: row.number,
        vendor_name: row.vendor_name,
        expected_date: row.expected_date,
      }
    : null,
})

export type HeldFulfillment = {
  id: string
  created_at: Date
  shipped_at: Date | null
  delivered_at: Date | null
  line_item_ids: string[]
  /** False when it was made past the order: Medusa keeps no count of it there. */
  is_counted: boolean
  is_drop_shipment: boolean
}

/**
 * What the hold has to know about fulfillments. A drop shipment of ours has its
 * purchase order in its metadata: `{ purchase_order_id }`.
 */
export async function loadFulfillments(
  em: EntityManager,
  ids: readonly string[]
): Promise<HeldFulfillment[]> {
  return await query<HeldFulfillment>(
    em,
    `select f.id, f.created_at, f.shipped_at, f.delivered_at,
            coalesce(array_agg(item.line_item_id) filter (where item.line_item_id is not null), '{}') as line_item_ids,
            exists (
              select 1 from order_fulfillment link
              where link.fulfillment_id = f.id and link.deleted_at is null
            ) as is_counted,
            exists (
              select 1 from backorder_purchase_order po
              where po.id = f.metadata ->> 'purchase_order_id'
                and po.delivery = 'drop_ship'
            ) as is_drop_shipment
     from fulfillment f
     left join fulfillment_item item
       on item.fulfillment_id = f.id and item.deleted_at is null
     where f.id = any(:ids)
     group by f.id`,
    { ids }
  )
}

/** Money taken by a payment. */
export type PaymentCapture = { id: string; created_at: Date }

export async function loadCaptures(
  em: EntityManager,
  paymentId: string
): Promise<PaymentCapture[]> {
  return await query<PaymentCapture>(
    em,
    `select id, created_at from capture
     where payment_id = :paymentId and deleted_at is null`,
    { paymentId }
  )
}

/**
 * Payments captured and fulfillments made, shipped or delivered in the last
 * hour, of orders that were on hold by then. Whether the hold forbade it is not
 * said here. Not further back: a hold is judged as it is now, and may have been
 * another one.
 */
export async function findDeedsDuringHolds(em: EntityManager) {
  const rows = await query<{ payment_id?: string; fulfillment_id?: string }>(
    em,
    `with held as (
       select order_id,
              greatest(coalesce(held_at, placed_at), now() - interval '1 hour') as since
       from backorder
       where deleted_at is null and (
         status = 'on_hold'
         or coalesce(canceled_at, released_at) > now() - interval '1 hour'
       )
     )
     select distinct payment.id as payment_id, null as fulfillment_id
     from held
     join order_payment_collection link
       on link.order_id = held.order_id and link.deleted_at is null
     join payment on payment.payment_collection_id = link.payment_collection_id
     join capture on capture.payment_id = payment.id
       and capture.deleted_at is null and capture.created_at >= held.since
     union all
     select distinct null, f.id
     from held
     join order_fulfillment link
       on link.order_id = held.order_id and link.deleted_at is null
     join fulfillment f on f.id = link.fulfillment_id
       and f.deleted_at is null and f.canceled_at is null
       and greatest(f.created_at, f.shipped_at, f.delivered_at) >= held.since`
  )
  return {
    payment_ids: rows.flatMap(({ payment_id }) => payment_id ?? []),
    fulfillment_ids: rows.flatMap(({ fulfillment_id }) => fulfillment_id ?? []),
  }
}

/** Backorders that held an order at a moment, whatever became of them since. */
export async function findHoldsAt(
  em: EntityManager,
  orderIds: readonly string[],
  at: Date
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    `select id from backorder
     where order_id = any(:orderIds) and deleted_at is null
       and case when status = 'on_hold' then coalesce(held_at, placed_at) <= :at
                else placed_at <= :at and coalesce(canceled_at, released_at) > :at end`,
    { orderIds, at }
  )
  return rows.map(({ id }) => id)
}

export type Breach = {
  backorder_id: string
  order_id: string
  act: string
  /** Of the fulfillment, payment or order. */
  id: string
  /** Of this act: the same one is written down once. */
  key: string
}

/** Writes a breach into the backorder's history. Answers false when it stood there already. */
export async function writeBreach(
  em: EntityManager,
  breach: Breach
): Promise<boolean> {
  const { backorder_id, order_id, act, id, key } = breach
  const rows = await query(
    em,
    `insert into backorder_history_entry (id, entity, entity_id, order_id, action, data)
     values ('bohist_' || md5(:key), 'backorder', :backorder_id, :order_id, 'breached',
             jsonb_build_object('act', cast(:act as text), 'id', cast(:id as text)))
     on conflict (id) do nothing
     returning id`,
    { key: `${backorder_id} ${act} ${key}`, backorder_id, order_id, act, id }
  )
  return rows.length > 0
}
