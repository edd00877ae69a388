import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Mails to customers: which are due, which were sent, and what was answered. */
export class Migration20261128043811 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_setting" add column if not exists "notify_on_hold_since" timestamptz null, add column if not exists "notify_on_date_change_since" timestamptz null, add column if not exists "notify_on_release_since" timestamptz null;`
    )
    this.addSql(
      `update "backorder_setting" set "notify_on_hold_since" = case when "notify_customer_on_hold" then now() end, "notify_on_date_change_since" = case when "notify_customer_on_date_change" then now() end, "notify_on_release_since" = case when "notify_customer_on_release" then now() end;`
    )
    this.addSql(
      `create table if not exists "backorder_customer_message" ("id" text not null, "kind" text check ("kind" in ('waiting', 'date_moved', 'ready')) not null, "key" text not null, "backorder_id" text not null, "order_id" text not null, "status" text check ("status" in ('noted', 'pending', 'sending', 'sent', 'skipped', 'failed', 'unsure')) not null, "goods_date" text null, "attempts" integer not null default 0, "claimed_at" timestamptz null, "sent_at" timestamptz null, "error" text null, "answer" text check ("answer" in ('wait', 'cancel')) null, "answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_customer_message_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_customer_message_deleted_at" ON "backorder_customer_message" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_message_key" ON "backorder_customer_message" ("key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_message_backorder" ON "backorder_customer_message" ("backorder_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_message_status" ON "backorder_customer_message" ("status") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_customer_message" cascade;`)
    this.addSql(
      `alter table if exists "backorder_setting" drop column if exists "notify_on_hold_since", drop column if exists "notify_on_date_change_since", drop column if exists "notify_on_release_since";`
    )
  }
}
