import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ReplaceVendorForm } from "../../../../components/purchase-order-forms/replace-vendor-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const ReplaceVendorDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <TitledDrawer
      title={t("purchaseOrders.replace.title", {
        number: purchase_order?.number,
      })}
    >
      {purchase_order && <ReplaceVendorForm purchaseOrder={purchase_order} />}
    </TitledDrawer>
  )
}

export default ReplaceVendorDrawer
