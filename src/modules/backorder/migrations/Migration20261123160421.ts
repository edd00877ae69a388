import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123160421 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "backorder_promise" ("id" text not null, "order_id" text not null, "line_item_id" text not null, "promised_date" text null, "waiting_quantity" numeric not null, "raw_waiting_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_promise_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_promise_deleted_at" ON "backorder_promise" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_promise_line" ON "backorder_promise" ("line_item_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_promise_order" ON "backorder_promise" ("order_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_promise" cascade;`);
  }

}
