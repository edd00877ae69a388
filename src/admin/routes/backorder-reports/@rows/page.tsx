import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useLocation } from "react-router-dom"
import { MetricRows } from "../../../components/backorder-reports/metric-rows"

const MetricRowsPage = () => {
  const { search } = useLocation()

  return (
    <RouteFocusModal>
      <MetricRows key={search} />
    </RouteFocusModal>
  )
}

export default MetricRowsPage
