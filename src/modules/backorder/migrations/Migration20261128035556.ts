import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128035556 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "backorder_order_fact" ("id" text not null, "order_id" text not null, "order_display_id" integer null, "placed_at" timestamptz not null, "canceled_at" timestamptz null, "authorized_at" timestamptz null, "currency_code" text not null, "total" numeric not null, "line_count" integer not null, "units" numeric not null, "raw_total" jsonb not null, "raw_units" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_order_fact_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_order_fact_deleted_at" ON "backorder_order_fact" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_order_fact_order" ON "backorder_order_fact" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_order_fact_placed_at" ON "backorder_order_fact" ("placed_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_order_line_fact" ("id" text not null, "order_id" text not null, "line_item_id" text not null, "inventory_item_id" text not null, "location_id" text null, "sku" text null, "title" text null, "placed_at" timestamptz not null, "canceled_at" timestamptz null, "currency_code" text not null, "quantity" numeric not null, "required_quantity" numeric not null, "unit_price" numeric not null, "first_shipped_at" timestamptz null, "shipped_at" timestamptz null, "raw_quantity" jsonb not null, "raw_required_quantity" jsonb not null, "raw_unit_price" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_order_line_fact_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_order_line_fact_deleted_at" ON "backorder_order_line_fact" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_order_line_fact_line" ON "backorder_order_line_fact" ("line_item_id", "inventory_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_order_line_fact_order" ON "backorder_order_line_fact" ("order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_order_line_fact_placed_at" ON "backorder_order_line_fact" ("placed_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_order_line_fact_shipped_at" ON "backorder_order_line_fact" ("shipped_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "backorder_line" add column if not exists "held_at" timestamptz null, add column if not exists "arrived_date" text null;`);
    // Lines whose goods were there before the day was kept.
    this.addSql(`update "backorder_line" bl set "arrived_date" = coalesce((
      select max(r.received_date) from "backorder_allocation" a
      join "backorder_purchase_receipt_line" rl on rl.id = a.receipt_line_id
      join "backorder_purchase_receipt" r on r.id = rl.receipt_id
      where a.backorder_line_id = bl.id and a.deleted_at is null
    ), to_char(bl.updated_at at time zone 'UTC', 'YYYY-MM-DD'))
    where bl.status <> 'canceled' and greatest(bl.allocated_quantity, bl.fulfilled_quantity) >= bl.quantity;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_order_fact" cascade;`);

    this.addSql(`drop table if exists "backorder_order_line_fact" cascade;`);

    this.addSql(`alter table if exists "backorder_line" drop column if exists "held_at", drop column if exists "arrived_date";`);
  }

}
