import { defineLink } from "@medusajs/framework/utils"
import StockLocationModule from "@medusajs/medusa/stock-location"
import BackorderModule from "../modules/backorder"

/** `purchase_order.stock_location`. Read-only: the key is `location_id`. */
export default defineLink(
  { linkable: BackorderModule.linkable.purchaseOrder, field: "location_id" },
  StockLocationModule.linkable.stockLocation,
  { readOnly: true }
)
