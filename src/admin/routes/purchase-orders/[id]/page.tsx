import { LayoutComposer } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ErrorState } from "../../../components/error-state"
import { PurchaseOrderBills } from "../../../components/purchase-order/purchase-order-bills"
import { PurchaseOrderDates } from "../../../components/purchase-order/purchase-order-dates"
import { PurchaseOrderDelivery } from "../../../components/purchase-order/purchase-order-delivery"
import { PurchaseOrderGeneral } from "../../../components/purchase-order/purchase-order-general"
import { PurchaseOrderHistory } from "../../../components/purchase-order/purchase-order-history"
import { PurchaseOrderLines } from "../../../components/purchase-order/purchase-order-lines"
import { PurchaseOrderPegs } from "../../../components/purchase-order/purchase-order-pegs"
import { PurchaseOrderReceipts } from "../../../components/purchase-order/purchase-order-receipts"
import { PurchaseOrderShipments } from "../../../components/purchase-order/purchase-order-shipments"
import { PurchaseOrderTotals } from "../../../components/purchase-order/purchase-order-totals"
import { PurchaseOrderVendor } from "../../../components/purchase-order/purchase-order-vendor"
import { TwoColumnSkeleton } from "../../../components/skeletons"
import { usePurchaseOrder } from "../../../hooks/api/use-purchase-orders"

const PurchaseOrderPage = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order, isError, error, refetch } = usePurchaseOrder(id)
  const [isUnsaved, setIsUnsaved] = useState(false)

  if (!purchase_order) {
    return isError ? (
      <ErrorState
        title={t("purchaseOrders.detail.error")}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <TwoColumnSkeleton main={[1, 3, 2]} side={[2, 3, 1, 4]} />
    )
  }

  const section = { purchaseOrder: purchase_order, isUnsaved }

  return (
    <LayoutComposer
      widgetsZonePrefix="purchase_order.details"
      preferredLayoutId="core:two-column"
      data={purchase_order}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="PurchaseOrderGeneral">
              <PurchaseOrderGeneral {...section} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseOrderLines">
              <PurchaseOrderLines {...section} onUnsaved={setIsUnsaved} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseOrderPegs">
              <PurchaseOrderPegs {...section} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseOrderReceipts">
              {purchase_order.delivery === "drop_ship" ? (
                <PurchaseOrderShipments {...section} />
              ) : (
                <PurchaseOrderReceipts {...section} />
              )}
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseOrderBills">
              <PurchaseOrderBills {...section} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseOrderHistory">
              <PurchaseOrderHistory {...section} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="PurchaseOrderVendor">
              <PurchaseOrderVendor {...section} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseOrderDates">
              <PurchaseOrderDates {...section} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseOrderDelivery">
              <PurchaseOrderDelivery {...section} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="PurchaseOrderTotals">
              <PurchaseOrderTotals {...section} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

const Breadcrumb = () => {
  const { id = "" } = useParams()
  return usePurchaseOrder(id).purchase_order?.number ?? null
}

export const handle = {
  breadcrumb: () => <Breadcrumb />,
}

export default PurchaseOrderPage
