import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128034514 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "backorder_limit" ("id" text not null, "variant_id" text not null, "type" text check ("type" in ('fixed', 'on_order')) not null, "quantity" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_limit_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_limit_deleted_at" ON "backorder_limit" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_limit_variant" ON "backorder_limit" ("variant_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "backorder_setting" add column if not exists "show_quantity_up_to" integer null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_limit" cascade;`);

    this.addSql(`alter table if exists "backorder_setting" drop column if exists "show_quantity_up_to";`);
  }

}
