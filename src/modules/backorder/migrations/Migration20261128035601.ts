import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The views of the reports, as src/modules/backorder/reports/views describes them. Changed there, they are replaced by another migration. */
export class Migration20261128035601 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create or replace view "backorder_line_facts" as
select bl.id as id,
  bl.backorder_id as backorder_id,
  b.status as backorder_status,
  bl.order_id as order_id,
  b.order_display_id as order_display_id,
  bl.line_item_id as line_item_id,
  bl.inventory_item_id as inventory_item_id,
  bl.location_id as location_id,
  bl.purchase_order_id as purchase_order_id,
  po.number as purchase_order_number,
  po.vendor_id as vendor_id,
  bl.sku as sku,
  bl.title as title,
  bl.status as status,
  bl.quantity as quantity,
  case when bl.status = 'canceled' then 0 else bl.quantity - greatest(bl.allocated_quantity, bl.fulfilled_quantity) end as waiting_quantity,
  bl.queue_date as ordered_at,
  coalesce(bl.held_at, bl.created_at) as held_at,
  coalesce(pol.expected_date, po.expected_date) as expected_date,
  bl.arrived_date as arrived_date,
  b.canceled_at as canceled_at,
  (select o.canceled_at from backorder_order_fact o
        where o.order_id = bl.order_id and o.deleted_at is null) as order_canceled_at,
  bl.status <> 'canceled' and bl.arrived_date is null as is_waiting,
  case when bl.status = 'canceled' then exists (
        select 1 from backorder_order_fact o
        where o.order_id = bl.order_id and o.deleted_at is null
          and o.canceled_at is not null
      ) and b.canceled_by is null else true end as is_counted,
  (select ol.currency_code from backorder_order_line_fact ol
    where ol.line_item_id = bl.line_item_id
      and ol.inventory_item_id = bl.inventory_item_id and ol.deleted_at is null) as currency_code,
  (select ol.unit_price / nullif(ol.required_quantity, 0) from backorder_order_line_fact ol
    where ol.line_item_id = bl.line_item_id
      and ol.inventory_item_id = bl.inventory_item_id and ol.deleted_at is null) as unit_value
from backorder_line bl
left join backorder b on b.id = bl.backorder_id
left join backorder_purchase_order_line pol on pol.id = bl.purchase_order_line_id
left join backorder_purchase_order po on po.id = bl.purchase_order_id
where bl.deleted_at is null;`
    )
    this.addSql(
      `create or replace view "order_facts" as
select o.order_id as order_id,
  o.order_display_id as order_display_id,
  o.placed_at as placed_at,
  o.canceled_at as canceled_at,
  o.authorized_at as authorized_at,
  o.currency_code as currency_code,
  o.total as total,
  o.line_count as line_count,
  o.units as units,
  (select max(p.promised_date) from backorder_promise p
        where p.order_id = o.order_id and p.deleted_at is null) as promised_date,
  exists (select 1 from backorder b where b.order_id = o.order_id
        and b.status = 'on_hold' and b.deleted_at is null) as is_on_hold
from backorder_order_fact o
where o.deleted_at is null;`
    )
    this.addSql(
      `create or replace view "order_line_facts" as
select ol.id as id,
  ol.order_id as order_id,
  (select o.order_display_id from backorder_order_fact o
        where o.order_id = ol.order_id and o.deleted_at is null) as order_display_id,
  ol.line_item_id as line_item_id,
  ol.inventory_item_id as inventory_item_id,
  ol.location_id as location_id,
  ol.sku as sku,
  ol.title as title,
  ol.placed_at as placed_at,
  ol.canceled_at as canceled_at,
  ol.currency_code as currency_code,
  ol.quantity as quantity,
  ol.required_quantity as required_quantity,
  ol.unit_price as unit_price,
  ol.first_shipped_at as first_shipped_at,
  ol.shipped_at as shipped_at
from backorder_order_line_fact ol
where ol.deleted_at is null;`
    )
    this.addSql(
      `create or replace view "promise_facts" as
select p.id as id,
  p.order_id as order_id,
  (select o.order_display_id from backorder_order_fact o
        where o.order_id = p.order_id and o.deleted_at is null) as order_display_id,
  p.line_item_id as line_item_id,
  ol.inventory_item_id as inventory_item_id,
  ol.location_id as location_id,
  ol.sku as sku,
  ol.title as title,
  p.waiting_quantity as waiting_quantity,
  p.promised_date as promised_date,
  least(to_char(ol.shipped_at at time zone 'UTC', 'YYYY-MM-DD'), (
        select case when bool_and(bl.arrived_date is not null) then max(bl.arrived_date) end
        from backorder_line bl
        where bl.line_item_id = p.line_item_id and bl.deleted_at is null
          and bl.status <> 'canceled'
      )) as there_date,
  ol.canceled_at as canceled_at
from backorder_promise p
left join lateral (
  select min(ol.inventory_item_id) as inventory_item_id,
         min(ol.location_id) as location_id, min(ol.sku) as sku,
         min(ol.title) as title, max(ol.canceled_at) as canceled_at,
         case when bool_and(ol.shipped_at is not null) then max(ol.shipped_at) end as shipped_at
  from backorder_order_line_fact ol
  where ol.line_item_id = p.line_item_id and ol.deleted_at is null
) ol on true
where p.deleted_at is null;`
    )
    this.addSql(
      `create or replace view "purchase_order_line_facts" as
