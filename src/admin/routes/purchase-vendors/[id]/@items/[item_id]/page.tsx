import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { VendorItemForm } from "../../../../../components/purchase-vendor/vendor-item-form"
import { TitledDrawer } from "../../../../../components/titled-drawer"
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
    <TitledDrawer
      title={t("vendors.items.editTitle")}
      prev={`/purchase-vendors/${id}`}
    >
      {vendor && item && <VendorItemForm vendor={vendor} item={item} />}
    </TitledDrawer>
  )
}

export default EditVendorItemDrawer
