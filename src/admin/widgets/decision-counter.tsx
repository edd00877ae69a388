import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { DecisionCounter } from "../components/decision-counter"

const DecisionCounterWidget = () => <DecisionCounter />

export const config = defineWidgetConfig({
  zone: "topbar",
  id: "backorders:decisions",
})

export default DecisionCounterWidget
