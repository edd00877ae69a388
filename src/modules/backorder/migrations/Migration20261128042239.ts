import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128042239 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_po_newest" ON "backorder_purchase_order" ("created_at", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_po_display_id" ON "backorder_purchase_order" ("display_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_po_total" ON "backorder_purchase_order" ("total") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_backorder_po_newest";`);
    this.addSql(`drop index if exists "IDX_backorder_po_display_id";`);
    this.addSql(`drop index if exists "IDX_backorder_po_total";`);
  }

}
