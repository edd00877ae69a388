import { useTranslation } from "react-i18next"
import { useTakeStockForOrders } from "../../hooks/api/use-bulk-backorders"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useNotify } from "../../hooks/use-notify"
import { TakeLink, mostOf } from "../take-link"
import type { BulkItem } from "./bulk-choice"

export type TakenItem = Pick<
  BulkItem,
  "inventory_item_id" | "title" | "free_elsewhere" | "orders"
>

type TakeForOrdersProps = {
  item: TakenItem
  onTaken: (lineItemIds: string[]) => void
}

/** What the shop has at another location goes to the orders that wait, first served first, before it is bought. */
export const TakeForOrders = ({ item, onTaken }: TakeForOrdersProps) => {
  const { t } = useTranslation("backorders")
  const { nameOf } = useStockLocations()
  const { done, failed } = useNotify()
  const free = mostOf(item.free_elsewhere)
  const location = free && nameOf(free.location_id)
  const { mutate, isPending } = useTakeStockForOrders({
    onSuccess: ({ order_ids, line_item_ids }) => {
      done(t("takeStock.doneForOrders", { count: order_ids.length, location }))
      onTaken(line_item_ids)
    },
    onError: (error) =>
      failed(t("takeStock.failedForOrders", { location }), error),
  })

  if (!free || free.quantity <= 0) {
    return null
  }
  return (
    <TakeLink
      free={free}
      title={item.title}
      isPending={isPending}
      onTake={() =>
        mutate({
          location_id: free.location_id,
          free: free.quantity,
          inventory_item_id: item.inventory_item_id,
          orders: item.orders,
        })
      }
    />
  )
}
