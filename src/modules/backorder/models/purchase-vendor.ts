import { model } from "@medusajs/framework/utils"
import PurchaseOrder from "./purchase-order"
import PurchaseVendorItem from "./purchase-vendor-item"

/** Who we buy from. */
const PurchaseVendor = model
  .define(
    { name: "purchase_vendor", tableName: "backorder_purchase_vendor" },
    {
      id: model.id({ prefix: "pvend" }).primaryKey(),
      name: model.text().searchable(),
      code: model.text().searchable().nullable(),
      email: model.text().searchable().nullable(),
      phone: model.text().nullable(),
      /** What language it is written to in; null: the store's. */
      locale: model.text().nullable(),
      currency_code: model.text(),
      payment_terms_days: model.number().nullable(),
      lead_time_days: model.number().nullable(),
      min_order_value: model.bigNumber().nullable(),
      ships_to_customer: model.boolean().default(false),
      address: model.json().nullable(),
      is_active: model.boolean().default(true),
      note: model.text().nullable(),
      metadata: model.json().nullable(),
      items: model.hasMany(() => PurchaseVendorItem, { mappedBy: "vendor" }),
      purchase_orders: model.hasMany(() => PurchaseOrder, {
        mappedBy: "vendor",
      }),
    }
  )
  .cascades({ delete: ["items"] })
  .indexes([
    { name: "IDX_backorder_vendor_code", on: ["code"], unique: true },
    { name: "IDX_backorder_vendor_name", on: ["name"] },
  ])

export default PurchaseVendor
