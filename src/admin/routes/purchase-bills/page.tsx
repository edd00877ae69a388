import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { BillsDue } from "../../components/purchase-bill/bills-due"
import { PurchaseBillTable } from "../../components/purchase-bill/purchase-bill-table"

const PurchaseBillListPage = () => (
  <LayoutComposer
    widgetsZonePrefix="purchase_bill.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <>
          <LayoutComposer.Entry id="BillsDue">
            <BillsDue />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="PurchaseBillTable">
            <PurchaseBillTable />
          </LayoutComposer.Entry>
        </>
      ),
    }}
  />
)

const Breadcrumb = () => useTranslation("backorders").t("menu.bills")

export const config = defineRouteConfig({
  label: "menu.bills",
  translationNs: "backorders",
  nested: "/orders",
  rank: 3,
})

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default PurchaseBillListPage
