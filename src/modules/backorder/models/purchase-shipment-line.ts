import { model } from "@medusajs/framework/utils"
import BackorderLine from "./backorder-line"
import PurchaseOrderLine from "./purchase-order-line"
import PurchaseShipment from "./purchase-shipment"

/** What of a shipment counts for one backorder line, in units of the inventory item: a fact written once. */
const PurchaseShipmentLine = model
  .define(
    {
      name: "purchase_shipment_line",
      tableName: "backorder_purchase_shipment_line",
    },
    {
      id: model.id({ prefix: "pshipline" }).primaryKey(),
      shipment: model.belongsTo(() => PurchaseShipment, { mappedBy: "lines" }),
      purchase_order_line: model.belongsTo(() => PurchaseOrderLine, {
        mappedBy: "shipment_lines",
      }),
      backorder_line: model.belongsTo(() => BackorderLine, {
        mappedBy: "shipment_lines",
      }),
      quantity: model.bigNumber(),
    }
  )
  .checks([
    {
      name: "CK_backorder_pship_line_quantity",
      expression: (c) => `${c.quantity} > 0`,
    },
  ])

export default PurchaseShipmentLine
