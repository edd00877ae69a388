import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { LearnedLeadTimes } from "../../../components/backorder-reports/learned-lead-times"
import { SupplyCard } from "../../../components/backorder-reports/supply-card"
import { ErrorState } from "../../../components/error-state"
import { PurchaseVendorGeneral } from "../../../components/purchase-vendor/purchase-vendor-general"
import { PurchaseVendorItems } from "../../../components/purchase-vendor/purchase-vendor-items"
import { PurchaseVendorOpen } from "../../../components/purchase-vendor/purchase-vendor-open"
import {
  PurchaseVendorContact,
  PurchaseVendorTerms,
} from "../../../components/purchase-vendor/purchase-vendor-side"
import { TwoColumnSkeleton } from "../../../components/skeletons"
import { usePurchaseVendor } from "../../../hooks/api/use-purchase-vendors"

const PurchaseVendorPage = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const {
    purchase_vendor: vendor,
    isError,
    error,
    refetch,
  } = usePurchaseVendor(id)

  if (!vendor) {
    return isError ? (
      <ErrorState
        title={t("vendors.detail.error")}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <TwoColumnSkeleton main={[0, 3, 6]} side={[3, 4]} />
    )
  }

  return (
    <LayoutComposer
      widgetsZonePrefix="purchase_vendor.details"
      preferredLayoutId="core:two-column"
      data={vendor}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="PurchaseVendorGeneral">
              <PurchaseVendorGeneral vendor={vendor} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseVendorOpen">
              <PurchaseVendorOpen vendor={vendor} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseVendorItems">
              <PurchaseVendorItems vendor={vendor} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="LearnedLeadTimes">
              <LearnedLeadTimes
                vendorId={vendor.id}
                leadTimeDays={vendor.lead_time_days}
              />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="PurchaseVendorSupply">
              <SupplyCard resource="purchase-vendors" id={vendor.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseVendorContact">
              <PurchaseVendorContact vendor={vendor} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseVendorTerms">
              <PurchaseVendorTerms vendor={vendor} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const Breadcrumb = () => {
  const { id = "" } = useParams()
  return usePurchaseVendor(id).purchase_vendor?.name ?? null
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default PurchaseVendorPage
