import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Allowed } from "../components/allowed"
import { DecisionCounter } from "../components/decision-counter"

const DecisionCounterWidget = () => (
  <Allowed right="backorder:read">
    <DecisionCounter />
  </Allowed>
)

export const config = defineWidgetConfig({
  zone: "topbar",
  id: "backorders:decisions",
})

export default DecisionCounterWidget
