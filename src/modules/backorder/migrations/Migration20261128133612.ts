import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Reports over years: promises are joined with their lines at once, not looked
 * up one by one, and what reports choose rows by has an index. One of them is
 * of an expression: with it PostgreSQL also knows how many lines a period has.
 */
export class Migration20261128133612 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create or replace view "promise_facts" as
select p.id as id,
  p.order_id as order_id,
  (select o.order_display_id from backorder_order_fact o
        where o.order_id = p.order_id and o.deleted_at is null) as order_display_id,
  p.line_item_id as line_item_id,
  min(ol.inventory_item_id) as inventory_item_id,
  min(ol.location_id) as location_id,
  min(ol.sku) as sku,
  min(ol.title) as title,
  p.waiting_quantity as waiting_quantity,
  p.promised_date as promised_date,
  least(
    case when bool_and(ol.shipped_at is not null) then to_char(max(ol.shipped_at) at time zone 'UTC', 'YYYY-MM-DD') end,
    case when bool_and(bl.arrived_date is not null) then max(bl.arrived_date) end
  ) as there_date,
  max(ol.canceled_at) as canceled_at
from backorder_promise p
left join backorder_order_line_fact ol
  on ol.line_item_id = p.line_item_id and ol.deleted_at is null
left join backorder_line bl
  on bl.line_item_id = p.line_item_id and bl.deleted_at is null
  and bl.status <> 'canceled'
where p.deleted_at is null
group by p.id;`
    )
    this.addSql(
      `create index if not exists "IDX_backorder_line_held_at" on "backorder_line" (coalesce(held_at, created_at)) where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_backorder_line_waiting" on "backorder_line" (inventory_item_id) where deleted_at is null and arrived_date is null and status <> 'canceled';`
    )
    this.addSql(
      `create index if not exists "IDX_backorder_promise_promised_date" on "backorder_promise" (promised_date) where deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_backorder_promise_promised_date";`)
    this.addSql(`drop index if exists "IDX_backorder_line_waiting";`)
    this.addSql(`drop index if exists "IDX_backorder_line_held_at";`)
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
  }
}
