import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderBackorder, OrderPurchaseOrder } from "../../../types"
import { useOrderBackorder } from "../../hooks/api/use-order-backorder"
import { useFormat } from "../../hooks/use-format"
import { PurchaseOrderBadges } from "../purchase-order-badges"
import { Status } from "../status-badges"
import { TextLink } from "../text-link"

type OrderPurchaseOrdersProps = { orderId: string }

/** What is ordered for this order, what of it has arrived, and its bills. Nothing when nothing is ordered. */
export const OrderPurchaseOrders = ({ orderId }: OrderPurchaseOrdersProps) => {
  const { t } = useTranslation("backorders")
  const { order_backorder } = useOrderBackorder(orderId)

  if (!order_backorder?.purchase_orders.length) {
    return null
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("orderPurchaseOrders.title")}</Heading>
      </div>
      <PromiseRow promise={order_backorder.promise} />
      {order_backorder.purchase_orders.map((purchaseOrder) => (
        <PurchaseOrderRow key={purchaseOrder.id} {...purchaseOrder} />
      ))}
      {order_backorder.bills.map((bill) => (
        <BillRow key={bill.id} {...bill} />
      ))}
    </Container>
  )
}

/** What the customer was told when ordering, where it still matters. */
const PromiseRow = ({ promise }: Pick<OrderBackorder, "promise">) => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()

  if (!promise) {
    return null
  }
  const { promised_date, expected_date } = promise
  const isLater = expected_date !== null && expected_date > promised_date
  return (
    <div className="flex items-center gap-x-2 px-6 py-3">
      <Text
        size="small"
        leading="compact"
        className={isLater ? "text-ui-tag-orange-text" : "text-ui-fg-subtle"}
      >
        {isLater
          ? t("orderPurchaseOrders.promisedNow", {
              promised: day(promised_date),
              date: day(expected_date),
            })
          : t("orderPurchaseOrders.promised", { promised: day(promised_date) })}
      </Text>
    </div>
  )
}

const PurchaseOrderRow = ({
  id,
  number,
  vendor,
  lines,
  expected_date,
  ...purchaseOrder
}: OrderPurchaseOrder) => {
  const { t } = useTranslation("backorders")
  const { day, quantity } = useFormat()
  const isDropShip = purchaseOrder.delivery === "drop_ship"

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start justify-between gap-x-3">
        <div className="min-w-0">
          <TextLink to={`/purchase-orders/${id}`}>{number}</TextLink>
          <Text
            size="small"
            leading="compact"
            className="text-ui-fg-subtle mt-1 break-words"
          >
            {vendor?.name ?? t("purchaseOrders.noVendor")}
            {expected_date &&
              ` · ${t("orderPurchaseOrders.expected", { date: day(expected_date) })}`}
            {isDropShip && ` · ${t("orderPurchaseOrders.toCustomer")}`}
          </Text>
        </div>
        <PurchaseOrderBadges
          {...purchaseOrder}
          className="flex-col items-end"
          isShort
        />
      </div>
      <ul className="flex flex-col gap-y-1">
        {lines.map(({ inventory_item_id, title, sku, ...line }) => (
          <li
            key={inventory_item_id}
            className="text-ui-fg-subtle flex items-center justify-between gap-x-3"
          >
            <Text
              size="small"
              leading="compact"
              className="truncate"
              title={title ?? sku ?? ""}
            >
              {title ?? sku}
            </Text>
            <Text size="small" leading="compact" className="shrink-0">
              {isDropShip
                ? t("orderPurchaseOrders.shipped", {
                    shipped: quantity(line.fulfilled_quantity),
                    pegged: quantity(line.pegged_quantity),
                  })
                : t("orderPurchaseOrders.arrived", {
                    arrived: quantity(line.allocated_quantity),
                    pegged: quantity(line.pegged_quantity),
                  })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}

const BillRow = ({
  id,
  number,
  status,
  total,
  currency_code,
}: OrderBackorder["bills"][number]) => {
  const { money } = useFormat()

  return (
    <div className="bg-ui-bg-subtle flex items-center justify-between gap-x-3 px-6 py-3 last:rounded-b-lg">
      <TextLink to={`/purchase-bills/${id}`}>{number}</TextLink>
      <div className="flex items-center gap-x-3">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {money(total, currency_code)}
        </Text>
        <Status kind="bill" status={status} />
      </div>
    </div>
  )
}
