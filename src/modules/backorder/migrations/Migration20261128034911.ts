import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128034911 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder_history_entry" add column if not exists "trigger" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_stock_posting_item" ON "backorder_stock_posting" ("inventory_item_id", "created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_history_entry" drop column if exists "trigger";`);
    this.addSql(`drop index if exists "IDX_backorder_stock_posting_item";`);
  }

}
