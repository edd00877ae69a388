import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { OrderBanner } from "../components/order-banner/order-banner"

const OrderBannerWidget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderBanner order={data} />
)

export const config = defineWidgetConfig({
  zone: "order.details",
  id: "backorders:order-banner",
})

export default OrderBannerWidget
