import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Guest } from "../components/guest"
import { OrderPurchaseOrders } from "../components/order-purchase-orders/order-purchase-orders"

const OrderPurchaseOrdersWidget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <Guest right="backorder:read">
    <OrderPurchaseOrders orderId={data.id} />
  </Guest>
)

export const config = defineWidgetConfig({
  zone: "order.details.side",
  id: "backorders:order-purchase-orders",
})

export default OrderPurchaseOrdersWidget
