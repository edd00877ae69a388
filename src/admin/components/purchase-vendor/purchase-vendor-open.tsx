import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PurchaseVendor } from "../../../types"
import { usePurchaseOrders } from "../../hooks/api/use-purchase-orders"
import { usePurchaseVendorUsage } from "../../hooks/api/use-purchase-vendors"
import { useShortages } from "../../hooks/api/use-shortages"
import { useFormat } from "../../hooks/use-format"
import { ErrorState } from "../error-state"
import { waitingOrders } from "../purchase-order/waiting-orders"
import { PurchaseOrderBadges } from "../purchase-order-badges"
import { Section } from "../section"
import { SectionSkeleton } from "../skeletons"
import { TextLink } from "../text-link"
import { Table } from "../table"

const SHOWN = 10

type PurchaseVendorOpenProps = { vendor: PurchaseVendor }

/** What is open at a vendor, and what waits. */
export const PurchaseVendorOpen = ({ vendor }: PurchaseVendorOpenProps) => {
  const { t } = useTranslation("backorders")
  const { day, total } = useFormat()
  const { usage } = usePurchaseVendorUsage(vendor.id)
  const { count: short = 0 } = useShortages({ vendor_id: vendor.id, limit: 1 })
  const {
    purchase_orders,
    count = 0,
    isError,
    error,
    refetch,
  } = usePurchaseOrders({
    vendor_id: vendor.id,
    status: ["draft", "issued"],
    order: "expected_date",
    limit: SHOWN,
  })

  if (!purchase_orders) {
    return isError ? (
      <ErrorState
        title={t("purchaseOrders.list.error")}
        error={error}
        onRetry={refetch}
      />
    ) : (
      <SectionSkeleton rows={2} />
    )
  }
  const list = `/purchase-orders?vendor_id=${encodeURIComponent(
    JSON.stringify([vendor.id])
  )}`

  return (
    <Section
      title={t("vendors.open.title")}
      actions={<TextLink to={list}>{t("vendors.open.all")}</TextLink>}
    >
      {(short > 0 || Boolean(usage?.waiting_orders)) && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-4">
          {usage && usage.waiting_orders > 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("vendors.open.waiting", { count: usage.waiting_orders })}
            </Text>
          )}
          {short > 0 && (
            <TextLink
              to={`/backorders?vendor_id=${encodeURIComponent(
                JSON.stringify([vendor.id])
              )}`}
            >
              {t("vendors.open.short", { count: short })}
            </TextLink>
          )}
        </div>
      )}
      {purchase_orders.length === 0 ? (
        <div className="px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {t("vendors.open.empty")}
          </Text>
        </div>
      ) : (
        <div className="overflow-x-auto rounded-b-lg">
          <Table>
            <Table.Header className="border-t-0">
              <Table.Row>
                <Table.HeaderCell>
                  {t("purchaseOrders.fields.number")}
                </Table.HeaderCell>
                <Table.HeaderCell>
                  {t("purchaseOrders.fields.status")}
                </Table.HeaderCell>
                <Table.HeaderCell>
                  {t("purchaseOrders.fields.expected")}
                </Table.HeaderCell>
                <Table.HeaderCell className="text-end">
                  {t("vendors.open.orders")}
                </Table.HeaderCell>
                <Table.HeaderCell className="text-end">
                  {t("purchaseOrders.fields.total")}
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body className="border-b-0 [&_tr:last-child]:border-b-0">
              {purchase_orders.map((order) => (
                <Table.Row key={order.id}>
                  <Table.Cell>
                    <TextLink to={`/purchase-orders/${order.id}`}>
                      {order.number}
                    </TextLink>
                  </Table.Cell>
                  <Table.Cell>
                    <PurchaseOrderBadges {...order} isShort />
                  </Table.Cell>
                  <Table.Cell
                    className={clx({
                      "text-ui-tag-orange-text": order.is_late,
                    })}
                  >
                    {day(order.expected_date)}
                  </Table.Cell>
                  <Table.Cell className="text-end tabular-nums">
                    {waitingOrders(order).length || "-"}
                  </Table.Cell>
                  <Table.Cell className="text-end tabular-nums">
                    {total(order.total, order.currency_code)}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {count > SHOWN && (
        <div className="px-6 py-4">
          <TextLink to={list}>
            {t("vendors.open.more", { count: count - SHOWN })}
          </TextLink>
        </div>
      )}
    </Section>
  )
}
