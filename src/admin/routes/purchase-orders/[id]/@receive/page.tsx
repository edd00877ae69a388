import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ReceiveForm } from "../../../../components/purchase-order-forms/receive-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const ReceiveDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <TitledDrawer
      title={t("purchaseOrders.receive.title", {
        number: purchase_order?.number,
      })}
    >
      {purchase_order && <ReceiveForm purchaseOrder={purchase_order} />}
    </TitledDrawer>
  )
}

export default ReceiveDrawer
