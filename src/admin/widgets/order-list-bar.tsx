import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Allowed } from "../components/allowed"
import { OrderListBar } from "../components/bulk-backorder/order-list-bar"

const OrderListBarWidget = () => (
  <Allowed right="backorder:read">
    <OrderListBar />
  </Allowed>
)

export const config = defineWidgetConfig({
  zone: "order.list",
  id: "backorders:order-list",
})

export default OrderListBarWidget
