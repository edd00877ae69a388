import { useLocation } from "react-router-dom"
import { MetricRows } from "../../../components/backorder-reports/metric-rows"
import { PageModal } from "../../../components/page-modal"

const MetricRowsPage = () => {
  const { search } = useLocation()

  return (
    <PageModal>
      <MetricRows key={search} />
    </PageModal>
  )
}

export default MetricRowsPage
