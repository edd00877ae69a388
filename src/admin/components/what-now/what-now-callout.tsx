import { ExclamationCircleSolid } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useWhatNow } from "../../hooks/api/use-what-now"

/** On a purchase order of which something fell away or is spare: one way to decide all of it. */
export const WhatNowCallout = ({
  purchaseOrderId,
}: {
  purchaseOrderId: string
}) => {
  const { t } = useTranslation("backorders")
  const { what_now } = useWhatNow({ purchase_order_id: purchaseOrderId })
  const { orders = [], spare = [] } = what_now ?? {}

  if (!orders.length && !spare.length) {
    return null
  }
  const next = spare.find(({ next_orders }) => next_orders.length)
  return (
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <div className="flex min-w-0 items-start gap-x-3">
        <ExclamationCircleSolid
          className="text-ui-tag-orange-icon mt-0.5 shrink-0"
          aria-hidden
        />
        <Text size="small" className="text-ui-fg-subtle">
          {[
            orders.length > 0 &&
              t("whatNow.callout.lost", {
                orders: orders
                  .slice(0, 5)
                  .map(({ order_display_id }) => `#${order_display_id}`)
                  .join(", "),
              }),
            spare.length > 0 &&
              t("whatNow.callout.spare", {
                items: spare.map(({ title, sku }) => title ?? sku).join(", "),
              }),
            next &&
              t("orderBanner.sentences.next_in_queue", {
                order: `#${next.next_orders[0]!.order_display_id}`,
              }),
          ]
            .filter(Boolean)
            .join(" ")}
        </Text>
      </div>
      <Button size="small" variant="secondary" className="shrink-0" asChild>
        <Link to="what-now">{t("whatNow.title")}</Link>
      </Button>
    </div>
  )
}
