import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261128035014 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_setting" add column if not exists "price_tolerance_percent" numeric not null default 0, add column if not exists "raw_price_tolerance_percent" jsonb not null default '{"value":"0","precision":20}';`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_setting" drop column if exists "price_tolerance_percent", drop column if exists "raw_price_tolerance_percent";`
    )
  }
}
