import { model } from "@medusajs/framework/utils"
import PurchaseVendor from "./purchase-vendor"

/** What a vendor sells us: one inventory item with its cost, minimum, order multiple and lead time. */
const PurchaseVendorItem = model
  .define(
    {
      name: "purchase_vendor_item",
      tableName: "backorder_purchase_vendor_item",
    },
    {
      id: model.id({ prefix: "pvitem" }).primaryKey(),
      vendor: model.belongsTo(() => PurchaseVendor, { mappedBy: "items" }),
      inventory_item_id: model.text(),
      vendor_sku: model.text().nullable(),
      unit_cost: model.bigNumber(),
      min_order_quantity: model.bigNumber().nullable(),
      order_multiple: model.bigNumber().nullable(),
      lead_time_days: model.number().nullable(),
      is_preferred: model.boolean().default(false),
      price_breaks: model.json().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_backorder_vendor_item_unique",
      on: ["vendor_id", "inventory_item_id"],
      unique: true,
    },
    {
      name: "IDX_backorder_vendor_item_preferred",
      on: ["inventory_item_id"],
      unique: true,
      where: { is_preferred: true },
    },
    {
      name: "IDX_backorder_vendor_item_inventory_item",
      on: ["inventory_item_id"],
    },
  ])
  .checks([
    {
      name: "CK_backorder_vendor_item_values",
      expression: (c) =>
        `${c.unit_cost} >= 0 and coalesce(${c.min_order_quantity}, 1) > 0 and coalesce(${c.order_multiple}, 1) > 0`,
    },
  ])

export default PurchaseVendorItem
