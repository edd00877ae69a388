import { PageModal } from "../../../components/page-modal"
import { CreateVendorForm } from "../../../components/purchase-vendor/create-vendor-form"
import { useDefaultCurrency } from "../../../hooks/use-default-currency"

const CreateVendorPage = () => {
  const currencyCode = useDefaultCurrency()

  return currencyCode ? (
    <PageModal>
      <CreateVendorForm currencyCode={currencyCode} />
    </PageModal>
  ) : null
}

export default CreateVendorPage
