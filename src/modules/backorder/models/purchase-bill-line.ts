import { model } from "@medusajs/framework/utils"
import PurchaseBill from "./purchase-bill"
import PurchaseOrderLine from "./purchase-order-line"

/** What the vendor charges for one purchase order line. */
const PurchaseBillLine = model
  .define(
    { name: "purchase_bill_line", tableName: "backorder_purchase_bill_line" },
    {
      id: model.id({ prefix: "pbline" }).primaryKey(),
      bill: model.belongsTo(() => PurchaseBill, { mappedBy: "lines" }),
      purchase_order_line: model.belongsTo(() => PurchaseOrderLine, {
        mappedBy: "bill_lines",
      }),
      quantity: model.bigNumber(),
      unit_cost: model.bigNumber(),
      tax_rate: model.bigNumber().nullable(),
      subtotal: model.bigNumber().default(0),
    }
  )
  .checks([
    {
      name: "CK_backorder_bill_line_values",
      expression: (c) => `${c.quantity} > 0 and ${c.unit_cost} >= 0`,
    },
  ])

export default PurchaseBillLine
