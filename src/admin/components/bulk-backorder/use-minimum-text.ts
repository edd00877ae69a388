import { useTranslation } from "react-i18next"
import { subtract } from "../../../domain"
import { usePurchaseVendors } from "../../hooks/api/use-purchase-vendors"
import { useFormat } from "../../hooks/use-format"

type Bought = {
  vendor: { id: string } | null
  total: number
  currency_code: string
}

/** Says what a purchase order is below its vendor's minimum order value, if it is. */
export const useMinimumText = () => {
  const { t } = useTranslation("backorders")
  const { total: money } = useFormat()
  const { purchase_vendors = [] } = usePurchaseVendors({
    limit: 1000,
    order: "name",
  })

  return ({ vendor, total, currency_code }: Bought) => {
    const minimum =
      purchase_vendors.find(({ id }) => id === vendor?.id)?.min_order_value ?? 0
    return minimum > total
      ? t("bulk.summary.belowMinimum", {
          missing: money(subtract(minimum, total), currency_code),
          minimum: money(minimum, currency_code),
        })
      : null
  }
}
