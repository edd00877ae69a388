import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ReceiveForm } from "../../../../components/purchase-order-forms/receive-form"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const ReceiveDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>
            {t("purchaseOrders.receive.title", {
              number: purchase_order?.number,
            })}
          </Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {purchase_order && <ReceiveForm purchaseOrder={purchase_order} />}
    </RouteDrawer>
  )
}

export default ReceiveDrawer
