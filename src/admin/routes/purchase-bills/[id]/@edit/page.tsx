import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { EditBillForm } from "../../../../components/purchase-bill/edit-bill-form"
import { usePurchaseBill } from "../../../../hooks/api/use-purchase-bills"

const EditBillDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_bill: bill } = usePurchaseBill(id)

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("bills.edit.title", { number: bill?.number })}</Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {bill && <EditBillForm bill={bill} />}
    </RouteDrawer>
  )
}

export default EditBillDrawer
