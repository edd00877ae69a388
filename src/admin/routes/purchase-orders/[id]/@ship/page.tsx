import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ShipForm } from "../../../../components/purchase-order-forms/ship-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const ShipDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <TitledDrawer
      title={t("purchaseOrders.ship.title", {
        number: purchase_order?.number,
      })}
    >
      {purchase_order && <ShipForm purchaseOrder={purchase_order} />}
    </TitledDrawer>
  )
}

export default ShipDrawer
