/*
 * A year of a shop that backorders much: 500,000 orders of 3 lines, 2 of which
 * were backordered and promised; 200,000 purchase orders of 2 lines, received
 * at once. Without the orders of Medusa: reports don't read them.
 */
-- As long as Medusa's own ids and like them near each other when made together; none of the shop's.
create function pg_temp.id(prefix text, n bigint) returns text immutable language sql
  return prefix || '_9' || lpad(n::text, 25, '0');

create function pg_temp.raw(value numeric) returns jsonb immutable language sql
  return jsonb_build_object('value', value::text, 'precision', 20);

create temp table sale as
select n, pg_temp.id('order', n) as id, now() - n * interval '63 seconds' as placed_at,
       n % 40 = 0 as is_canceled, n % 25 = 0 as is_open
from generate_series(1, :orders::int) n;

insert into backorder_purchase_vendor (id, name, currency_code)
select pg_temp.id('pvend', n), 'Vendor ' || n, 'eur' from generate_series(1, 40) n;

insert into backorder_purchase_order (id, number, status, receipt_status, vendor_id, location_id, currency_code,
  issued_at, expected_date, first_expected_date)
select pg_temp.id('po', n), 'PO-YEAR-' || n, case when n % 25 = 0 then 'issued' else 'closed' end,
       case when n % 25 = 0 then 'not_received' else 'received' end,
       pg_temp.id('pvend', 1 + n % 40), 'sloc_year', 'eur', issued_at,
       to_char(issued_at + interval '14 days', 'YYYY-MM-DD'), to_char(issued_at + interval '14 days', 'YYYY-MM-DD')
from (
  select n, now() - n * interval '63 seconds' * (:orders::numeric / :purchase_orders::numeric) - interval '14 days' as issued_at
  from generate_series(1, :purchase_orders::int) n
) year;

insert into backorder_purchase_order_line (id, purchase_order_id, inventory_item_id, sku, title, quantity, raw_quantity,
  received_quantity, raw_received_quantity, unit_cost, raw_unit_cost)
select pg_temp.id('poline', n * 10 + part), pg_temp.id('po', n), pg_temp.id('iitem', (n * 2 + part) % 2000), 'SKU', 'Article',
       10, pg_temp.raw(10), received, pg_temp.raw(received), 5, pg_temp.raw(5)
from (
  select n, part, case when n % 25 = 0 then 0 else 10 end as received
  from generate_series(1, :purchase_orders::int) n, generate_series(0, 1) part
) line;

insert into backorder_purchase_receipt (id, purchase_order_id, location_id, received_date)
select pg_temp.id('prec', n), id, 'sloc_year', to_char(issued_at + (8 + n % 12) * interval '1 day', 'YYYY-MM-DD')
from (
  select *, right(number, -8)::int as n from backorder_purchase_order where number like 'PO-YEAR-%' and status = 'closed'
) received;

insert into backorder_purchase_receipt_line (id, receipt_id, purchase_order_line_id, quantity, raw_quantity)
select pg_temp.id('precline', n * 10 + part), pg_temp.id('prec', n), pg_temp.id('poline', n * 10 + part), 10, pg_temp.raw(10)
from generate_series(1, :purchase_orders::int) n, generate_series(0, 1) part where n % 25 <> 0;

insert into backorder_order_fact (id, order_id, order_display_id, placed_at, canceled_at, currency_code, total, raw_total,
  line_count, units, raw_units)
select pg_temp.id('bofact', n), id, n, placed_at, case when is_canceled then placed_at + interval '5 days' end, 'eur',
       90, pg_temp.raw(90), 3, 6, pg_temp.raw(6)
from sale;

insert into backorder_order_line_fact (id, order_id, line_item_id, inventory_item_id, location_id, sku, title, placed_at,
  canceled_at, currency_code, quantity, raw_quantity, required_quantity, raw_required_quantity, unit_price, raw_unit_price,
  first_shipped_at, shipped_at)
select pg_temp.id('bolfact', n * 10 + part), id, pg_temp.id('ordli', n * 10 + part), pg_temp.id('iitem', (n * 3 + part) % 2000),
       'sloc_year', 'SKU', 'Article', placed_at, case when is_canceled then placed_at + interval '5 days' end, 'eur',
       2, pg_temp.raw(2), 1, pg_temp.raw(1), 15, pg_temp.raw(15), shipped_at, shipped_at
from (
  select *, case when not is_canceled and (part = 2 or not is_open) then placed_at + (part + 2 + n % 20) * interval '1 day' end as shipped_at
  from sale, generate_series(0, 2) part
) line;

insert into backorder (id, order_id, order_display_id, placed_at, held_at, status, canceled_at)
select pg_temp.id('bord', n), id, n, placed_at, placed_at,
       case when is_canceled then 'canceled' when is_open then 'on_hold' else 'released' end,
       case when is_canceled then placed_at + interval '5 days' end
from sale;

insert into backorder_line (id, backorder_id, order_id, line_item_id, inventory_item_id, location_id, sku, title, queue_date,
  held_at, quantity, raw_quantity, status, arrived_date, purchase_order_id, purchase_order_line_id)
select pg_temp.id('bordline', n * 10 + part), pg_temp.id('bord', n), id, pg_temp.id('ordli', n * 10 + part),
       pg_temp.id('iitem', (n * 3 + part) % 2000), 'sloc_year', 'SKU', 'Article', placed_at, placed_at, 2, pg_temp.raw(2),
       case when is_canceled then 'canceled' when is_open then 'ordered' else 'received' end,
       case when not is_canceled and not is_open then to_char(placed_at + (part + 1 + n % 20) * interval '1 day', 'YYYY-MM-DD') end,
       pg_temp.id('po', 1 + n % :purchase_orders::int), pg_temp.id('poline', (1 + n % :purchase_orders::int) * 10 + part)
from sale, generate_series(0, 1) part;

insert into backorder_promise (id, order_id, line_item_id, promised_date, waiting_quantity, raw_waiting_quantity)
select pg_temp.id('boprom', n * 10 + part), id, pg_temp.id('ordli', n * 10 + part),
       to_char(placed_at + interval '14 days', 'YYYY-MM-DD'), 2, pg_temp.raw(2)
from sale, generate_series(0, 1) part;
