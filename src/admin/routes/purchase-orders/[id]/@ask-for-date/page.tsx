import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { AskForDateForm } from "../../../../components/purchase-order-letter/ask-for-date-form"
import { usePurchaseOrderLetter } from "../../../../hooks/api/use-purchase-order-letters"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const AskForDateDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)
  const { letter } = usePurchaseOrderLetter(id, "date_asked")

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>
            {t("letters.ask.title", { number: purchase_order?.number })}
          </Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {purchase_order && letter && (
        <AskForDateForm purchaseOrder={purchase_order} letter={letter} />
      )}
    </RouteDrawer>
  )
}

export default AskForDateDrawer
