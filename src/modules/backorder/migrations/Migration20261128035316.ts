import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128035316 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "backorder_placement" ("id" text not null, "order_ids" jsonb not null, "log" jsonb null, "prepared" jsonb null, "idempotency_key_id" text null, "placed_by" text null, "undone_at" timestamptz null, "undone_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_placement_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_placement_deleted_at" ON "backorder_placement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_placement_created_at" ON "backorder_placement" ("created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_placement" cascade;`);
  }

}
