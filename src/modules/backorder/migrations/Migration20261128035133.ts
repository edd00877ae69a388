import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128035133 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "backorder_purchase_shipment" ("id" text not null, "purchase_order_id" text not null, "order_id" text not null, "fulfillment_id" text not null, "shipped_at" timestamptz not null, "labels" jsonb not null, "created_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_shipment_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_shipment_purchase_order_id" ON "backorder_purchase_shipment" ("purchase_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_shipment_deleted_at" ON "backorder_purchase_shipment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_pship_fulfillment" ON "backorder_purchase_shipment" ("fulfillment_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "backorder_purchase_shipment_line" ("id" text not null, "shipment_id" text not null, "purchase_order_line_id" text not null, "backorder_line_id" text not null, "quantity" numeric not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_shipment_line_pkey" primary key ("id"), constraint CK_backorder_pship_line_quantity check (quantity > 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_shipment_line_shipment_id" ON "backorder_purchase_shipment_line" ("shipment_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_shipment_line_purchase_order_line_id" ON "backorder_purchase_shipment_line" ("purchase_order_line_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_shipment_line_backorder_line_id" ON "backorder_purchase_shipment_line" ("backorder_line_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_shipment_line_deleted_at" ON "backorder_purchase_shipment_line" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "backorder_purchase_shipment" add constraint "backorder_purchase_shipment_purchase_order_id_foreign" foreign key ("purchase_order_id") references "backorder_purchase_order" ("id") on update cascade;`);

    this.addSql(`alter table if exists "backorder_purchase_shipment_line" add constraint "backorder_purchase_shipment_line_shipment_id_foreign" foreign key ("shipment_id") references "backorder_purchase_shipment" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table if exists "backorder_purchase_shipment_line" add constraint "backorder_purchase_shipment_line_purchase_order_line_id_foreign" foreign key ("purchase_order_line_id") references "backorder_purchase_order_line" ("id") on update cascade;`);
    this.addSql(`alter table if exists "backorder_purchase_shipment_line" add constraint "backorder_purchase_shipment_line_backorder_line_id_foreign" foreign key ("backorder_line_id") references "backorder_line" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "backorder_purchase_shipment_line" drop constraint if exists "backorder_purchase_shipment_line_shipment_id_foreign";`);

    this.addSql(`drop table if exists "backorder_purchase_shipment" cascade;`);

    this.addSql(`drop table if exists "backorder_purchase_shipment_line" cascade;`);
  }

}
