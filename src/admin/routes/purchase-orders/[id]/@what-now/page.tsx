import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { TitledDrawer } from "../../../../components/titled-drawer"
import { WhatNowList } from "../../../../components/what-now/what-now"

const WhatNowDrawer = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()

  return (
    <TitledDrawer title={t("whatNow.title")}>
      <RouteDrawer.Body className="overflow-auto">
        <WhatNowList purchase_order_id={id} />
      </RouteDrawer.Body>
    </TitledDrawer>
  )
}

export default WhatNowDrawer
