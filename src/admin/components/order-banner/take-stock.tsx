import type { AdminOrder } from "@medusajs/framework/types"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTakeStock } from "../../hooks/api/use-backorders"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useNotify } from "../../hooks/use-notify"

type TakeStockProps = { order: AdminOrder; locationId: string }

/** Nobody buys what lies in another location: the order takes it from there. */
export const TakeStock = ({ order, locationId }: TakeStockProps) => {
  const { t } = useTranslation("backorders")
  const { nameOf } = useStockLocations()
  const { done, failed } = useNotify()
  const location = nameOf(locationId)
  const name = `#${order.display_id}`
  const { mutate, isPending } = useTakeStock(order.id, {
    onSuccess: ({ lines }) =>
      done(
        t("takeStock.done", { order: name, location }),
        lines.flatMap(({ message }) => message ?? []).join(" ") || undefined
      ),
    onError: (error) =>
      failed(t("takeStock.failed", { order: name, location }), error),
  })

  return (
    <Button
      size="small"
      variant="primary"
      isLoading={isPending}
      onClick={() => mutate({ location_id: locationId })}
    >
      {t("orderBanner.actions.take_stock", { location })}
    </Button>
  )
}
