import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { PayBillForm } from "../../../../components/purchase-bill/pay-bill-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseBill } from "../../../../hooks/api/use-purchase-bills"

const PayBillDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_bill: bill } = usePurchaseBill(id)

  return (
    <TitledDrawer title={t("bills.pay.title", { number: bill?.number })}>
      {bill && <PayBillForm bill={bill} />}
    </TitledDrawer>
  )
}

export default PayBillDrawer
