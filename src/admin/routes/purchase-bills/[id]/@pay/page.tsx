import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { PayBillForm } from "../../../../components/purchase-bill/pay-bill-form"
import { usePurchaseBill } from "../../../../hooks/api/use-purchase-bills"

const PayBillDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_bill: bill } = usePurchaseBill(id)

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("bills.pay.title", { number: bill?.number })}</Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {bill && <PayBillForm bill={bill} />}
    </RouteDrawer>
  )
}

export default PayBillDrawer
