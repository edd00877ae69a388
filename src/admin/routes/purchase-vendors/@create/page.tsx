import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateVendorForm } from "../../../components/purchase-vendor/create-vendor-form"
import { useDefaultCurrency } from "../../../hooks/use-default-currency"

const CreateVendorPage = () => {
  const currencyCode = useDefaultCurrency()

  return currencyCode ? (
    <RouteFocusModal>
      <CreateVendorForm currencyCode={currencyCode} />
    </RouteFocusModal>
  ) : null
}

export default CreateVendorPage
