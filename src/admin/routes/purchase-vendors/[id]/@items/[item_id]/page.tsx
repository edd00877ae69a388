import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { VendorItemForm } from "../../../../../components/purchase-vendor/vendor-item-form"
import {
  usePurchaseVendor,
  usePurchaseVendorItems,
} from "../../../../../hooks/api/use-purchase-vendors"

const EditVendorItemDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "", item_id = "" } = useParams()
  const { purchase_vendor: vendor } = usePurchaseVendor(id)
  const { items } = usePurchaseVendorItems(id, { id: item_id })
  const item = items?.find((row) => row.id === item_id)

  return (
    <RouteDrawer prev={`/purchase-vendors/${id}`}>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("vendors.items.editTitle")}</Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {vendor && item && <VendorItemForm vendor={vendor} item={item} />}
    </RouteDrawer>
  )
}

export default EditVendorItemDrawer
