import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { AskForDateForm } from "../../../../components/purchase-order-letter/ask-for-date-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseOrderLetter } from "../../../../hooks/api/use-purchase-order-letters"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const AskForDateDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)
  const { letter } = usePurchaseOrderLetter(id, "date_asked")

  return (
    <TitledDrawer
      title={t("letters.ask.title", { number: purchase_order?.number })}
    >
      {purchase_order && letter && (
        <AskForDateForm purchaseOrder={purchase_order} letter={letter} />
      )}
    </TitledDrawer>
  )
}

export default AskForDateDrawer
