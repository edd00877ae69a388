import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Receiving elsewhere: reservations on their way, and a posting of one line at two locations. */
export class Migration20261128095046 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "backorder_reservation_move" ("id" text not null, "move_id" text not null, "order_id" text not null, "line_item_id" text not null, "inventory_item_id" text not null, "reservation_id" text not null, "new_reservation_id" text not null, "from_location_id" text not null, "to_location_id" text not null, "quantity" numeric not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_reservation_move_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_reservation_move_deleted_at" ON "backorder_reservation_move" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_reservation_move_move" ON "backorder_reservation_move" ("move_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_reservation_move_reservation" ON "backorder_reservation_move" ("reservation_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(`drop index if exists "IDX_backorder_stock_posting_line";`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_stock_posting_line" ON "backorder_stock_posting" ("posting_id", "purchase_order_line_id", "location_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "backorder_reservation_move" cascade;`)
    this.addSql(`drop index if exists "IDX_backorder_stock_posting_line";`)
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_stock_posting_line" ON "backorder_stock_posting" ("posting_id", "purchase_order_line_id") WHERE deleted_at IS NULL;`
    )
  }
}
