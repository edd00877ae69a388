import { Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useWhatNow, WhatNowScope } from "../../hooks/api/use-what-now"
import { useErrorText } from "../../hooks/use-error-text"
import { LostOrder } from "./lost-order"
import { SpareItem } from "./spare-item"

/** After plans changed: each order and each spare item, with the choices that make sense. */
export const WhatNowList = (scope: WhatNowScope) => {
  const { t } = useTranslation("backorders")
  const errorText = useErrorText()
  const { what_now, error } = useWhatNow(scope)

  if (!what_now) {
    return error ? (
      <Text size="small" className="text-ui-fg-error" role="alert">
        {t("whatNow.error")} {errorText(error)}
      </Text>
    ) : (
      <Skeleton className="h-40 w-full" />
    )
  }
  const { orders, order_count, spare } = what_now
  if (!orders.length && !spare.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("whatNow.nothing")}
      </Text>
    )
  }
  return (
    <div className="flex flex-col gap-y-6">
      {orders.length > 0 && (
        <Part title={t("whatNow.lost.title")} hint={t("whatNow.lost.hint")}>
          {orders.map((order) => (
            <LostOrder key={order.backorder_id} order={order} />
          ))}
          {order_count > orders.length && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("whatNow.lost.first", {
                shown: orders.length,
                total: order_count,
              })}
            </Text>
          )}
        </Part>
      )}
      {spare.length > 0 && (
        <Part title={t("whatNow.spare.title")} hint={t("whatNow.spare.hint")}>
          {spare.map((goods) => (
            <SpareItem key={goods.purchase_order_line_id} spare={goods} />
          ))}
        </Part>
      )}
    </div>
  )
}

const Part = ({
  title,
  hint,
  children,
}: {
  title: string
  hint: string
  children: ReactNode
}) => (
  <section className="flex flex-col gap-y-3" aria-label={title}>
    <div>
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {hint}
      </Text>
    </div>
    {children}
  </section>
)
