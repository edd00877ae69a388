import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Allowed } from "../components/allowed"
import { OrderBanner } from "../components/order-banner/order-banner"

const OrderBannerWidget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <Allowed right="backorder:read">
    <OrderBanner order={data} />
  </Allowed>
)

export const config = defineWidgetConfig({
  zone: "order.details",
  id: "backorders:order-banner",
})

export default OrderBannerWidget
