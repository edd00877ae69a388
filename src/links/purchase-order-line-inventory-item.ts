import { defineLink } from "@medusajs/framework/utils"
import InventoryModule from "@medusajs/medusa/inventory"
import BackorderModule from "../modules/backorder"

/** `purchase_order_line.inventory_item`. Read-only: the key is `inventory_item_id`. */
export default defineLink(
  {
    linkable: BackorderModule.linkable.purchaseOrderLine,
    field: "inventory_item_id",
  },
  InventoryModule.linkable.inventoryItem,
  { readOnly: true }
)