select pol.id as id,
  pol.purchase_order_id as purchase_order_id,
  po.number as purchase_order_number,
  po.status as purchase_order_status,
  po.vendor_id as vendor_id,
  po.location_id as location_id,
  po.currency_code as currency_code,
  pol.inventory_item_id as inventory_item_id,
  pol.sku as sku,
  pol.title as title,
  po.issued_at as issued_at,
  po.first_expected_date as first_expected_date,
  coalesce(pol.expected_date, po.expected_date) as expected_date,
  po.status in ('issued', 'closed') and po.delivery = 'warehouse' and po.first_expected_date is not null as is_due,
  pol.quantity as quantity,
  pol.received_quantity as received_quantity,
  pol.short_closed_quantity as short_closed_quantity,
  case when po.status = 'issued' then greatest(pol.quantity - pol.received_quantity - pol.short_closed_quantity, 0) else 0 end as open_quantity,
  pol.unit_cost as unit_cost,
  case when po.status = 'issued' then greatest(pol.quantity - pol.received_quantity - pol.short_closed_quantity, 0) else 0 end * pol.unit_cost as open_value,
  least(pol.quantity, (select coalesce(sum(rl.quantity), 0)
    from backorder_purchase_receipt_line rl
    join backorder_purchase_receipt r on r.id = rl.receipt_id
    where rl.purchase_order_line_id = pol.id and rl.quantity > 0
      and rl.deleted_at is null and r.deleted_at is null
      and r.reversed_at is null
      and r.received_date <= po.first_expected_date)) as on_time_quantity,
  (select max(r.received_date)
    from backorder_purchase_receipt_line rl
    join backorder_purchase_receipt r on r.id = rl.receipt_id
    where rl.purchase_order_line_id = pol.id and rl.quantity > 0
      and rl.deleted_at is null and r.deleted_at is null
      and r.reversed_at is null) as last_received_date
from backorder_purchase_order_line pol
join backorder_purchase_order po on po.id = pol.purchase_order_id
where pol.deleted_at is null and po.deleted_at is null;`
    )
    this.addSql(
      `create or replace view "purchase_receipt_line_facts" as
select rl.id as id,
  rl.receipt_id as receipt_id,
  po.id as purchase_order_id,
  po.number as purchase_order_number,
  pol.id as purchase_order_line_id,
  po.vendor_id as vendor_id,
  r.location_id as location_id,
  pol.inventory_item_id as inventory_item_id,
  pol.sku as sku,
  pol.title as title,
  rl.quantity as quantity,
  po.issued_at as issued_at,
  po.first_expected_date as first_expected_date,
  r.received_date as received_date,
  greatest(r.received_date::date - (po.issued_at at time zone 'UTC')::date, 0) as lead_time_days
from backorder_purchase_receipt_line rl
join backorder_purchase_receipt r on r.id = rl.receipt_id
join backorder_purchase_order_line pol on pol.id = rl.purchase_order_line_id
join backorder_purchase_order po on po.id = pol.purchase_order_id
where rl.deleted_at is null and rl.quantity > 0 and r.deleted_at is null
  and r.reversed_at is null and po.issued_at is not null;`
    )
    this.addSql(
      `create or replace view "vendor_performance" as
select v.id as vendor_id,
  v.name as name,
  coalesce(due.quantity, 0) as due_quantity,
  coalesce(due.on_time, 0) as on_time_quantity,
  due.on_time / nullif(due.quantity, 0) as on_time_rate,
  lead.p50::numeric as lead_time_p50,
  lead.p80::numeric as lead_time_p80,
  coalesce(lead.samples, 0) as receipt_count,
  coalesce(due.open_quantity, 0) as open_quantity
from backorder_purchase_vendor v
left join lateral (
  select sum(pol.quantity) filter (where pol.is_due and pol.first_expected_date < to_char(now() at time zone 'UTC', 'YYYY-MM-DD')) as quantity,
         sum(pol.on_time_quantity) filter (where pol.is_due and pol.first_expected_date < to_char(now() at time zone 'UTC', 'YYYY-MM-DD')) as on_time,
         sum(pol.open_quantity) as open_quantity
  from purchase_order_line_facts pol
  where pol.vendor_id = v.id
) due on true
left join lateral (
  select percentile_cont(0.5) within group (order by received.lead_time_days) as p50,
         percentile_cont(0.8) within group (order by received.lead_time_days) as p80,
         count(*)::integer as samples
  from purchase_receipt_line_facts received
  where received.vendor_id = v.id
) lead on true
where v.deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop view if exists "vendor_performance";`)
    this.addSql(`drop view if exists "purchase_receipt_line_facts";`)
    this.addSql(`drop view if exists "purchase_order_line_facts";`)
    this.addSql(`drop view if exists "promise_facts";`)
    this.addSql(`drop view if exists "order_line_facts";`)
    this.addSql(`drop view if exists "order_facts";`)
    this.addSql(`drop view if exists "backorder_line_facts";`)
  }
}
