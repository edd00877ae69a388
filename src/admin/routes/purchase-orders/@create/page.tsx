import { PageModal } from "../../../components/page-modal"
import { CreatePurchaseOrderForm } from "../../../components/purchase-order-forms/create-purchase-order-form"
import { useDefaultCurrency } from "../../../hooks/use-default-currency"

const CreatePurchaseOrderPage = () => {
  const currencyCode = useDefaultCurrency()

  return currencyCode ? (
    <PageModal>
      <CreatePurchaseOrderForm currencyCode={currencyCode} />
    </PageModal>
  ) : null
}

export default CreatePurchaseOrderPage
