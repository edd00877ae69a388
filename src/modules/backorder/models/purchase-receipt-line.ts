import { model } from "@medusajs/framework/utils"
import BackorderAllocation from "./backorder-allocation"
import PurchaseOrderLine from "./purchase-order-line"
import PurchaseReceipt from "./purchase-receipt"

/** What arrived of one purchase order line: accepted into stock, or rejected. */
const PurchaseReceiptLine = model
  .define(
    {
      name: "purchase_receipt_line",
      tableName: "backorder_purchase_receipt_line",
    },
    {
      id: model.id({ prefix: "precline" }).primaryKey(),
      receipt: model.belongsTo(() => PurchaseReceipt, { mappedBy: "lines" }),
      purchase_order_line: model.belongsTo(() => PurchaseOrderLine, {
        mappedBy: "receipt_lines",
      }),
      quantity: model.bigNumber(),
      rejected_quantity: model.bigNumber().default(0),
      rejection_reason: model.text().nullable(),
      allocations: model.hasMany(() => BackorderAllocation, {
        mappedBy: "receipt_line",
      }),
    }
  )
  .checks([
    {
      name: "CK_backorder_receipt_line_quantities",
      expression: (c) =>
        `${c.quantity} >= 0 and ${c.rejected_quantity} >= 0 and ${c.quantity} + ${c.rejected_quantity} > 0`,
    },
  ])

export default PurchaseReceiptLine
