import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123142925 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_purchase_vendor_item" drop constraint if exists "backorder_vendor_item_unique";`
    )
    this.addSql(
      `alter table if exists "backorder_unreserved_demand" drop constraint if exists "backorder_unreserved_unique";`
    )
    this.addSql(
      `create table if not exists "backorder" ("id" text not null, "order_id" text not null, "order_display_id" integer null, "customer_email" text null, "status" text check ("status" in ('on_hold', 'released', 'canceled')) not null default 'on_hold', "hold_scope" text check ("hold_scope" in ('order', 'lines')) not null default 'order', "placed_at" timestamptz not null, "placed_by" text null, "released_at" timestamptz null, "released_by" text null, "release_cause" text check ("release_cause" in ('bill', 'receipt', 'manual', 'stock', 'shipped_by_vendor')) null, "reason" text null, "canceled_at" timestamptz null, "canceled_by" text null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_deleted_at" ON "backorder" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_on_hold" ON "backorder" ("order_id") WHERE status = 'on_hold' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_order" ON "backorder" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_status" ON "backorder" ("status", "placed_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_history_entry" ("id" text not null, "entity" text check ("entity" in ('backorder', 'purchase_order', 'purchase_bill')) not null, "entity_id" text not null, "order_id" text null, "action" text not null, "actor_id" text null, "reason" text null, "data" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_history_entry_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_history_entry_deleted_at" ON "backorder_history_entry" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_history_entity" ON "backorder_history_entry" ("entity", "entity_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_history_order" ON "backorder_history_entry" ("order_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_idempotency_key" ("id" text not null, "key" text not null, "request_hash" text not null, "result" jsonb null, "completed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_idempotency_key_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_idempotency_key_deleted_at" ON "backorder_idempotency_key" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_idempotency_key" ON "backorder_idempotency_key" ("key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_idempotency_key_created_at" ON "backorder_idempotency_key" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_order_setting" ("id" text not null, "order_id" text not null, "rank" integer not null default 0, "left_out_at" timestamptz null, "left_out_by" text null, "auto_backorder_off_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_order_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_order_setting_deleted_at" ON "backorder_order_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_order_setting_order" ON "backorder_order_setting" ("order_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_setting" ("id" text not null, "release_on" text check ("release_on" in ('bill', 'receipt', 'bill_only', 'manual')) not null, "release_on_stock" boolean not null, "hold_scope" text check ("hold_scope" in ('order', 'lines')) not null, "block_capture" boolean not null, "over_receipt_percent" numeric not null, "write_incoming" boolean not null, "auto_backorder" text check ("auto_backorder" in ('off', 'draft')) not null, "count_orders_from" text null, "handling_days" integer not null, "default_lead_time_days" integer null, "notify_customer_on_hold" boolean not null, "notify_customer_on_date_change" boolean not null, "notify_customer_on_release" boolean not null, "raw_over_receipt_percent" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_setting_deleted_at" ON "backorder_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_stock_posting" ("id" text not null, "posting_id" text not null, "status" text check ("status" in ('pending', 'posted')) not null default 'pending', "purchase_order_line_id" text not null, "inventory_item_id" text not null, "location_id" text not null, "stock_delta" numeric not null, "incoming_delta" numeric not null, "raw_stock_delta" jsonb not null, "raw_incoming_delta" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_stock_posting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_stock_posting_deleted_at" ON "backorder_stock_posting" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_stock_posting_line" ON "backorder_stock_posting" ("posting_id", "purchase_order_line_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_stock_posting_pending" ON "backorder_stock_posting" ("created_at") WHERE status = 'pending' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_unreserved_demand" ("id" text not null, "order_id" text not null, "line_item_id" text not null, "inventory_item_id" text not null, "location_id" text not null, "quantity" numeric not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_unreserved_demand_pkey" primary key ("id"), constraint CK_backorder_unreserved_quantity check (quantity > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_unreserved_demand_deleted_at" ON "backorder_unreserved_demand" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_unreserved_unique" ON "backorder_unreserved_demand" ("line_item_id", "inventory_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_unreserved_order" ON "backorder_unreserved_demand" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_unreserved_item_location" ON "backorder_unreserved_demand" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_purchase_vendor" ("id" text not null, "name" text not null, "code" text null, "email" text null, "phone" text null, "currency_code" text not null, "payment_terms_days" integer null, "lead_time_days" integer null, "min_order_value" numeric null, "ships_to_customer" boolean not null default false, "address" jsonb null, "is_active" boolean not null default true, "note" text null, "metadata" jsonb null, "raw_min_order_value" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_vendor_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_vendor_deleted_at" ON "backorder_purchase_vendor" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_vendor_code" ON "backorder_purchase_vendor" ("code") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_vendor_name" ON "backorder_purchase_vendor" ("name") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_purchase_order" ("id" text not null, "display_id" serial, "number" text not null, "status" text check ("status" in ('draft', 'issued', 'closed', 'canceled')) not null default 'draft', "receipt_status" text check ("receipt_status" in ('not_received', 'partially_received', 'received')) not null default 'not_received', "billing_status" text check ("billing_status" in ('not_billed', 'partially_billed', 'billed')) not null default 'not_billed', "delivery" text check ("delivery" in ('warehouse', 'drop_ship')) not null default 'warehouse', "vendor_id" text null, "location_id" text null, "order_id" text null, "currency_code" text not null, "expected_date" text null, "expected_date_is_manual" boolean not null default false, "first_expected_date" text null, "issued_at" timestamptz null, "sent_at" timestamptz null, "closed_at" timestamptz null, "canceled_at" timestamptz null, "reference" text null, "note" text null, "discount" numeric not null default 0, "shipping_cost" numeric not null default 0, "adjustment" numeric not null default 0, "subtotal" numeric not null default 0, "tax_total" numeric not null default 0, "total" numeric not null default 0, "created_by" text null, "metadata" jsonb null, "raw_discount" jsonb not null default '{"value":"0","precision":20}', "raw_shipping_cost" jsonb not null default '{"value":"0","precision":20}', "raw_adjustment" jsonb not null default '{"value":"0","precision":20}', "raw_subtotal" jsonb not null default '{"value":"0","precision":20}', "raw_tax_total" jsonb not null default '{"value":"0","precision":20}', "raw_total" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_order_pkey" primary key ("id"), constraint CK_backorder_po_expected_date check (expected_date is null or expected_date ~ '^\\d{4}-\\d{2}-\\d{2}\$'));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_order_vendor_id" ON "backorder_purchase_order" ("vendor_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_order_deleted_at" ON "backorder_purchase_order" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_po_number" ON "backorder_purchase_order" ("number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_po_status" ON "backorder_purchase_order" ("status", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_po_created_at" ON "backorder_purchase_order" ("created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_po_expected_date" ON "backorder_purchase_order" ("expected_date") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_po_order" ON "backorder_purchase_order" ("order_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_purchase_receipt" ("id" text not null, "purchase_order_id" text not null, "location_id" text not null, "received_date" text not null, "reference" text null, "note" text null, "received_by" text null, "reversed_at" timestamptz null, "reversed_by" text null, "reversal_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_receipt_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_receipt_purchase_order_id" ON "backorder_purchase_receipt" ("purchase_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_receipt_deleted_at" ON "backorder_purchase_receipt" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_purchase_order_line" ("id" text not null, "purchase_order_id" text not null, "position" integer not null default 0, "inventory_item_id" text not null, "sku" text null, "title" text null, "vendor_sku" text null, "quantity" numeric not null, "received_quantity" numeric not null default 0, "rejected_quantity" numeric not null default 0, "billed_quantity" numeric not null default 0, "short_closed_quantity" numeric not null default 0, "incoming_quantity" numeric not null default 0, "unit_cost" numeric not null default 0, "unit_cost_is_manual" boolean not null default false, "tax_rate" numeric null, "subtotal" numeric not null default 0, "expected_date" text null, "raw_quantity" jsonb not null, "raw_received_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_rejected_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_billed_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_short_closed_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_incoming_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_unit_cost" jsonb not null default '{"value":"0","precision":20}', "raw_tax_rate" jsonb null, "raw_subtotal" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_order_line_pkey" primary key ("id"), constraint CK_backorder_po_line_quantities check (quantity > 0 and received_quantity >= 0 and rejected_quantity >= 0 and billed_quantity >= 0 and short_closed_quantity >= 0 and incoming_quantity >= 0 and unit_cost >= 0), constraint CK_backorder_po_line_billed check (billed_quantity <= greatest(quantity, received_quantity)));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_order_line_purchase_order_id" ON "backorder_purchase_order_line" ("purchase_order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_order_line_deleted_at" ON "backorder_purchase_order_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_po_line_item" ON "backorder_purchase_order_line" ("purchase_order_id", "inventory_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_po_line_inventory_item" ON "backorder_purchase_order_line" ("inventory_item_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_purchase_receipt_line" ("id" text not null, "receipt_id" text not null, "purchase_order_line_id" text not null, "quantity" numeric not null, "rejected_quantity" numeric not null default 0, "rejection_reason" text null, "raw_quantity" jsonb not null, "raw_rejected_quantity" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_receipt_line_pkey" primary key ("id"), constraint CK_backorder_receipt_line_quantities check (quantity >= 0 and rejected_quantity >= 0 and quantity + rejected_quantity > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_receipt_line_receipt_id" ON "backorder_purchase_receipt_line" ("receipt_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_receipt_line_purchase_order_line_id" ON "backorder_purchase_receipt_line" ("purchase_order_line_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_receipt_line_deleted_at" ON "backorder_purchase_receipt_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_line" ("id" text not null, "backorder_id" text not null, "order_id" text not null, "line_item_id" text not null, "inventory_item_id" text not null, "location_id" text not null, "sku" text null, "title" text null, "queue_date" timestamptz not null, "quantity" numeric not null, "allocated_quantity" numeric not null default 0, "billed_quantity" numeric not null default 0, "fulfilled_quantity" numeric not null default 0, "status" text check ("status" in ('requested', 'ordered', 'partially_received', 'received', 'fulfilled', 'unsupplied', 'canceled')) not null default 'requested', "purchase_order_id" text null, "purchase_order_line_id" text null, "raw_quantity" jsonb not null, "raw_allocated_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_billed_quantity" jsonb not null default '{"value":"0","precision":20}', "raw_fulfilled_quantity" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_line_pkey" primary key ("id"), constraint CK_backorder_line_quantities check (quantity > 0 and allocated_quantity >= 0 and allocated_quantity <= quantity and billed_quantity >= 0 and billed_quantity <= quantity and fulfilled_quantity >= 0 and fulfilled_quantity <= quantity));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_line_backorder_id" ON "backorder_line" ("backorder_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_line_purchase_order_line_id" ON "backorder_line" ("purchase_order_line_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_line_deleted_at" ON "backorder_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_line_order" ON "backorder_line" ("order_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_line_line_item" ON "backorder_line" ("line_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_line_item_location" ON "backorder_line" ("inventory_item_id", "location_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_line_purchase_order" ON "backorder_line" ("purchase_order_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_allocation" ("id" text not null, "receipt_line_id" text not null, "backorder_line_id" text not null, "quantity" numeric not null, "raw_quantity" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_allocation_pkey" primary key ("id"), constraint CK_backorder_allocation_quantity check (quantity > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_allocation_receipt_line_id" ON "backorder_allocation" ("receipt_line_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_allocation_backorder_line_id" ON "backorder_allocation" ("backorder_line_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_allocation_deleted_at" ON "backorder_allocation" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_purchase_bill" ("id" text not null, "display_id" serial, "number" text not null, "vendor_id" text not null, "vendor_bill_number" text null, "status" text check ("status" in ('open', 'partially_paid', 'paid', 'void')) not null default 'open', "match_status" text check ("match_status" in ('matched', 'price_mismatch', 'quantity_mismatch', 'both', 'accepted')) not null default 'matched', "mismatch_reason" text null, "bill_date" text not null, "due_date" text null, "currency_code" text not null, "charges" jsonb null, "subtotal" numeric not null default 0, "charges_total" numeric not null default 0, "tax_total" numeric not null default 0, "total" numeric not null default 0, "paid_total" numeric not null default 0, "note" text null, "created_by" text null, "voided_at" timestamptz null, "void_reason" text null, "raw_subtotal" jsonb not null default '{"value":"0","precision":20}', "raw_charges_total" jsonb not null default '{"value":"0","precision":20}', "raw_tax_total" jsonb not null default '{"value":"0","precision":20}', "raw_total" jsonb not null default '{"value":"0","precision":20}', "raw_paid_total" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_bill_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_bill_vendor_id" ON "backorder_purchase_bill" ("vendor_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_bill_deleted_at" ON "backorder_purchase_bill" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_bill_number" ON "backorder_purchase_bill" ("number") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_bill_vendor_bill_number" ON "backorder_purchase_bill" ("vendor_id", "vendor_bill_number") WHERE status <> 'void' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_bill_status" ON "backorder_purchase_bill" ("status", "due_date") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_bill_created_at" ON "backorder_purchase_bill" ("created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_purchase_bill_payment" ("id" text not null, "bill_id" text not null, "amount" numeric not null, "paid_date" text not null, "method" text null, "reference" text null, "created_by" text null, "removal_reason" text null, "raw_amount" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_bill_payment_pkey" primary key ("id"), constraint CK_backorder_bill_payment_amount check (amount > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_bill_payment_bill_id" ON "backorder_purchase_bill_payment" ("bill_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_bill_payment_deleted_at" ON "backorder_purchase_bill_payment" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_purchase_bill_line" ("id" text not null, "bill_id" text not null, "purchase_order_line_id" text not null, "quantity" numeric not null, "unit_cost" numeric not null, "tax_rate" numeric null, "subtotal" numeric not null default 0, "raw_quantity" jsonb not null, "raw_unit_cost" jsonb not null, "raw_tax_rate" jsonb null, "raw_subtotal" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_bill_line_pkey" primary key ("id"), constraint CK_backorder_bill_line_values check (quantity > 0 and unit_cost >= 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_bill_line_bill_id" ON "backorder_purchase_bill_line" ("bill_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_bill_line_purchase_order_line_id" ON "backorder_purchase_bill_line" ("purchase_order_line_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_bill_line_deleted_at" ON "backorder_purchase_bill_line" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "backorder_purchase_vendor_item" ("id" text not null, "vendor_id" text not null, "inventory_item_id" text not null, "vendor_sku" text null, "unit_cost" numeric not null, "min_order_quantity" numeric null, "order_multiple" numeric null, "lead_time_days" integer null, "is_preferred" boolean not null default false, "price_breaks" jsonb null, "raw_unit_cost" jsonb not null, "raw_min_order_quantity" jsonb null, "raw_order_multiple" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "backorder_purchase_vendor_item_pkey" primary key ("id"), constraint CK_backorder_vendor_item_values check (unit_cost >= 0 and coalesce(min_order_quantity, 1) > 0 and coalesce(order_multiple, 1) > 0));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_vendor_item_vendor_id" ON "backorder_purchase_vendor_item" ("vendor_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_purchase_vendor_item_deleted_at" ON "backorder_purchase_vendor_item" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_vendor_item_unique" ON "backorder_purchase_vendor_item" ("vendor_id", "inventory_item_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_backorder_vendor_item_preferred" ON "backorder_purchase_vendor_item" ("inventory_item_id") WHERE is_preferred IS TRUE AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_backorder_vendor_item_inventory_item" ON "backorder_purchase_vendor_item" ("inventory_item_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_order" add constraint "backorder_purchase_order_vendor_id_foreign" foreign key ("vendor_id") references "backorder_purchase_vendor" ("id") on update cascade on delete set null;`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_receipt" add constraint "backorder_purchase_receipt_purchase_order_id_foreign" foreign key ("purchase_order_id") references "backorder_purchase_order" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_order_line" add constraint "backorder_purchase_order_line_purchase_order_id_foreign" foreign key ("purchase_order_id") references "backorder_purchase_order" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_receipt_line" add constraint "backorder_purchase_receipt_line_receipt_id_foreign" foreign key ("receipt_id") references "backorder_purchase_receipt" ("id") on update cascade on delete cascade;`
    )
    this.addSql(
      `alter table if exists "backorder_purchase_receipt_line" add constraint "backorder_purchase_receipt_line_purchase_order_line_id_foreign" foreign key ("purchase_order_line_id") references "backorder_purchase_order_line" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "backorder_line" add constraint "backorder_line_backorder_id_foreign" foreign key ("backorder_id") references "backorder" ("id") on update cascade on delete cascade;`
    )
    this.addSql(
      `alter table if exists "backorder_line" add constraint "backorder_line_purchase_order_line_id_foreign" foreign key ("purchase_order_line_id") references "backorder_purchase_order_line" ("id") on update cascade on delete set null;`
    )

    this.addSql(
      `alter table if exists "backorder_allocation" add constraint "backorder_allocation_receipt_line_id_foreign" foreign key ("receipt_line_id") references "backorder_purchase_receipt_line" ("id") on update cascade;`
    )
    this.addSql(
      `alter table if exists "backorder_allocation" add constraint "backorder_allocation_backorder_line_id_foreign" foreign key ("backorder_line_id") references "backorder_line" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_bill" add constraint "backorder_purchase_bill_vendor_id_foreign" foreign key ("vendor_id") references "backorder_purchase_vendor" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_bill_payment" add constraint "backorder_purchase_bill_payment_bill_id_foreign" foreign key ("bill_id") references "backorder_purchase_bill" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_bill_line" add constraint "backorder_purchase_bill_line_bill_id_foreign" foreign key ("bill_id") references "backorder_purchase_bill" ("id") on update cascade on delete cascade;`
    )
    this.addSql(
      `alter table if exists "backorder_purchase_bill_line" add constraint "backorder_purchase_bill_line_purchase_order_line_id_foreign" foreign key ("purchase_order_line_id") references "backorder_purchase_order_line" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_vendor_item" add constraint "backorder_purchase_vendor_item_vendor_id_foreign" foreign key ("vendor_id") references "backorder_purchase_vendor" ("id") on update cascade on delete cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "backorder_line" drop constraint if exists "backorder_line_backorder_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_order" drop constraint if exists "backorder_purchase_order_vendor_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_bill" drop constraint if exists "backorder_purchase_bill_vendor_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_vendor_item" drop constraint if exists "backorder_purchase_vendor_item_vendor_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_receipt" drop constraint if exists "backorder_purchase_receipt_purchase_order_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_order_line" drop constraint if exists "backorder_purchase_order_line_purchase_order_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_receipt_line" drop constraint if exists "backorder_purchase_receipt_line_receipt_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_receipt_line" drop constraint if exists "backorder_purchase_receipt_line_purchase_order_line_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_line" drop constraint if exists "backorder_line_purchase_order_line_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_bill_line" drop constraint if exists "backorder_purchase_bill_line_purchase_order_line_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_allocation" drop constraint if exists "backorder_allocation_receipt_line_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_allocation" drop constraint if exists "backorder_allocation_backorder_line_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_bill_payment" drop constraint if exists "backorder_purchase_bill_payment_bill_id_foreign";`
    )

    this.addSql(
      `alter table if exists "backorder_purchase_bill_line" drop constraint if exists "backorder_purchase_bill_line_bill_id_foreign";`
    )

    this.addSql(`drop table if exists "backorder" cascade;`)

    this.addSql(`drop table if exists "backorder_history_entry" cascade;`)

    this.addSql(`drop table if exists "backorder_idempotency_key" cascade;`)

    this.addSql(`drop table if exists "backorder_order_setting" cascade;`)

    this.addSql(`drop table if exists "backorder_setting" cascade;`)

    this.addSql(`drop table if exists "backorder_stock_posting" cascade;`)

    this.addSql(`drop table if exists "backorder_unreserved_demand" cascade;`)

    this.addSql(`drop table if exists "backorder_purchase_vendor" cascade;`)

    this.addSql(`drop table if exists "backorder_purchase_order" cascade;`)

    this.addSql(`drop table if exists "backorder_purchase_receipt" cascade;`)

    this.addSql(`drop table if exists "backorder_purchase_order_line" cascade;`)

    this.addSql(
      `drop table if exists "backorder_purchase_receipt_line" cascade;`
    )

    this.addSql(`drop table if exists "backorder_line" cascade;`)

    this.addSql(`drop table if exists "backorder_allocation" cascade;`)

    this.addSql(`drop table if exists "backorder_purchase_bill" cascade;`)

    this.addSql(
      `drop table if exists "backorder_purchase_bill_payment" cascade;`
    )

    this.addSql(`drop table if exists "backorder_purchase_bill_line" cascade;`)

    this.addSql(
      `drop table if exists "backorder_purchase_vendor_item" cascade;`
    )
  }
}
