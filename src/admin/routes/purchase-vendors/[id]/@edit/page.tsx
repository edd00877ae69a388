import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EditVendorForm } from "../../../../components/purchase-vendor/edit-vendor-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseVendor } from "../../../../hooks/api/use-purchase-vendors"

const EditVendorDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_vendor: vendor } = usePurchaseVendor(id)

  return (
    <TitledDrawer title={t("vendors.edit.title", { name: vendor?.name })}>
      {vendor && <EditVendorForm vendor={vendor} />}
    </TitledDrawer>
  )
}

export default EditVendorDrawer
