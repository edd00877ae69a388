import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import BackorderModule from "../modules/backorder"

/** `order.backorders`: the way back of backorder-order. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  {
    linkable: {
      ...BackorderModule.linkable.backorder.id,
      primaryKey: "order_id",
    },
  },
  { readOnly: true, isList: true }
)
