import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EditBillForm } from "../../../../components/purchase-bill/edit-bill-form"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { usePurchaseBill } from "../../../../hooks/api/use-purchase-bills"

const EditBillDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_bill: bill } = usePurchaseBill(id)

  return (
    <TitledDrawer title={t("bills.edit.title", { number: bill?.number })}>
      {bill && <EditBillForm bill={bill} />}
    </TitledDrawer>
  )
}

export default EditBillDrawer
