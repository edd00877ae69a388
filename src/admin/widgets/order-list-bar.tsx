import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { OrderListBar } from "../components/bulk-backorder/order-list-bar"

const OrderListBarWidget = () => <OrderListBar />

export const config = defineWidgetConfig({
  zone: "order.list",
  id: "backorders:order-list",
})

export default OrderListBarWidget
