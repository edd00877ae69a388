import { model } from "@medusajs/framework/utils"
import PurchaseOrder from "./purchase-order"
import PurchaseReceiptLine from "./purchase-receipt-line"

/** Goods that arrived against a purchase order. */
const PurchaseReceipt = model
  .define(
    { name: "purchase_receipt", tableName: "backorder_purchase_receipt" },
    {
      id: model.id({ prefix: "prec" }).primaryKey(),
      purchase_order: model.belongsTo(() => PurchaseOrder, {
        mappedBy: "receipts",
      }),
      location_id: model.text(),
      received_date: model.text(),
      reference: model.text().nullable(),
      note: model.text().nullable(),
      received_by: model.text().nullable(),
      reversed_at: model.dateTime().nullable(),
      reversed_by: model.text().nullable(),
      reversal_reason: model.text().nullable(),
      lines: model.hasMany(() => PurchaseReceiptLine, { mappedBy: "receipt" }),
    }
  )
  .cascades({ delete: ["lines"] })

export default PurchaseReceipt
