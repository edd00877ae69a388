import { model } from "@medusajs/framework/utils"
import BackorderLine from "./backorder-line"
import PurchaseBillLine from "./purchase-bill-line"
import PurchaseOrder from "./purchase-order"
import PurchaseReceiptLine from "./purchase-receipt-line"
import PurchaseShipmentLine from "./purchase-shipment-line"

/**
 * One inventory item on a purchase order; an item stands on one line only.
 * `incoming_quantity` is our ledger: what this line has added to the
 * `incoming_quantity` of its inventory level, and nothing else.
 */
const PurchaseOrderLine = model
  .define(
    { name: "purchase_order_line", tableName: "backorder_purchase_order_line" },
    {
      id: model.id({ prefix: "poline" }).primaryKey(),
      purchase_order: model.belongsTo(() => PurchaseOrder, {
        mappedBy: "lines",
      }),
      position: model.number().default(0),
      inventory_item_id: model.text(),
      sku: model.text().nullable(),
      title: model.text().nullable(),
      vendor_sku: model.text().nullable(),
      quantity: model.bigNumber(),
      received_quantity: model.bigNumber().default(0),
      rejected_quantity: model.bigNumber().default(0),
      billed_quantity: model.bigNumber().default(0),
      short_closed_quantity: model.bigNumber().default(0),
      incoming_quantity: model.bigNumber().default(0),
      unit_cost: model.bigNumber().default(0),
      unit_cost_is_manual: model.boolean().default(false),
      tax_rate: model.bigNumber().nullable(),
      subtotal: model.bigNumber().default(0),
      expected_date: model.text().nullable(),
      pegs: model.hasMany(() => BackorderLine, {
        mappedBy: "purchase_order_line",
      }),
      receipt_lines: model.hasMany(() => PurchaseReceiptLine, {
        mappedBy: "purchase_order_line",
      }),
      shipment_lines: model.hasMany(() => PurchaseShipmentLine, {
        mappedBy: "purchase_order_line",
      }),
      bill_lines: model.hasMany(() => PurchaseBillLine, {
        mappedBy: "purchase_order_line",
      }),
    }
  )
  .indexes([
    {
      name: "IDX_backorder_po_line_item",
      on: ["purchase_order_id", "inventory_item_id"],
      unique: true,
    },
    {
      name: "IDX_backorder_po_line_inventory_item",
      on: ["inventory_item_id"],
    },
  ])
  .checks([
    {
      name: "CK_backorder_po_line_quantities",
      expression: (c) =>
        `${c.quantity} > 0 and ${c.received_quantity} >= 0 and ${c.rejected_quantity} >= 0 and ${c.billed_quantity} >= 0 and ${c.short_closed_quantity} >= 0 and ${c.incoming_quantity} >= 0 and ${c.unit_cost} >= 0`,
    },
    {
      name: "CK_backorder_po_line_billed",
      expression: (c) =>
        `${c.billed_quantity} <= greatest(${c.quantity}, ${c.received_quantity})`,
    },
  ])

export default PurchaseOrderLine
