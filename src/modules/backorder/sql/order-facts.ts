import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { ITEM_TITLE } from "./item-title"
import { query, queryWithoutJit } from "./query"

const raw = (expression: string) =>
  `jsonb_build_object('value', (${expression})::text, 'precision', 20)`

/** A total of Medusa's summary: a number, or a big number as Medusa writes it. */
const total = (name: string) =>
  `case jsonb_typeof(summary.totals -> '${name}')
     when 'object' then (summary.totals -> '${name}' ->> 'value')::numeric
     else (summary.totals ->> '${name}')::numeric end`

/** Orders as their customers placed them; a converted draft was placed when it was converted. */
const PLACED = `placed as (
  select o.id, o.display_id, o.version, o.currency_code,
         coalesce(s.ordered_at, o.created_at) as placed_at,
         case when o.status = 'canceled' then coalesce(o.canceled_at, o.updated_at) else o.canceled_at end as canceled_at
  from "order" o
  left join backorder_order_setting s on s.order_id = o.id and s.deleted_at is null
  where o.id = any(:order_ids) and o.deleted_at is null and not o.is_draft_order
)`

/**
 * Writes down what reports need to know of orders, as they are now. Run again
 * it gives the same rows; what an order was worth and where it was reserved
 * stays when it is canceled or shipped.
 */
export async function noteOrderFacts(
  em: EntityManager,
  order_ids: readonly string[]
) {
  await noteLines(em, order_ids)
  await query(
    em,
    `with ${PLACED}
     insert into backorder_order_fact as fact
       (id, order_id, order_display_id, placed_at, canceled_at, authorized_at,
        currency_code, total, raw_total, line_count, units, raw_units)
     select 'bofact_' || replace(gen_random_uuid()::text, '-', ''), p.id, p.display_id, p.placed_at, p.canceled_at,
            paid.authorized_at, p.currency_code,
            paid.total, ${raw("paid.total")}, lines.count, lines.units, ${raw("lines.units")}
     from placed p
     cross join lateral (
       select coalesce((
                select case when p.canceled_at is null
                  then ${total("current_order_total")} else ${total("original_order_total")} end
                from order_summary summary
                where summary.order_id = p.id and summary.version = p.version
                  and summary.deleted_at is null
                limit 1
              ), 0) as total,
              case when p.canceled_at is null then (
                select min(payment.created_at)
                from order_payment_collection opc
                join payment on payment.payment_collection_id = opc.payment_collection_id
                where opc.order_id = p.id and opc.deleted_at is null
                  and payment.deleted_at is null and payment.canceled_at is null
                  and payment.captured_at is null
                  and payment.provider_id <> 'pp_system_default'
              ) end as authorized_at
     ) paid
     cross join lateral (
       select count(distinct line_item_id)::int as count, coalesce(sum(quantity), 0) as units
       from backorder_order_line_fact
       where order_id = p.id and deleted_at is null and quantity > 0
     ) lines
     on conflict (order_id) where deleted_at is null do update
     set updated_at = now(), canceled_at = excluded.canceled_at,
         placed_at = excluded.placed_at,
         authorized_at = excluded.authorized_at,
         line_count = excluded.line_count,
         units = excluded.units, raw_units = excluded.raw_units,
         total = case when excluded.canceled_at is null then excluded.total else fact.total end,
         raw_total = case when excluded.canceled_at is null then excluded.raw_total else fact.raw_total end`,
    { order_ids }
  )
}

/*
 * Where a line is served from: where it is reserved, or was shipped from. Not by
 * reservations that are gone: Medusa indexes live ones alone, and without an index
 * each line of each order would read the whole table.
 */
