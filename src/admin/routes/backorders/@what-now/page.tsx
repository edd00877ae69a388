import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { TitledDrawer } from "../../../components/titled-drawer"
import { WhatNowList } from "../../../components/what-now/what-now"

/** Of the whole store. */
const WhatNowDrawer = () => {
  const { t } = useTranslation("backorders")

  return (
    <TitledDrawer title={t("whatNow.title")}>
      <RouteDrawer.Body className="overflow-auto">
        <WhatNowList />
      </RouteDrawer.Body>
    </TitledDrawer>
  )
}

export default WhatNowDrawer
