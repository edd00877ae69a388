import { DataTable } from "@medusajs/dashboard/components"
import {
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AccrualLine } from "../../../types"
import { useAccrualLines } from "../../hooks/api/use-purchase-bills"
import { useFormat } from "../../hooks/use-format"
import { useListQuery } from "../../hooks/use-list-query"
import { useVendorOptions } from "../../hooks/use-vendor-options"

const PAGE_SIZE = 20
const columnHelper = createDataTableColumnHelper<AccrualLine>()
const filterHelper = createDataTableFilterHelper<AccrualLine>()

/** The lines of purchase orders behind the sums. */
export const AccrualLines = () => {
  const { t } = useTranslation("backorders")
  const query = useListQuery(
    { vendor_id: "value", kind: "value" },
    { pageSize: PAGE_SIZE, order: "-value" }
  )
  const { accrual_lines, count, isPending } = useAccrualLines(query)

  return (
    <Container className="divide-y p-0">
      <DataTable
        data={accrual_lines}
        columns={useColumns()}
        filters={useFilters()}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={(line) => `/purchase-orders/${line.purchase_order_id}`}
        isLoading={isPending}
        heading={t("accruals.lines")}
        headingLevel="h2"
        emptyState={{
          empty: {
            heading: t("accruals.empty.heading"),
            description: t("accruals.empty.description"),
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

const useColumns = () => {
  const { t } = useTranslation("backorders")
  const { quantity, total } = useFormat()

  return useMemo(() => {
    const sortable = (label: string, up: string, down: string) => ({
      enableSorting: true,
      sortLabel: label,
      sortAscLabel: up,
      sortDescLabel: down,
    })
    return [
      columnHelper.accessor("purchase_order_number", {
        header: t("accruals.purchaseOrder"),
        ...sortable(
          t("accruals.purchaseOrder"),
          t("list.sort.oldest"),
          t("list.sort.newest")
        ),
      }),
      columnHelper.accessor((row) => row.vendor.name, {
        id: "vendor",
        header: t("vendors.singular"),
        maxSize: 220,
        ...sortable(
          t("vendors.singular"),
          t("list.sort.az"),
          t("list.sort.za")
        ),
      }),
      columnHelper.accessor((row) => row.sku ?? row.title, {
        id: "sku",
        header: t("accruals.item"),
        ...sortable(t("accruals.item"), t("list.sort.az"), t("list.sort.za")),
        cell: ({ row: { original } }) =>
          [original.title, original.sku].filter(Boolean).join(" · ") || "-",
      }),
      columnHelper.accessor("kind", {
        header: t("accruals.what"),
        cell: ({ getValue }) => t(`accruals.${getValue()}`),
      }),
      columnHelper.accessor("quantity", {
        header: t("accruals.quantity"),
        align: "right",
        ...sortable(
          t("accruals.quantity"),
          t("list.sort.lowest"),
          t("list.sort.highest")
        ),
        cell: ({ getValue }) => (
          <span className="tabular-nums">{quantity(getValue())}</span>
        ),
      }),
      columnHelper.accessor("value", {
        header: t("accruals.value"),
        align: "right",
        ...sortable(
          t("accruals.value"),
          t("list.sort.lowest"),
          t("list.sort.highest")
        ),
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">
            {total(original.value, original.currency_code)}
          </span>
        ),
      }),
    ]
  }, [t, quantity, total])
}

const useFilters = () => {
  const { t } = useTranslation("backorders")
  const vendors = useVendorOptions()

  return useMemo(
    () => [
      filterHelper.custom({
        id: "vendor_id",
        type: "multiselect",
        label: t("vendors.singular"),
        options: vendors,
      }),
      filterHelper.accessor("kind", {
        type: "radio",
        label: t("accruals.what"),
        options: (["received_not_billed", "billed_not_received"] as const).map(
          (kind) => ({ value: kind, label: t(`accruals.${kind}`) })
        ),
      }),
    ],
    [t, vendors]
  )
}
