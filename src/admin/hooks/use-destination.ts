import { useTranslation } from "react-i18next"
import type { PlannedPurchaseOrder } from "../../types"
import { useStockLocations } from "./api/use-stock-locations"

type Destined = Pick<PlannedPurchaseOrder, "delivery" | "location_id">

/** Where the goods of a purchase order go, for a list of several: to the customer, or to which location where there is a choice. */
export const useDestination = () => {
  const { t } = useTranslation("backorders")
  const { locations, nameOf } = useStockLocations()

  return ({ delivery, location_id }: Destined) =>
    delivery === "drop_ship"
      ? t("backorderDialog.customer")
      : locations.length > 1 && nameOf(location_id)
}
