import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminInventoryItem,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { SupplyCard } from "../components/backorder-reports/supply-card"

const InventoryItemSupply = ({
  data,
}: DetailWidgetProps<AdminInventoryItem>) => (
  <SupplyCard resource="inventory-items" id={data.id} />
)

export const config = defineWidgetConfig({
  id: "backorders:inventory-item-supply",
  zone: "inventory_item.details.side",
})

export default InventoryItemSupply
