import { model } from "@medusajs/framework/utils"
import BackorderLine from "./backorder-line"
import PurchaseReceiptLine from "./purchase-receipt-line"

/** Received goods promised to one backorder line: a fact written once. */
const BackorderAllocation = model
  .define("backorder_allocation", {
    id: model.id({ prefix: "boalloc" }).primaryKey(),
    receipt_line: model.belongsTo(() => PurchaseReceiptLine, {
      mappedBy: "allocations",
    }),
    backorder_line: model.belongsTo(() => BackorderLine, {
      mappedBy: "allocations",
    }),
    quantity: model.bigNumber(),
  })
  .checks([
    {
      name: "CK_backorder_allocation_quantity",
      expression: (c) => `${c.quantity} > 0`,
    },
  ])

export default BackorderAllocation
