import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateVendorForm } from "../../../components/purchase-vendor/create-vendor-form"
import { useDefaultCurrency } from "../../../hooks/use-default-currency"

const CreateVendorPage = () => {
  const currencyCode = useDefaultCurrency()

  return (
    <RouteFocusModal>
      {currencyCode && <CreateVendorForm currencyCode={currencyCode} />}
    </RouteFocusModal>
  )
}

export default CreateVendorPage
