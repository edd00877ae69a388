import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { OrderListBar } from "../components/bulk-backorder/order-list-bar"
import { Guest } from "../components/guest"

const OrderListBarWidget = () => (
  <Guest right="backorder:read">
    <OrderListBar />
  </Guest>
)

export const config = defineWidgetConfig({
  zone: "order.list",
  id: "backorders:order-list",
})

export default OrderListBarWidget
