import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ErrorState } from "../../../components/error-state"
import { PurchaseBillDetails } from "../../../components/purchase-bill/purchase-bill-details"
import { PurchaseBillGeneral } from "../../../components/purchase-bill/purchase-bill-general"
import { PurchaseBillHistory } from "../../../components/purchase-bill/purchase-bill-history"
import { PurchaseBillLines } from "../../../components/purchase-bill/purchase-bill-lines"
import { PurchaseBillPayments } from "../../../components/purchase-bill/purchase-bill-payments"
import { PurchaseBillTotals } from "../../../components/purchase-bill/purchase-bill-totals"
import { TwoColumnSkeleton } from "../../../components/skeletons"
import { usePurchaseBill } from "../../../hooks/api/use-purchase-bills"

const PurchaseBillPage = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_bill: bill, isError, error, refetch } = usePurchaseBill(id)

  if (!bill) {
    return isError ? (
      <ErrorState
        title={t("bills.detail.error")}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <TwoColumnSkeleton main={[0, 3, 1, 2]} side={[5, 3]} />
    )
  }

  return (
    <LayoutComposer
      widgetsZonePrefix="purchase_bill.details"
      preferredLayoutId="core:two-column"
      data={bill}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="PurchaseBillGeneral">
              <PurchaseBillGeneral bill={bill} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseBillLines">
              <PurchaseBillLines bill={bill} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseBillPayments">
              <PurchaseBillPayments bill={bill} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseBillHistory">
              <PurchaseBillHistory bill={bill} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="PurchaseBillDetails">
              <PurchaseBillDetails bill={bill} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseBillTotals">
              <PurchaseBillTotals bill={bill} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const Breadcrumb = () => {
  const { id = "" } = useParams()
  return usePurchaseBill(id).purchase_bill?.number ?? null
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default PurchaseBillPage
