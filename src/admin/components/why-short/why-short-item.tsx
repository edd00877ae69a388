import { Badge, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { sumOf } from "../../../domain"
import type { WhyShort } from "../../../types"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useFormat } from "../../hooks/use-format"
import { TextLink } from "../text-link"

/** One item at one location: what is there, who gets it, and what else there is. */
export const WhyShortItem = ({ item }: { item: WhyShort }) => {
  const { t } = useTranslation("backorders")
  const { day, quantity } = useFormat()
  const { nameOf } = useStockLocations()
  const more = item.orders_ahead_count - item.orders_ahead.length

  return (
    <section className="flex flex-col gap-y-4 px-6 py-4">
      <div>
        <Heading level="h3">{item.title}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {[item.sku, nameOf(item.location_id)].filter(Boolean).join(" · ")}
        </Text>
        <Text size="small" className="mt-1">
          {t("whyShort.sentence", {
            count: item.required_quantity,
            short: quantity(item.short_quantity),
            required: quantity(item.required_quantity),
          })}
        </Text>
      </div>
      <dl className="flex flex-col gap-y-1">
        <Figure label={t("whyShort.onHand")}>
          {quantity(item.stocked_quantity)}
        </Figure>
        {item.orders_ahead_count > 0 && (
          <Figure
            label={t("whyShort.ahead", { count: item.orders_ahead_count })}
          >
            {quantity(-item.orders_ahead_quantity)}
          </Figure>
        )}
        {item.manual_reservations.length > 0 && (
          <Figure
            label={t("whyShort.manual", {
              count: item.manual_reservations.length,
            })}
          >
            {quantity(-sumOf(item.manual_reservations, (row) => row.quantity))}
          </Figure>
        )}
        <Figure label={t("whyShort.fromStock")} isSum>
          {quantity(item.covered_quantity)}
        </Figure>
      </dl>
      {item.orders_ahead.length > 0 && (
        <List title={t("whyShort.aheadTitle")}>
          {item.orders_ahead.map((order, index) => (
            <Entry
              key={`${order.order_id} ${index}`}
              end={quantity(order.covered_quantity)}
            >
              <TextLink to={`/orders/${order.order_id}`} className="shrink-0">
                #{order.order_display_id}
              </TextLink>
              <span className="truncate" title={order.customer_email ?? ""}>
                {order.customer_email ?? "-"}
              </span>
              {order.is_served_first && (
                <Badge size="2xsmall" rounded="full" className="shrink-0">
                  {t("whyShort.servedFirst")}
                </Badge>
              )}
            </Entry>
          ))}
          {more > 0 && (
            <Entry>{t("whyShort.moreOrders", { count: more })}</Entry>
          )}
        </List>
      )}
      {item.manual_reservations.length > 0 && (
        <List title={t("whyShort.manualTitle")}>
          {item.manual_reservations.map((row) => (
            <Entry key={row.id} end={quantity(row.quantity)}>
              <TextLink to={`/reservations/${row.id}`} className="truncate">
                {row.description || t("whyShort.noDescription")}
              </TextLink>
            </Entry>
          ))}
        </List>
      )}
      {item.on_order.length > 0 && (
        <List title={t("whyShort.onOrder")}>
          {item.on_order.map((supply) => (
            <Entry
              key={supply.purchase_order_id}
              end={t("whyShort.freeOf", {
                free: quantity(supply.free_quantity),
                quantity: quantity(supply.quantity),
              })}
            >
              <TextLink
                to={`/purchase-orders/${supply.purchase_order_id}`}
                className="shrink-0"
              >
                {supply.number}
              </TextLink>
              <span>
                {supply.status === "draft"
                  ? t("whyShort.draft")
                  : day(supply.expected_date)}
              </span>
            </Entry>
          ))}
        </List>
      )}
      {item.elsewhere.length > 0 && (
        <List title={t("whyShort.elsewhere")}>
          {item.elsewhere.map((stock) => (
            <Entry key={stock.location_id} end={quantity(stock.quantity)}>
              {nameOf(stock.location_id)}
            </Entry>
          ))}
        </List>
      )}
    </section>
  )
}

type FigureProps = { label: string; isSum?: boolean; children: ReactNode }

const Figure = ({ label, isSum = false, children }: FigureProps) => (
  <div
    className={
      isSum
        ? "txt-compact-small-plus flex justify-between border-t pt-1"
        : "txt-compact-small text-ui-fg-subtle flex justify-between"
    }
  >
    <dt>{label}</dt>
    <dd className="tabular-nums">{children}</dd>
  </div>
)

const List = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="flex flex-col gap-y-1">
    <Text size="small" leading="compact" weight="plus">
      {title}
    </Text>
    <ul className="flex flex-col gap-y-1">{children}</ul>
  </div>
)

const Entry = ({ end, children }: { end?: string; children: ReactNode }) => (
  <li className="txt-compact-small text-ui-fg-subtle flex items-center justify-between gap-x-4">
    <span className="flex min-w-0 items-center gap-x-2">{children}</span>
    {end && <span className="shrink-0 tabular-nums">{end}</span>}
  </li>
)
