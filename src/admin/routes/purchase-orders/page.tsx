import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { PurchaseOrderTable } from "../../components/purchase-order-list/purchase-order-table"

const PurchaseOrderListPage = () => (
  <LayoutComposer
    widgetsZonePrefix="purchase_order.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="PurchaseOrderTable">
          <PurchaseOrderTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

const Breadcrumb = () => useTranslation("backorders").t("menu.purchaseOrders")

export const config = defineRouteConfig({
  label: "menu.purchaseOrders",
  translationNs: "backorders",
  nested: "/orders",
  rank: 2,
})

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default PurchaseOrderListPage
