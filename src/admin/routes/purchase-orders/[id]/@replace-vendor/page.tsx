import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ReplaceVendorForm } from "../../../../components/purchase-order-forms/replace-vendor-form"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const ReplaceVendorDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>
            {t("purchaseOrders.replace.title", {
              number: purchase_order?.number,
            })}
          </Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {purchase_order && <ReplaceVendorForm purchaseOrder={purchase_order} />}
    </RouteDrawer>
  )
}

export default ReplaceVendorDrawer
