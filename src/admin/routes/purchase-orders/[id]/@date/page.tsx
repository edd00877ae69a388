import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ChangeDateForm } from "../../../../components/purchase-order-forms/change-date-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const DateDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <TitledDrawer
      title={t("purchaseOrders.date.title", { number: purchase_order?.number })}
    >
      {purchase_order && <ChangeDateForm purchaseOrder={purchase_order} />}
    </TitledDrawer>
  )
}

export default DateDrawer
