import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminInventoryItem,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { Allowed } from "../components/allowed"
import { SupplyCard } from "../components/backorder-reports/supply-card"

const InventoryItemSupply = ({
  data,
}: DetailWidgetProps<AdminInventoryItem>) => (
  <Allowed right="purchase_order:read">
    <SupplyCard resource="inventory-items" id={data.id} />
  </Allowed>
)

export const config = defineWidgetConfig({
  id: "backorders:inventory-item-supply",
  zone: "inventory_item.details.side",
})

export default InventoryItemSupply
