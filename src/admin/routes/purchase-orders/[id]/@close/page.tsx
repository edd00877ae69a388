import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ClosePurchaseOrderForm } from "../../../../components/purchase-order-forms/close-purchase-order-form"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const CloseDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>
            {t("purchaseOrders.close.title", {
              number: purchase_order?.number,
            })}
          </Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {purchase_order && (
        <ClosePurchaseOrderForm purchaseOrder={purchase_order} />
      )}
    </RouteDrawer>
  )
}

export default CloseDrawer
