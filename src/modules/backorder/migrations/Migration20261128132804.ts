import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Which servers keep their locks to themselves. */
export class Migration20261128132804 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_setting" add column if not exists "servers" jsonb null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_setting" drop column if exists "servers";`
    )
  }
}
