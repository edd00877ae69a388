import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EditVendorForm } from "../../../../components/purchase-vendor/edit-vendor-form"
import { usePurchaseVendor } from "../../../../hooks/api/use-purchase-vendors"

const EditVendorDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_vendor: vendor } = usePurchaseVendor(id)

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("vendors.edit.title", { name: vendor?.name })}</Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {vendor && <EditVendorForm vendor={vendor} />}
    </RouteDrawer>
  )
}

export default EditVendorDrawer
