import type { AdminOrder } from "@medusajs/framework/types"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { PlacedBackorders } from "../../../types"
import { usePlaceBackorders } from "../../hooks/api/use-backorders"
import { useNotify } from "../../hooks/use-notify"
import { newIdempotencyKey } from "../../lib/idempotency-key"

/** Places the backorder, says so, and goes where its goods are ordered. One dialog places once. */
export const usePlace = (order: AdminOrder, onDone: () => void) => {
  const { t } = useTranslation("backorders")
  const navigate = useNavigate()
  const { done, failed } = useNotify()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const name = `#${order.display_id}`

  const { mutate, isPending } = usePlaceBackorders(idempotencyKey, {
    onSuccess: ({ purchase_orders }) => {
      const [only, ...others] = purchase_orders
      const to = others.length
        ? `/purchase-orders?order_id=${order.id}`
        : `/purchase-orders/${only.id}`

      onDone()
      done(t("backorderDialog.done", { order: name }), said(purchase_orders), {
        label: t("backorderDialog.backToOrder"),
        to: `/orders/${order.id}`,
      })
      void navigate(to)
    },
    onError: (error) =>
      failed(t("backorderDialog.failed", { order: name }), error),
  })

  const said = (purchaseOrders: PlacedBackorders["purchase_orders"]) =>
    t("backorderDialog.purchaseOrders", {
      count: purchaseOrders.length,
      numbers: purchaseOrders.map(({ number }) => number).join(", "),
    })

  return { place: mutate, isPending }
}
