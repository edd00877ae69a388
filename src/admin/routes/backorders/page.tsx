import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { FirstDayCard } from "../../components/first-day/first-day-card"
import { BackorderTabs } from "../../components/backorder-list/backorder-tabs"

const BackorderListPage = () => (
  <LayoutComposer
    widgetsZonePrefix="backorder.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="BackorderTabs">
          <FirstDayCard />
          <BackorderTabs />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

const Breadcrumb = () => useTranslation("backorders").t("menu.backorders")

export const config = defineRouteConfig({
  label: "menu.backorders",
  translationNs: "backorders",
  nested: "/orders",
  rank: 1,
})

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default BackorderListPage
