import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Columns with a foreign key, by table. */
const REFERENCES: Record<string, string[]> = {
  backorder_allocation: ["backorder_line_id", "receipt_line_id"],
  backorder_line: ["backorder_id", "purchase_order_line_id"],
  backorder_purchase_bill: ["vendor_id"],
  backorder_purchase_bill_line: ["bill_id", "purchase_order_line_id"],
  backorder_purchase_bill_payment: ["bill_id"],
  backorder_purchase_order: ["vendor_id"],
  backorder_purchase_order_line: ["purchase_order_id"],
  backorder_purchase_receipt: ["purchase_order_id"],
  backorder_purchase_receipt_line: ["receipt_id", "purchase_order_line_id"],
  backorder_purchase_shipment: ["purchase_order_id"],
  backorder_purchase_shipment_line: [
    "shipment_id",
    "purchase_order_line_id",
    "backorder_line_id",
  ],
  backorder_purchase_vendor_item: ["vendor_id"],
}

/**
 * PostgreSQL looks a foreign key up among deleted rows too, where an index of
 * the others doesn't serve: each row that was deleted for good had whole
 * tables read. And drop shipments of which something is open are found
 * without looking at all that ever were.
 */
export class Migration20261128161409 extends Migration {
  override async up(): Promise<void> {
    this.eachReference("")
    this.addSql(
      `create index if not exists "IDX_backorder_po_open_drop_ship" on "backorder_purchase_order" (order_id) where delivery = 'drop_ship' and status = 'issued' and receipt_status <> 'received' and deleted_at is null;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_backorder_po_open_drop_ship";`)
    this.eachReference(" where deleted_at is null")
  }

  private eachReference(where: string) {
    for (const [table, columns] of Object.entries(REFERENCES)) {
      for (const column of columns) {
        const index = `"IDX_${table}_${column}"`
        this.addSql(`drop index if exists ${index};`)
        this.addSql(
          `create index if not exists ${index} on "${table}" ("${column}")${where};`
        )
      }
    }
  }
}
