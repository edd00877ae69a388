import { DataTable } from "@medusajs/dashboard/components"
import { useOrder } from "@medusajs/dashboard/hooks"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { usePurchaseOrders } from "../../hooks/api/use-purchase-orders"
import { useListQuery } from "../../hooks/use-list-query"
import { ErrorState } from "../error-state"
import { usePurchaseOrderColumns } from "./use-purchase-order-columns"
import { usePurchaseOrderFilters } from "./use-purchase-order-filters"

const PAGE_SIZE = 20

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
  const filters = usePurchaseOrderFilters()

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
        getRowId={({ id }) => id}
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
        actions={[
          ...(orderId
            ? [
                {
                  label: t("purchaseOrders.list.showAll"),
                  to: "/purchase-orders",
                },
              ]
            : []),
          { label: t("actions.create"), to: "create" },
        ]}
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
    </Container>
  )
}
