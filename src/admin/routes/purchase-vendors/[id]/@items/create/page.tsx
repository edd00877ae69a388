import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { VendorItemForm } from "../../../../../components/purchase-vendor/vendor-item-form"
import { TitledDrawer } from "../../../../../components/titled-drawer"
import { usePurchaseVendor } from "../../../../../hooks/api/use-purchase-vendors"

const AddVendorItemDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_vendor: vendor } = usePurchaseVendor(id)

  return (
    <TitledDrawer
      title={t("vendors.items.addTitle")}
      prev={`/purchase-vendors/${id}`}
    >
      {vendor && <VendorItemForm vendor={vendor} />}
    </TitledDrawer>
  )
}

export default AddVendorItemDrawer
