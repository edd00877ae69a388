import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AffectedOrder } from "../../../types"
import { useFormat } from "../../hooks/use-format"

type AffectedOrdersProps = {
  orders: AffectedOrder[] | undefined
  /** Said where nobody is affected. */
  none?: string
}

/** Which orders a change moves or leaves without supply, as they queue. */
export const AffectedOrders = ({ orders, none }: AffectedOrdersProps) => {
  const { t } = useTranslation("backorders")

  if (!orders) {
    return null
  }
  if (!orders.length) {
    return none ? (
      <Text size="small" className="text-ui-fg-subtle">
        {none}
      </Text>
    ) : null
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus">
        {t("purchaseOrders.affected.title", {
          count: new Set(orders.map(({ order_id }) => order_id)).size,
        })}
      </Text>
      <ul
        className="shadow-elevation-card-rest bg-ui-bg-component max-h-64 divide-y overflow-auto rounded-lg"
        tabIndex={0}
        aria-label={t("purchaseOrders.affected.list")}
      >
        {orders.map((order, index) => (
          <AffectedRow key={index} order={order} />
        ))}
      </ul>
    </div>
  )
}

const AffectedRow = ({ order }: { order: AffectedOrder }) => {
  const { t } = useTranslation("backorders")
  const { day, quantity } = useFormat()
  const { lost_quantity, from_date, to_date } = order

  return (
    <li className="flex items-start justify-between gap-x-4 px-4 py-2.5">
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus">
          #{order.order_display_id}
          <span className="text-ui-fg-subtle font-normal">
            {" "}
            {order.customer_email}
          </span>
        </Text>
        <Text
          size="small"
          leading="compact"
          className="text-ui-fg-subtle truncate pt-0.5"
        >
          {order.title ?? order.sku}
        </Text>
      </div>
      <Text
        size="small"
        leading="compact"
        className="shrink-0 text-end tabular-nums"
      >
        {lost_quantity > 0 ? (
          <span className="text-ui-tag-orange-text">
            {t("purchaseOrders.affected.loses", {
              lost: quantity(lost_quantity),
              of: quantity(order.quantity),
            })}
          </span>
        ) : (
          t("purchaseOrders.affected.moves", {
            from: from_date
              ? day(from_date)
              : t("purchaseOrders.affected.noDate"),
            to: to_date ? day(to_date) : t("purchaseOrders.affected.noDate"),
          })
        )}
      </Text>
    </li>
  )
}
