import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EditPurchaseOrderForm } from "../../../../components/purchase-order-forms/edit-purchase-order-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const EditPurchaseOrderDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <TitledDrawer
      title={t("purchaseOrders.edit.title", { number: purchase_order?.number })}
    >
      {purchase_order && (
        <EditPurchaseOrderForm purchaseOrder={purchase_order} />
      )}
    </TitledDrawer>
  )
}

export default EditPurchaseOrderDrawer
