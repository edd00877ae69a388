/*
 * A shop with 40,000 open orders and 100,000 live reservations, put into a migrated database that holds
 * the base store of the integration tests. Always the same rows. `bench.factor` makes it that many times
 * as large, with no more that is short: 10 is a shop with a million reservations.
 *
 * - 2,000 variants, one inventory item each, of which every tenth takes two units; 3 locations.
 *   Few sell well, most sell little.
 * - Orders of 1 to 4 lines over the last 12 weeks; a tenth was edited and has two versions.
 * - About 7,000 of the reservations are short. Of these, 1,000 orders of 3 lines wait for the same 50 items,
 *   which one vendor sells and nobody has backordered yet. A quarter of the other short orders is on hold,
 *   on issued purchase orders.
 */
select setseed(0.5);

-- As long as Medusa's own ids, and like them in the order in which they were made.
create function pg_temp.id(prefix text, n bigint) returns text immutable language sql
  return prefix || '_' || lpad(n::text, 26, '0');

-- How Medusa writes a big number beside its numeric.
create function pg_temp.raw(value numeric) returns jsonb immutable language sql
  return jsonb_build_object('value', value::text, 'precision', 20);

create temp table size as select current_setting('bench.factor')::int as factor;

create temp table base as
select data ->> 'regionId' as region_id,
       data ->> 'salesChannelId' as sales_channel_id,
       data ->> 'shippingOptionId' as shipping_option_id,
       array[data ->> 'stockholm', data ->> 'malmo', pg_temp.id('sloc', 3)] as location_ids
from test_harness.base_store;

insert into stock_location (id, name)
values (pg_temp.id('sloc', 3), 'Kiruna');

insert into sales_channel_stock_location (id, sales_channel_id, stock_location_id)
select pg_temp.id('scloc', 3), sales_channel_id, location_ids[3] from base;

-- Goods

create temp table item as
select n, pg_temp.id('iitem', n) as id, pg_temp.id('variant', n) as variant_id,
       pg_temp.id('prod', n) as product_id, 'SKU-' || n as sku, 'Article ' || n as title,
       n <= 50 as is_sold_out, case when n % 10 = 0 then 2 else 1 end as per_unit
from size, generate_series(1, 2000 * factor) n;

insert into product (id, title, handle, status, thumbnail)
select product_id, title, 'article-' || n, 'published', 'article-' || n || '.svg' from item;

insert into product_sales_channel (id, product_id, sales_channel_id)
select pg_temp.id('prodsc', n), product_id, sales_channel_id from item, base;

insert into product_variant (id, title, sku, product_id, manage_inventory, allow_backorder)
select variant_id, 'Standard', sku, product_id, true, true from item;

insert into inventory_item (id, sku, title)
select id, sku, title from item;

insert into product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
select pg_temp.id('pvitem', n), variant_id, id, per_unit from item;

-- Orders

create temp table sale as
select n, pg_temp.id('order', n) as id,
       date_trunc('second', now()) - (40000 * factor + 1 - n) * interval '3 minutes' / factor as created_at,
       1 + n % 4 as line_count,
       case when n % 10 = 3 then 2 else 1 end as version,
       n % (40 * factor) = 2 as is_waiting,
       1 + n % 9973 as customer,
       case when n % (40 * factor) = 2 then 1 else 1 + (random() > 0.6)::int + (random() > 0.75)::int end as place
from size, generate_series(1, 40000 * factor) n;

create temp table line as
select sale.n * 10 + j as n, sale.id as order_id, sale.created_at + j * interval '1 millisecond' as created_at,
       sale.version, sale.place, sale.is_waiting,
       case when sale.is_waiting
         then 1 + ((sale.n / (40 * factor)) * 7 + j * 17) % 50
         else 51 + floor((2000 * factor - 50) * power(random(), 2))::int
       end as item,
       1 + floor(random() * 3)::int as quantity, 5 + floor(random() * 90)::int as price
from size, sale cross join lateral generate_series(1, sale.line_count) j;

insert into customer (id, first_name, last_name, email, has_account)
select pg_temp.id('cus', n), 'Customer', n::text, 'customer-' || n || '@example.com', true
from generate_series(1, 10000) n;

insert into order_address (id, customer_id, first_name, last_name, address_1, city, postal_code, country_code)
select pg_temp.id('ordaddr', n * 2 + side), pg_temp.id('cus', customer), 'Customer', customer::text,
       'Storgatan ' || n, 'Uppsala', '753 20', 'se'
