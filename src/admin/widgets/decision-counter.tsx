import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { DecisionCounter } from "../components/decision-counter"
import { Guest } from "../components/guest"
import { MenuWithoutReports } from "../components/menu-without-reports"

const DecisionCounterWidget = () => (
  <Guest right="backorder:read" isSilent>
    <DecisionCounter />
    <MenuWithoutReports />
  </Guest>
)

export const config = defineWidgetConfig({
  zone: "topbar",
  id: "backorders:decisions",
})

export default DecisionCounterWidget
