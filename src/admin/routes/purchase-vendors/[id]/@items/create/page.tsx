import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { VendorItemForm } from "../../../../../components/purchase-vendor/vendor-item-form"
import { usePurchaseVendor } from "../../../../../hooks/api/use-purchase-vendors"

const AddVendorItemDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_vendor: vendor } = usePurchaseVendor(id)

  return (
    <RouteDrawer prev={`/purchase-vendors/${id}`}>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("vendors.items.addTitle")}</Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {vendor && <VendorItemForm vendor={vendor} />}
    </RouteDrawer>
  )
}

export default AddVendorItemDrawer
