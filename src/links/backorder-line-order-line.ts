import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import BackorderModule from "../modules/backorder"

/** `backorder_line.order_line_item`. Read-only: the key is `line_item_id`. */
export default defineLink(
  { linkable: BackorderModule.linkable.backorderLine, field: "line_item_id" },
  OrderModule.linkable.orderLineItem,
  { readOnly: true }
)
