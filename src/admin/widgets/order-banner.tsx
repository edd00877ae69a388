import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Guest } from "../components/guest"
import { OrderBanner } from "../components/order-banner/order-banner"

const OrderBannerWidget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <Guest right="backorder:read">
    <OrderBanner order={data} />
  </Guest>
)

export const config = defineWidgetConfig({
  zone: "order.details",
  id: "backorders:order-banner",
})

export default OrderBannerWidget
