import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreatePurchaseOrderForm } from "../../../components/purchase-order-forms/create-purchase-order-form"
import { useDefaultCurrency } from "../../../hooks/use-default-currency"

const CreatePurchaseOrderPage = () => {
  const currencyCode = useDefaultCurrency()

  return currencyCode ? (
    <RouteFocusModal>
      <CreatePurchaseOrderForm currencyCode={currencyCode} />
    </RouteFocusModal>
  ) : null
}

export default CreatePurchaseOrderPage
