import { model } from "@medusajs/framework/utils"
import {
  BILLING_STATUSES,
  DELIVERIES,
  PURCHASE_ORDER_STATUSES,
  RECEIPT_STATUSES,
} from "../../../domain"
import PurchaseOrderLine from "./purchase-order-line"
import PurchaseReceipt from "./purchase-receipt"
import PurchaseShipment from "./purchase-shipment"
import PurchaseVendor from "./purchase-vendor"

/** What we order from one vendor. Dates named `..._date` are days, YYYY-MM-DD. */
const PurchaseOrder = model
  .define(
    { name: "purchase_order", tableName: "backorder_purchase_order" },
    {
      id: model.id({ prefix: "po" }).primaryKey(),
      display_id: model.autoincrement(),
      number: model.text().searchable(),
      status: model.enum([...PURCHASE_ORDER_STATUSES]).default("draft"),
      receipt_status: model.enum([...RECEIPT_STATUSES]).default("not_received"),
      billing_status: model.enum([...BILLING_STATUSES]).default("not_billed"),
      delivery: model.enum([...DELIVERIES]).default("warehouse"),
      vendor: model
        .belongsTo(() => PurchaseVendor, { mappedBy: "purchase_orders" })
        .nullable(),
      location_id: model.text().nullable(),
      order_id: model.text().nullable(),
      currency_code: model.text(),
      expected_date: model.text().nullable(),
      expected_date_is_manual: model.boolean().default(false),
      first_expected_date: model.text().nullable(),
      issued_at: model.dateTime().nullable(),
      sent_at: model.dateTime().nullable(),
      closed_at: model.dateTime().nullable(),
      canceled_at: model.dateTime().nullable(),
      reference: model.text().searchable().nullable(),
      note: model.text().nullable(),
      discount: model.bigNumber().default(0),
      shipping_cost: model.bigNumber().default(0),
      adjustment: model.bigNumber().default(0),
      subtotal: model.bigNumber().default(0),
      tax_total: model.bigNumber().default(0),
      total: model.bigNumber().default(0),
      created_by: model.text().nullable(),
      metadata: model.json().nullable(),
      lines: model.hasMany(() => PurchaseOrderLine, {
        mappedBy: "purchase_order",
      }),
      receipts: model.hasMany(() => PurchaseReceipt, {
        mappedBy: "purchase_order",
      }),
      shipments: model.hasMany(() => PurchaseShipment, {
        mappedBy: "purchase_order",
      }),
    }
  )
  .cascades({ delete: ["lines"] })
  .indexes([
    { name: "IDX_backorder_po_number", on: ["number"], unique: true },
    { name: "IDX_backorder_po_status", on: ["status", "created_at"] },
    { name: "IDX_backorder_po_created_at", on: ["created_at"] },
    // Far pages of long lists are walked along an index.
    { name: "IDX_backorder_po_newest", on: ["created_at", "id"] },
    { name: "IDX_backorder_po_display_id", on: ["display_id"] },
    { name: "IDX_backorder_po_total", on: ["total"] },
    { name: "IDX_backorder_po_expected_date", on: ["expected_date"] },
    { name: "IDX_backorder_po_order", on: ["order_id"] },
  ])
  .checks([
    {
      name: "CK_backorder_po_expected_date",
      expression: (c) =>
        `${c.expected_date} is null or ${c.expected_date} ~ '^\\d{4}-\\d{2}-\\d{2}$'`,
    },
  ])

export default PurchaseOrder
