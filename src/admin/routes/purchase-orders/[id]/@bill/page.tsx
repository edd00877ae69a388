import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { BillForm } from "../../../../components/purchase-order-forms/bill-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const BillDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <TitledDrawer
      title={t("purchaseOrders.bill.title", { number: purchase_order?.number })}
    >
      {purchase_order && (
        <BillForm
          purchaseOrders={[purchase_order]}
          failedText={t("purchaseOrders.bill.failed", {
            number: purchase_order.number,
          })}
        />
      )}
    </TitledDrawer>
  )
}

export default BillDrawer
