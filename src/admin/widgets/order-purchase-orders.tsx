import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { OrderPurchaseOrders } from "../components/order-purchase-orders/order-purchase-orders"

const OrderPurchaseOrdersWidget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderPurchaseOrders orderId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "order.details.side",
  id: "backorders:order-purchase-orders",
})

export default OrderPurchaseOrdersWidget
