import { useTranslation } from "react-i18next"
import { CreateBill } from "../../../components/purchase-bill/create-bill"
import { TitledDrawer } from "../../../components/titled-drawer"

const CreateBillDrawer = () => {
  const { t } = useTranslation("backorders")

  return (
    <TitledDrawer title={t("bills.create.title")}>
      <CreateBill />
    </TitledDrawer>
  )
}

export default CreateBillDrawer
