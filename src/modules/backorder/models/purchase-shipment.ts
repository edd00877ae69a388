import { model } from "@medusajs/framework/utils"
import PurchaseOrder from "./purchase-order"
import PurchaseShipmentLine from "./purchase-shipment-line"

/** What a vendor has shipped to the customer, and the fulfillment of Medusa that records it on the order. */
const PurchaseShipment = model
  .define(
    { name: "purchase_shipment", tableName: "backorder_purchase_shipment" },
    {
      id: model.id({ prefix: "pship" }).primaryKey(),
      purchase_order: model.belongsTo(() => PurchaseOrder, {
        mappedBy: "shipments",
      }),
      order_id: model.text(),
      fulfillment_id: model.text(),
      shipped_at: model.dateTime(),
      labels: model.json(),
      created_by: model.text().nullable(),
      lines: model.hasMany(() => PurchaseShipmentLine, {
        mappedBy: "shipment",
      }),
    }
  )
  .cascades({ delete: ["lines"] })
  .indexes([
    {
      name: "IDX_backorder_pship_fulfillment",
      on: ["fulfillment_id"],
      unique: true,
    },
  ])

export default PurchaseShipment
