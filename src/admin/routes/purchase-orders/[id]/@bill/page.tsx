import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { BillForm } from "../../../../components/purchase-order-forms/bill-form"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const BillDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>
            {t("purchaseOrders.bill.title", { number: purchase_order?.number })}
          </Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {purchase_order && (
        <BillForm
          purchaseOrders={[purchase_order]}
          failedText={t("purchaseOrders.bill.failed", {
            number: purchase_order.number,
          })}
        />
      )}
    </RouteDrawer>
  )
}

export default BillDrawer
