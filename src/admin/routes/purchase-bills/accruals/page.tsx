import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { AccrualLines } from "../../../components/purchase-bill/accrual-lines"
import { AccrualVendors } from "../../../components/purchase-bill/accrual-vendors"

const AccrualsPage = () => (
  <LayoutComposer
    widgetsZonePrefix="purchase_bill.accruals"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <>
          <LayoutComposer.Entry id="AccrualVendors">
            <AccrualVendors />
          </LayoutComposer.Entry>
          <LayoutComposer.Entry id="AccrualLines">
            <AccrualLines />
          </LayoutComposer.Entry>
        </>
      ),
    }}
  />
)

const Breadcrumb = () => useTranslation("backorders").t("accruals.title")

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default AccrualsPage
