import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { MoveLinesForm } from "../../../../components/purchase-order-forms/move-lines-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const MoveLinesDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <TitledDrawer
      title={t("purchaseOrders.move.title", { number: purchase_order?.number })}
    >
      {purchase_order && <MoveLinesForm purchaseOrder={purchase_order} />}
    </TitledDrawer>
  )
}

export default MoveLinesDrawer
