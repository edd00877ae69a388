import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import BackorderModule from "../modules/backorder"

/** `backorder.order`. Read-only: the key is `backorder.order_id`. */
export default defineLink(
  { linkable: BackorderModule.linkable.backorder, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
