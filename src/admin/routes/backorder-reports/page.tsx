import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { ReportPage } from "../../components/backorder-reports/report-page"

const BackorderReportsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="backorder_report.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="BackorderReports">
          <ReportPage />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

const Breadcrumb = () => useTranslation("backorders").t("menu.reports")

export const config = defineRouteConfig({
  label: "menu.reports",
  translationNs: "backorders",
  nested: "/orders",
  rank: 5,
})

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default BackorderReportsPage
