import type { AdminOrder } from "@medusajs/framework/types"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTakeStockFor } from "../../hooks/use-take-stock-for"

type TakeStockProps = { order: AdminOrder; locationId: string }

/** Nobody buys what lies in another location: the order takes it from there. */
export const TakeStock = ({ order, locationId }: TakeStockProps) => {
  const { t } = useTranslation("backorders")
  const { take, isPending, location } = useTakeStockFor(order, locationId)

  return (
    <Button
      size="small"
      variant="primary"
      isLoading={isPending}
      onClick={() => take()}
    >
      {t("orderBanner.actions.take_stock", { location })}
    </Button>
  )
}
