import type { AdminOrder } from "@medusajs/framework/types"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useChangeHoldScope } from "../../hooks/api/use-backorders"
import { useOrderBackorder } from "../../hooks/api/use-order-backorder"
import { useNotify } from "../../hooks/use-notify"

type ShipInStockProps = { order: AdminOrder; label: string; form: string }

/** From now on only the backordered units of this order wait; then Medusa's form for the others. */
export const ShipInStock = ({ order, label, form }: ShipInStockProps) => {
  const { t } = useTranslation("backorders")
  const navigate = useNavigate()
  const { done, failed } = useNotify()
  const { order_backorder } = useOrderBackorder(order.id)
  const name = `#${order.display_id}`
  const id = order_backorder?.backorder?.id

  const { mutate, isPending } = useChangeHoldScope(id ?? "", {
    onSuccess: () => {
      done(t("shipInStock.done", { order: name }), t("shipInStock.doneHint"))
      void navigate(form)
    },
    onError: (error) => failed(t("shipInStock.failed", { order: name }), error),
  })

  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isPending}
      disabled={!id}
      onClick={() => mutate({ hold_scope: "lines" })}
    >
      {label}
    </Button>
  )
}
