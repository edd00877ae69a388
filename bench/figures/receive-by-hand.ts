import { randomUUID } from "node:crypto"
import type { Shop } from "../shop"

const raw = (value: string) =>
  `jsonb_build_object('value', (${value})::text, 'precision', 20)`

/**
 * The rows of a receipt of all that is open, when every peg gets all that it
 * waits for and every order is released. It asks no queue, no free stock and
 * no rule: it writes, and is as fast as that can be.
 */
const statements = [
  `create temp table arriving on commit drop as
   select pol.id as line_id, 'precline_' || gen_random_uuid() as receipt_line_id, pol.inventory_item_id,
          po.location_id, pol.title, pol.quantity - pol.received_quantity as quantity
   from backorder_purchase_order po
   join backorder_purchase_order_line pol on pol.purchase_order_id = po.id and pol.deleted_at is null
   where po.id = :id`,

  `insert into backorder_stock_posting (id, posting_id, status, purchase_order_line_id, inventory_item_id,
     location_id, stock_delta, raw_stock_delta, incoming_delta, raw_incoming_delta)
   select 'bopost_' || gen_random_uuid(), :receipt_id, 'posted', line_id, inventory_item_id, location_id,
          quantity, ${raw("quantity")}, -quantity, ${raw("-quantity")}
   from arriving`,

  `update inventory_level il
   set stocked_quantity = il.stocked_quantity + a.quantity,
       raw_stocked_quantity = ${raw("il.stocked_quantity + a.quantity")},
       incoming_quantity = il.incoming_quantity - a.quantity,
       raw_incoming_quantity = ${raw("il.incoming_quantity - a.quantity")}, updated_at = now()
   from arriving a
   where il.inventory_item_id = a.inventory_item_id and il.location_id = a.location_id and il.deleted_at is null`,

  `insert into backorder_purchase_receipt (id, purchase_order_id, location_id, received_date)
   select :receipt_id, :id, max(location_id), to_char(now(), 'YYYY-MM-DD') from arriving`,

  `insert into backorder_purchase_receipt_line (id, receipt_id, purchase_order_line_id, quantity, raw_quantity,
     rejected_quantity, raw_rejected_quantity)
   select receipt_line_id, :receipt_id, line_id, quantity, ${raw("quantity")}, 0, ${raw("0")} from arriving`,

  `insert into backorder_allocation (id, receipt_line_id, backorder_line_id, quantity, raw_quantity)
   select 'boalloc_' || gen_random_uuid(), a.receipt_line_id, bl.id, bl.quantity, ${raw("bl.quantity")}
   from arriving a
   join backorder_line bl on bl.purchase_order_line_id = a.line_id and bl.deleted_at is null`,

  `update backorder_purchase_order_line pol
   set received_quantity = pol.received_quantity + a.quantity, raw_received_quantity = ${raw("pol.received_quantity + a.quantity")},
       incoming_quantity = 0, raw_incoming_quantity = ${raw("0")}, updated_at = now()
   from arriving a where pol.id = a.line_id`,

  `update backorder_purchase_order set receipt_status = 'received', updated_at = now() where id = :id`,

  `update backorder_line bl
   set allocated_quantity = bl.quantity, raw_allocated_quantity = ${raw("bl.quantity")}, status = 'received',
       arrived_date = to_char(now(), 'YYYY-MM-DD'), updated_at = now()
   from arriving a where bl.purchase_order_line_id = a.line_id and bl.deleted_at is null`,

  `update backorder set status = 'released', release_cause = 'receipt', released_at = now(), updated_at = now()
   where id in (select backorder_id from backorder_line where purchase_order_id = :id and deleted_at is null)`,

  `insert into backorder_history_entry (id, entity, entity_id, order_id, action, data)
   select 'bohist_' || gen_random_uuid(), 'backorder', b.id, b.order_id, 'released', '{"cause": "receipt"}'
   from backorder b
   where b.id in (select backorder_id from backorder_line where purchase_order_id = :id and deleted_at is null)
   union all
   select 'bohist_' || gen_random_uuid(), 'purchase_order', :id, null, 'received',
          jsonb_build_object('receipt_id', cast(:receipt_id as text), 'items', jsonb_agg(jsonb_build_object('title', title, 'quantity', quantity)))
   from arriving`,
]

/** @returns the id of the receipt */
export async function receiveByHand({ knex }: Shop, id: string) {
  const receipt_id = `prec_${randomUUID()}`
  await knex.transaction(async (transaction) => {
    for (const statement of statements) {
      await transaction.raw(statement, { id, receipt_id } as Record<
        string,
        string
      >)
    }
  })
  return receipt_id
}
