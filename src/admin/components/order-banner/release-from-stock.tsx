import type { AdminOrder } from "@medusajs/framework/types"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReleaseFromStock } from "../../hooks/api/use-backorders"
import { useOrderBackorder } from "../../hooks/api/use-order-backorder"
import { useNotify } from "../../hooks/use-notify"

type ReleaseFromStockProps = { order: AdminOrder; label: string }

/** One click: stock is there, so nothing has to be weighed. */
export const ReleaseFromStock = ({ order, label }: ReleaseFromStockProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const { order_backorder } = useOrderBackorder(order.id)
  const name = `#${order.display_id}`

  const { mutate, isPending } = useReleaseFromStock({
    onSuccess: () =>
      done(t("release.done", { order: name }), t("release.fromStock.doneHint")),
    onError: (error) => failed(t("release.failed", { order: name }), error),
  })
  const id = order_backorder?.backorder?.id

  return (
    <Button
      size="small"
      variant="primary"
      isLoading={isPending}
      disabled={!id}
      onClick={() => id && mutate(id)}
    >
      {label}
    </Button>
  )
}
