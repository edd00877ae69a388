import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { ErrorState } from "../../../../components/error-state"
import { PageModal } from "../../../../components/page-modal"
import { SendForm } from "../../../../components/purchase-order-letter/send-form"
import { usePurchaseOrderLetter } from "../../../../hooks/api/use-purchase-order-letters"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const SendPurchaseOrderModal = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)
  const { letter, isError, error, refetch } = usePurchaseOrderLetter(id, "sent")

  return (
    <PageModal>
      {isError && (
        <ErrorState
          title={t("letters.error")}
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      {purchase_order && letter && (
        <SendForm purchaseOrder={purchase_order} letter={letter} />
      )}
    </PageModal>
  )
}

export default SendPurchaseOrderModal
