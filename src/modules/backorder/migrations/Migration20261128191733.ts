import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Orders that still wait for something are found without reading all that are done, of which an old shop has nearly all. */
export class Migration20261128191733 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_backorder_line_open" on "backorder_line" (order_id) where deleted_at is null and status not in ('canceled', 'fulfilled');`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_backorder_line_open";`)
  }
}
