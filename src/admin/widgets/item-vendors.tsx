import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { DetailWidgetProps } from "@medusajs/framework/types"
import type { HttpTypes } from "@medusajs/types"
import { Guest } from "../components/guest"
import { ItemVendors } from "../components/item-vendors/item-vendors"

const ItemVendorsWidget = ({
  data,
}: DetailWidgetProps<HttpTypes.AdminInventoryItem>) => (
  <Guest right="purchase_vendor:read">
    <ItemVendors item={data} />
  </Guest>
)

export const config = defineWidgetConfig({
  zone: "inventory_item.details.side",
  id: "backorders:item-vendors",
})

export default ItemVendorsWidget
