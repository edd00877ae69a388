import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123154010 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "backorder" add column if not exists "held_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder" drop column if exists "held_at";`);
  }

}
