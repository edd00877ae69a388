import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The settings have a history too. */
export class Migration20261128094152 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_history_entry" drop constraint if exists "backorder_history_entry_entity_check";`
    )
    this.addSql(
      `alter table if exists "backorder_history_entry" add constraint "backorder_history_entry_entity_check" check ("entity" in ('backorder', 'purchase_order', 'purchase_bill', 'backorder_setting'));`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `delete from "backorder_history_entry" where "entity" = 'backorder_setting';`
    )
    this.addSql(
      `alter table if exists "backorder_history_entry" drop constraint if exists "backorder_history_entry_entity_check";`
    )
    this.addSql(
      `alter table if exists "backorder_history_entry" add constraint "backorder_history_entry_entity_check" check ("entity" in ('backorder', 'purchase_order', 'purchase_bill'));`
    )
  }
}
