import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminInventoryItem,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { SupplyCard } from "../components/backorder-reports/supply-card"
import { Guest } from "../components/guest"

const InventoryItemSupply = ({
  data,
}: DetailWidgetProps<AdminInventoryItem>) => (
  <Guest right="purchase_order:read">
    <SupplyCard resource="inventory-items" id={data.id} />
  </Guest>
)

export const config = defineWidgetConfig({
  id: "backorders:inventory-item-supply",
  zone: "inventory_item.details.side",
})

export default InventoryItemSupply
