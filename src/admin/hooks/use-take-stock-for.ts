import { useTranslation } from "react-i18next"
import { useTakeStock } from "./api/use-backorders"
import { useStockLocations } from "./api/use-stock-locations"
import { useNotify } from "./use-notify"

/** An order takes its goods from another location, and the merchant is told. */
export const useTakeStockFor = (
  order: { id: string; display_id?: number },
  locationId: string,
  onTaken?: (lineItemIds: string[]) => void
) => {
  const { t } = useTranslation("backorders")
  const { nameOf } = useStockLocations()
  const { done, failed } = useNotify()
  const names = { order: `#${order.display_id}`, location: nameOf(locationId) }
  const { mutate, isPending } = useTakeStock(order.id, {
    onSuccess: ({ lines }) => {
      done(
        t("takeStock.done", names),
        lines.flatMap(({ message }) => message ?? []).join(" ") || undefined
      )
      onTaken?.(
        lines
          .filter(({ can_move }) => can_move)
          .map(({ line_item_id }) => line_item_id)
      )
    },
    onError: (error) => failed(t("takeStock.failed", names), error),
  })

  return {
    take: (lineItemIds?: string[]) =>
      mutate({
        location_id: locationId,
        ...(lineItemIds ? { line_item_ids: lineItemIds } : {}),
      }),
    isPending,
    location: names.location,
  }
}
