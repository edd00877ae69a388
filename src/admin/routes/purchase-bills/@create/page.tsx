import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { CreateBill } from "../../../components/purchase-bill/create-bill"

const CreateBillDrawer = () => {
  const { t } = useTranslation("backorders")

  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("bills.create.title")}</Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      <CreateBill />
    </RouteDrawer>
  )
}

export default CreateBillDrawer
