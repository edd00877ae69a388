import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { PurchaseVendorTable } from "../../components/purchase-vendor/purchase-vendor-table"

const PurchaseVendorListPage = () => (
  <LayoutComposer
    widgetsZonePrefix="purchase_vendor.list"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <LayoutComposer.Entry id="PurchaseVendorTable">
          <PurchaseVendorTable />
        </LayoutComposer.Entry>
      ),
    }}
  />
)

const Breadcrumb = () => useTranslation("backorders").t("menu.vendors")

export const config = defineRouteConfig({
  label: "menu.vendors",
  translationNs: "backorders",
  nested: "/orders",
  rank: 4,
})

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default PurchaseVendorListPage
