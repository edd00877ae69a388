import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123145000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_order_setting" add column if not exists "was_draft" boolean not null default false, add column if not exists "ordered_at" timestamptz null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_order_setting" drop column if exists "was_draft", drop column if exists "ordered_at";`
    )
  }
}
