import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreatePurchaseOrderForm } from "../../../components/purchase-order-forms/create-purchase-order-form"
import { useDefaultCurrency } from "../../../hooks/use-default-currency"

const CreatePurchaseOrderPage = () => {
  const currencyCode = useDefaultCurrency()

  return (
    <RouteFocusModal>
      {currencyCode && <CreatePurchaseOrderForm currencyCode={currencyCode} />}
    </RouteFocusModal>
  )
}

export default CreatePurchaseOrderPage