async function noteLines(em: EntityManager, order_ids: readonly string[]) {
  await query(
    em,
    `with ${PLACED}
     insert into backorder_order_line_fact as fact
       (id, order_id, line_item_id, inventory_item_id, location_id, sku, title,
        placed_at, canceled_at, currency_code, quantity, raw_quantity,
        required_quantity, raw_required_quantity, unit_price, raw_unit_price,
        first_shipped_at, shipped_at)
     select 'bolfact_' || replace(gen_random_uuid()::text, '-', ''), p.id, li.id,
            kit.inventory_item_id, coalesce(spot.location_id, shipped.location_id), ii.sku,
            coalesce(${ITEM_TITLE}, li.title), greatest(p.placed_at, li.created_at),
            p.canceled_at, p.currency_code, ordered.quantity, ${raw("ordered.quantity")},
            kit.required_quantity, ${raw("kit.required_quantity")},
            ordered.unit_price, ${raw("ordered.unit_price")},
            shipped.first_at,
            case when oi.fulfilled_quantity >= oi.quantity then shipped.last_at end
     from placed p
     join order_item oi on oi.order_id = p.id and oi.version = p.version
       and oi.deleted_at is null
     join order_line_item li on li.id = oi.item_id and li.deleted_at is null
     join product_variant variant on variant.id = li.variant_id
       and variant.manage_inventory
     join product_variant_inventory_item kit on kit.variant_id = variant.id
       and kit.deleted_at is null
     left join inventory_item ii on ii.id = kit.inventory_item_id
     cross join lateral (
       select oi.quantity * kit.required_quantity as quantity,
              coalesce(oi.unit_price, li.unit_price, 0) as unit_price
     ) ordered
     left join lateral (
       select ri.location_id from reservation_item ri
       where ri.line_item_id = li.id and ri.inventory_item_id = kit.inventory_item_id
         and ri.deleted_at is null
       order by ri.quantity desc, ri.id
       limit 1
     ) spot on true
     left join lateral (
       select min(f.created_at) as first_at, max(f.created_at) as last_at,
              (array_agg(f.location_id order by f.created_at desc))[1] as location_id
       from fulfillment_item fi
       join fulfillment f on f.id = fi.fulfillment_id
       where fi.line_item_id = li.id and fi.deleted_at is null
         and f.deleted_at is null and f.canceled_at is null
     ) shipped on true
     on conflict (line_item_id, inventory_item_id) where deleted_at is null do update
     set updated_at = now(), canceled_at = excluded.canceled_at,
         placed_at = excluded.placed_at,
         location_id = coalesce(excluded.location_id, fact.location_id),
         quantity = excluded.quantity, raw_quantity = excluded.raw_quantity,
         unit_price = excluded.unit_price, raw_unit_price = excluded.raw_unit_price,
         first_shipped_at = excluded.first_shipped_at,
         shipped_at = excluded.shipped_at`,
    { order_ids }
  )
  await query(
    em,
    `with ${PLACED}
     delete from backorder_order_line_fact fact
     using placed p
     where fact.order_id = p.id and not exists (
       select 1 from order_item oi
       where oi.order_id = p.id and oi.version = p.version
         and oi.item_id = fact.line_item_id and oi.deleted_at is null
         and oi.quantity > 0
     )`,
    { order_ids }
  )
}

/** Orders placed after an instant that no fact tells of, and those whose fact is behind. */
export async function findStaleOrderFacts(em: EntityManager, after: Date) {
  const rows = await queryWithoutJit<{ id: string }>(
    em,
    `select o.id from "order" o
     where o.deleted_at is null and not o.is_draft_order and o.created_at > :after
       and not exists (
         select 1 from backorder_order_fact f
         where f.order_id = o.id and f.deleted_at is null
       )
     union
     select o.id from backorder_order_fact f
     join "order" o on o.id = f.order_id and o.deleted_at is null
     where f.deleted_at is null and f.canceled_at is null
       and f.placed_at > now() - interval '180 days'
       and (o.canceled_at is not null or o.status = 'canceled'
         or o.updated_at > f.updated_at
         or exists (
           select 1 from backorder_order_line_fact line
           join order_item oi on oi.order_id = o.id and oi.version = o.version
             and oi.item_id = line.line_item_id and oi.deleted_at is null
           where line.order_id = o.id and line.deleted_at is null
             and line.shipped_at is null and oi.fulfilled_quantity >= oi.quantity
             and oi.quantity > 0
         ))`,
    { after }
  )
  return rows.map((row) => row.id)
}

/** A page of orders without facts, by id, for the backfill. */
export async function findOrdersWithoutFacts(
  em: EntityManager,
  after: string,
  limit: number
) {
  const rows = await query<{ id: string }>(
    em,
    `select o.id from "order" o
     where o.id > :after and o.deleted_at is null and not o.is_draft_order
       and not exists (
         select 1 from backorder_order_fact f
         where f.order_id = o.id and f.deleted_at is null
       )
     order by o.id limit :limit`,
    { after, limit }
  )
  return rows.map((row) => row.id)
}

/** The orders that a payment is for. */
export async function findOrdersOfPayment(
  em: EntityManager,
  payment_id: string
) {
  const rows = await query<{ order_id: string }>(
    em,
    `select opc.order_id from payment
     join order_payment_collection opc
       on opc.payment_collection_id = payment.payment_collection_id
      and opc.deleted_at is null
     where payment.id = :payment_id`,
    { payment_id }
  )
  return rows.map((row) => row.order_id)
}

/** Takes personal data of deleted customers out of what is kept of their orders. */
export async function forgetCustomers(
  em: EntityManager,
  customer_ids: readonly string[]
) {
  await query(
    em,
    `update backorder set customer_email = null, updated_at = now()
     where customer_email is not null and order_id in (
       select id from "order" where customer_id = any(:customer_ids)
     )`,
    { customer_ids }
  )
}
