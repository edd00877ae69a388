import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The language that a vendor is written to in. */
export class Migration20261128130413 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_purchase_vendor" add column if not exists "locale" text null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_purchase_vendor" drop column if exists "locale";`
    )
  }
}
