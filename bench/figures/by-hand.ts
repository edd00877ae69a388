import type { Shop } from "../shop"

/**
 * The rows of a backordering of orders that lack everything, written by
 * set-based SQL in one transaction. It asks no stock, no queue and no goods
 * on their way: it writes, and is as fast as that can be.
 */
const statements = [
  `insert into backorder (id, order_id, order_display_id, customer_email, status, hold_scope, placed_at)
   select 'bord_' || gen_random_uuid(), o.id, o.display_id, o.email, 'on_hold', 'order', now()
   from "order" o where o.id = any(:order_ids)`,

  `create temp table wanted on commit drop as
   select b.id as backorder_id, o.id as order_id, ri.line_item_id, ri.inventory_item_id, ri.location_id,
          ri.quantity, li.title, li.variant_sku as sku, greatest(o.created_at, li.created_at) as queue_date,
          vi.vendor_id, vi.vendor_sku, vi.unit_cost
   from "order" o
   join backorder b on b.order_id = o.id and b.status = 'on_hold'
   join order_item oi on oi.order_id = o.id and oi.version = o.version
   join order_line_item li on li.id = oi.item_id
   join reservation_item ri on ri.line_item_id = li.id and ri.deleted_at is null
   join backorder_purchase_vendor_item vi on vi.inventory_item_id = ri.inventory_item_id
   where o.id = any(:order_ids)`,

  `with number as (select nextval(pg_get_serial_sequence('backorder_purchase_order', 'display_id')) as n)
   insert into backorder_purchase_order
     (id, display_id, number, status, vendor_id, location_id, currency_code, expected_date, subtotal, raw_subtotal, total, raw_total)
   select 'po_' || gen_random_uuid(), n, 'PO-' || lpad(n::text, 6, '0'), 'draft', v.id, w.location_id, v.currency_code,
          to_char(now() + v.lead_time_days * interval '1 day', 'YYYY-MM-DD'),
          w.total, raw, w.total, raw
   from number
   cross join (
     select vendor_id, location_id, sum(quantity * unit_cost) as total,
            jsonb_build_object('value', sum(quantity * unit_cost)::text, 'precision', 20) as raw
     from wanted group by vendor_id, location_id
   ) w
   join backorder_purchase_vendor v on v.id = w.vendor_id`,

  `insert into backorder_purchase_order_line
     (id, purchase_order_id, position, inventory_item_id, sku, title, vendor_sku, quantity, raw_quantity,
      unit_cost, raw_unit_cost, subtotal, raw_subtotal)
   select 'poline_' || gen_random_uuid(), po.id, row_number() over () - 1, ii.id, ii.sku, ii.title, w.vendor_sku,
          w.quantity, jsonb_build_object('value', w.quantity::text, 'precision', 20),
          w.unit_cost, jsonb_build_object('value', w.unit_cost::text, 'precision', 20),
          w.quantity * w.unit_cost, jsonb_build_object('value', (w.quantity * w.unit_cost)::text, 'precision', 20)
   from (
     select inventory_item_id, vendor_id, location_id, vendor_sku, unit_cost, sum(quantity) as quantity
     from wanted group by 1, 2, 3, 4, 5
   ) w
   join backorder_purchase_order po on po.vendor_id = w.vendor_id and po.location_id = w.location_id and po.status = 'draft'
   join inventory_item ii on ii.id = w.inventory_item_id`,

  `insert into backorder_line
     (id, backorder_id, order_id, line_item_id, inventory_item_id, location_id, sku, title, queue_date,
      quantity, raw_quantity, status, purchase_order_id, purchase_order_line_id)
   select 'bordline_' || gen_random_uuid(), w.backorder_id, w.order_id, w.line_item_id, w.inventory_item_id, w.location_id,
          w.sku, w.title, w.queue_date, w.quantity, jsonb_build_object('value', w.quantity::text, 'precision', 20),
          'requested', po.id, pol.id
   from wanted w
   join backorder_purchase_order po on po.vendor_id = w.vendor_id and po.location_id = w.location_id and po.status = 'draft'
   join backorder_purchase_order_line pol on pol.purchase_order_id = po.id and pol.inventory_item_id = w.inventory_item_id`,

  `insert into backorder_history_entry (id, entity, entity_id, order_id, action, data)
   select 'bohist_' || gen_random_uuid(), 'backorder', backorder_id, order_id, 'placed',
          jsonb_build_object('items', jsonb_agg(jsonb_build_object('title', title, 'quantity', quantity)))
   from wanted group by backorder_id, order_id
   union all
   select 'bohist_' || gen_random_uuid(), 'purchase_order', id, null, 'drafted', null
   from backorder_purchase_order where status = 'draft'`,
]

export const placeByHand = ({ knex }: Shop, order_ids: readonly string[]) =>
  knex.transaction(async (transaction) => {
    for (const statement of statements) {
      await transaction.raw(statement, { order_ids } as unknown as Record<
        string,
        string
      >)
    }
  })