from sale cross join generate_series(0, 1) side;

insert into "order" (id, region_id, customer_id, version, sales_channel_id, email, currency_code,
                     shipping_address_id, billing_address_id, created_at, updated_at)
select id, region_id, pg_temp.id('cus', customer), version, sales_channel_id,
       'customer-' || customer || '@example.com', 'eur',
       pg_temp.id('ordaddr', n * 2), pg_temp.id('ordaddr', n * 2 + 1), created_at, created_at
from sale, base
order by n;

insert into order_line_item (id, title, subtitle, thumbnail, variant_id, product_id, product_title, product_handle,
                             variant_sku, variant_title, unit_price, raw_unit_price, created_at, updated_at)
select pg_temp.id('ordli', line.n), item.title, 'Standard', 'article-' || item.n || '.svg', item.variant_id,
       item.product_id, item.title, 'article-' || item.n, item.sku, 'Standard',
       price, pg_temp.raw(price), created_at, created_at
from line join item on item.n = line.item
order by line.n;

insert into order_item (id, order_id, version, item_id, quantity, raw_quantity,
                        fulfilled_quantity, shipped_quantity, return_requested_quantity, return_received_quantity,
                        return_dismissed_quantity, written_off_quantity, unit_price, raw_unit_price,
                        created_at, updated_at)
select pg_temp.id('orditem', n * 10 + v), order_id, v, pg_temp.id('ordli', n), quantity, pg_temp.raw(quantity),
       0, 0, 0, 0, 0, 0, price, pg_temp.raw(price), created_at, created_at
from line cross join lateral generate_series(1, version) v
order by n, v;

create temp table total as
select order_id, sum(quantity * price) + 5 as amount from line group by order_id;

insert into order_summary (id, order_id, version, totals)
select pg_temp.id('ordsum', n * 10 + v), sale.id, v,
       jsonb_build_object(
         'paid_total', 0, 'refunded_total', 0, 'transaction_total', 0, 'accounting_total', amount,
         'current_order_total', amount, 'original_order_total', amount, 'pending_difference', amount)
from sale join total on total.order_id = sale.id cross join lateral generate_series(1, sale.version) v;

insert into order_shipping_method (id, name, amount, raw_amount, shipping_option_id)
select pg_temp.id('ordsm', n), 'Parcel', 5, pg_temp.raw(5), shipping_option_id from sale, base;

insert into order_shipping (id, order_id, version, shipping_method_id)
select pg_temp.id('ordspmv', n * 10 + v), id, v, pg_temp.id('ordsm', n)
from sale cross join lateral generate_series(1, version) v;

insert into payment_collection (id, currency_code, amount, raw_amount, authorized_amount, raw_authorized_amount, status)
select pg_temp.id('pay_col', n), 'eur', amount, pg_temp.raw(amount), amount, pg_temp.raw(amount), 'authorized'
from sale join total on total.order_id = sale.id;

insert into payment_session (id, currency_code, amount, raw_amount, provider_id, status, authorized_at, payment_collection_id)
select pg_temp.id('payses', n), 'eur', amount, pg_temp.raw(amount), 'pp_system_default', 'authorized',
       created_at, pg_temp.id('pay_col', n)
from sale join total on total.order_id = sale.id;

insert into payment (id, currency_code, amount, raw_amount, provider_id, payment_collection_id, payment_session_id)
select pg_temp.id('pay', n), 'eur', amount, pg_temp.raw(amount), 'pp_system_default',
       pg_temp.id('pay_col', n), pg_temp.id('payses', n)
from sale join total on total.order_id = sale.id;

insert into order_payment_collection (id, order_id, payment_collection_id)
select pg_temp.id('ordpay', n), id, pg_temp.id('pay_col', n) from sale;

-- Stock

create temp table reserved as
select line.n, line.order_id, line.item, line.place, line.created_at, line.is_waiting,
       line.quantity * item.per_unit as quantity
from line join item on item.n = line.item;

insert into reservation_item (id, line_item_id, location_id, inventory_item_id, quantity, raw_quantity,
                              allow_backorder, created_at, updated_at)
select pg_temp.id('resitem', n), pg_temp.id('ordli', n), location_ids[place], pg_temp.id('iitem', item),
       quantity, pg_temp.raw(quantity), true, created_at, created_at
from reserved, base
order by n;

