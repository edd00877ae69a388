import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ClosePurchaseOrderForm } from "../../../../components/purchase-order-forms/close-purchase-order-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const CloseDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <TitledDrawer
      title={t("purchaseOrders.close.title", {
        number: purchase_order?.number,
      })}
    >
      {purchase_order && (
        <ClosePurchaseOrderForm purchaseOrder={purchase_order} />
      )}
    </TitledDrawer>
  )
}

export default CloseDrawer
