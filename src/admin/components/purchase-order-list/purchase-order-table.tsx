import { DataTable } from "@medusajs/dashboard/components"
import { useOrder } from "@medusajs/dashboard/hooks"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useBackorderSettings } from "../../hooks/api/use-backorder-settings"
import { usePurchaseOrders } from "../../hooks/api/use-purchase-orders"
import type { PurchaseOrder } from "../../../types"
import { useListQuery } from "../../hooks/use-list-query"
import { useAllowed } from "../../hooks/use-rights"
import { useSelection } from "../../hooks/use-selection"
import { SelectionBar } from "../backorder-list/selection-bar"
import { ErrorState } from "../error-state"
import { useMany } from "./use-many"
import { usePurchaseOrderColumns } from "./use-purchase-order-columns"
import { usePurchaseOrderFilters } from "./use-purchase-order-filters"

const PAGE_SIZE = 20
const idOf = ({ id }: PurchaseOrder) => id

export const PurchaseOrderTable = () => {
  const { t } = useTranslation("backorders")
  const [params] = useSearchParams()
  const orderId = params.get("order_id") ?? undefined
  const query = useListQuery(
    {
      status: "value",
      receipt_status: "value",
      billing_status: "value",
      vendor_id: "value",
      is_late: "value",
      expected_date: "days",
    },
    { pageSize: PAGE_SIZE, order: "-created_at" }
  )
  const { purchase_orders, count, isPending, isError, error, refetch } =
    usePurchaseOrders({ ...query, order_id: orderId })
  const { order } = useOrder(
    orderId ?? "",
    { fields: "id,display_id" },
    { enabled: Boolean(orderId) }
  )
  const columns = usePurchaseOrderColumns()
  const allowed = useAllowed()
  const filters = usePurchaseOrderFilters()
  const { limit: _limit, offset: _offset, order: _order, ...scope } = query
  const selection = useSelection(
    purchase_orders ?? [],
    idOf,
    count ?? 0,
    JSON.stringify([scope, orderId])
  )
  const issue = useMany("issue", selection.rows, selection.clear)
  const { email } = useBackorderSettings()
  const send = useMany("send", selection.rows, selection.clear)
  const receive = useMany("receive", selection.rows, selection.clear)

  if (isError) {
    return (
      <ErrorState
        title={t("purchaseOrders.list.error")}
        error={error}
        onRetry={refetch}
      />
    )
  }

  return (
    <Container className="divide-y p-0">
      <DataTable
        data={purchase_orders}
        columns={columns}
        filters={filters}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={idOf}
        rowSelection={{
          state: selection.table.state,
          onRowSelectionChange: selection.table.onRowSelectionChange,
        }}
        rowHref={({ id }) => `/purchase-orders/${id}`}
        isLoading={isPending}
        heading={t("purchaseOrders.title")}
        subHeading={
          orderId && order
            ? t("purchaseOrders.list.ofOrder", {
                order: `#${order.display_id}`,
              })
            : undefined
        }
        actions={allowed([
          ...(orderId
            ? [
                {
                  label: t("purchaseOrders.list.showAll"),
                  to: "/purchase-orders",
                },
              ]
            : []),
          {
            label: t("actions.create"),
            to: "create",
            right: "purchase_order:create",
          },
        ])}
        emptyState={{
          empty: {
            heading: t("purchaseOrders.list.empty.heading"),
            description: t("purchaseOrders.list.empty.description"),
          },
          filtered: {
            heading: t("list.filtered.heading"),
            description: t("list.filtered.description"),
          },
        }}
      />
      <SelectionBar
        count={selection.count}
        commands={[
          ...(send.isPossible && email?.can_send
            ? [
                {
                  label: t("purchaseOrders.many.send.command"),
                  right: "purchase_order:update" as const,
                  shortcut: "s",
                  action: () => void send.run(),
                },
              ]
            : []),
          ...(issue.isPossible
            ? [
                {
                  label: t("purchaseOrders.many.issue.command"),
                  right: "purchase_order:update" as const,
                  shortcut: "i",
                  action: () => void issue.run(),
                },
              ]
            : []),
          ...(receive.isPossible
            ? [
                {
                  label: t("purchaseOrders.many.receive.command"),
                  right: "purchase_receipt:create" as const,
                  shortcut: "r",
                  action: () => void receive.run(),
                },
              ]
            : []),
        ]}
      />
    </Container>
  )
}