create temp table level as
select item.n as item, spot.place, coalesce(sum(reserved.quantity), 0) as reserved,
       case
         when item.is_sold_out then 0
         when (item.n * 31 + spot.place * 17) % (100 * factor) < 8 then floor(coalesce(sum(reserved.quantity), 0) * 0.45)
         else coalesce(sum(reserved.quantity), 0) + item.n % 40
       end as stocked
from size, item cross join generate_series(1, 3) as spot (place)
left join reserved on reserved.item = item.n and reserved.place = spot.place
group by item.n, item.is_sold_out, spot.place, factor;

insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity,
                             reserved_quantity, raw_reserved_quantity, incoming_quantity, raw_incoming_quantity)
select pg_temp.id('ilev', item * 10 + place), pg_temp.id('iitem', item), location_ids[place],
       stocked, pg_temp.raw(stocked), reserved, pg_temp.raw(reserved), 0, pg_temp.raw(0)
from level, base;

-- Vendors, and what is on its way

insert into backorder_purchase_vendor (id, name, currency_code, lead_time_days, payment_terms_days)
select pg_temp.id('pvendor', n), 'Vendor ' || n, 'eur', 7 + n, 30 from generate_series(1, 6) n;

insert into backorder_purchase_vendor_item (id, vendor_id, inventory_item_id, vendor_sku, unit_cost, raw_unit_cost, is_preferred)
select pg_temp.id('pvitem', n), pg_temp.id('pvendor', case when is_sold_out then 1 else 2 + n % 5 end),
       id, 'V-' || n, 3 + n % 20, pg_temp.raw(3 + n % 20), true
from item;

create temp table short as
select * from (
  select reserved.*, reserved.quantity - least(reserved.quantity, greatest(level.stocked - (
           sum(reserved.quantity) over (partition by reserved.item, reserved.place order by reserved.n) - reserved.quantity
         ), 0)) as missing
  from reserved join level on level.item = reserved.item and level.place = reserved.place
) queue
where missing > 0;

create temp table held as
select short.*, 'po_' || (2 + item % 5) || '_' || place as purchase_order, 2 + item % 5 as vendor
from short
where not is_waiting and order_id in (
  select order_id from (select order_id, row_number() over (order by order_id) as r from short where not is_waiting group by order_id) o
  where r % 4 = 0
);

insert into backorder_purchase_order (id, number, status, vendor_id, location_id, currency_code, expected_date, issued_at)
select distinct purchase_order, 'PO-' || purchase_order, 'issued', pg_temp.id('pvendor', vendor), location_ids[place], 'eur',
       to_char(now() + interval '9 days', 'YYYY-MM-DD'), now()
from held, base;

insert into backorder_purchase_order_line (id, purchase_order_id, inventory_item_id, sku, title, quantity, raw_quantity,
                                           incoming_quantity, raw_incoming_quantity, unit_cost, raw_unit_cost)
select purchase_order || '_' || item, purchase_order, pg_temp.id('iitem', item), 'SKU-' || item, 'Article ' || item,
       sum(missing), pg_temp.raw(sum(missing)), sum(missing), pg_temp.raw(sum(missing)), 3 + item % 20, pg_temp.raw(3 + item % 20)
from held
group by purchase_order, item;

update inventory_level level
set incoming_quantity = line.quantity, raw_incoming_quantity = line.raw_quantity
from backorder_purchase_order_line line
join backorder_purchase_order po on po.id = line.purchase_order_id
where level.inventory_item_id = line.inventory_item_id and level.location_id = po.location_id;

insert into backorder (id, order_id, order_display_id, customer_email, placed_at)
select distinct 'bord_' || o.id, o.id, o.display_id, o.email, now()
from held join "order" o on o.id = held.order_id;

insert into backorder_line (id, backorder_id, order_id, line_item_id, inventory_item_id, location_id, sku, title,
                            queue_date, quantity, raw_quantity, status, purchase_order_id, purchase_order_line_id)
select pg_temp.id('bordline', n), 'bord_' || order_id, order_id, pg_temp.id('ordli', n), pg_temp.id('iitem', item),
       location_ids[place], 'SKU-' || item, 'Article ' || item, created_at, missing, pg_temp.raw(missing),
       'ordered', purchase_order, purchase_order || '_' || item
from held, base;

insert into backorder_history_entry (id, entity, entity_id, order_id, action, data)
select 'bohist_' || id, 'backorder', id, order_id, 'placed', '{"items": []}' from backorder;
