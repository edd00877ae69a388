import { DataTable } from "@medusajs/dashboard/components"
import {
  clx,
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { BILL_STATUSES } from "../../../domain"
import type { PurchaseBill } from "../../../types"
import { usePurchaseBills } from "../../hooks/api/use-purchase-bills"
import { useFormat } from "../../hooks/use-format"
import { useListQuery } from "../../hooks/use-list-query"
import { useVendorOptions } from "../../hooks/use-vendor-options"
import { ErrorState } from "../error-state"
import { Status } from "../status-badges"

const PAGE_SIZE = 20
const columnHelper = createDataTableColumnHelper<PurchaseBill>()
const filterHelper = createDataTableFilterHelper<PurchaseBill>()

export const PurchaseBillTable = () => {
  const { t } = useTranslation("backorders")
  const query = useListQuery(
    { status: "value", vendor_id: "value", is_overdue: "value" },
    { pageSize: PAGE_SIZE, order: "-created_at" }
  )
  const { purchase_bills, count, isPending, isError, error, refetch } =
    usePurchaseBills(query)
  const columns = useColumns()
  const filters = useFilters()

  if (isError) {
    return (
      <ErrorState
        title={t("bills.list.error")}
        error={error}
        onRetry={refetch}
      />
    )
  }

  return (
    <Container className="divide-y p-0">
      <DataTable
        data={purchase_bills}
        columns={columns}
        filters={filters}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/purchase-bills/${id}`}
        isLoading={isPending}
        heading={t("bills.title")}
        emptyState={{
          empty: {
            heading: t("bills.list.empty.heading"),
            description: t("bills.list.empty.description"),
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
  const { day, total } = useFormat()

  return useMemo(
    () => [
      columnHelper.accessor("number", {
        id: "display_id",
        header: t("bills.fields.number"),
        enableSorting: true,
        sortLabel: t("bills.fields.number"),
        sortAscLabel: t("list.sort.oldest"),
        sortDescLabel: t("list.sort.newest"),
        cell: ({ getValue }) => (
          <span className="text-ui-fg-base txt-compact-small-plus">
            {getValue()}
          </span>
        ),
      }),
      columnHelper.accessor("vendor_bill_number", {
        header: t("bills.fields.vendorBillNumber"),
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      columnHelper.accessor((row) => row.vendor?.name, {
        id: "vendor",
        header: t("vendors.singular"),
        maxSize: 260,
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      columnHelper.accessor("status", {
        header: t("bills.fields.status"),
        cell: ({ getValue }) => <Status kind="bill" status={getValue()} />,
      }),
      columnHelper.accessor("bill_date", {
        header: t("bills.fields.billDate"),
        enableSorting: true,
        sortLabel: t("bills.fields.billDate"),
        sortAscLabel: t("list.sort.earliest"),
        sortDescLabel: t("list.sort.latest"),
        cell: ({ getValue }) => day(getValue()),
      }),
      columnHelper.accessor("due_date", {
        header: t("bills.fields.due"),
        enableSorting: true,
        sortLabel: t("bills.fields.due"),
        sortAscLabel: t("list.sort.earliest"),
        sortDescLabel: t("list.sort.latest"),
        cell: ({ row: { original } }) => (
          <span
            className={clx({ "text-ui-tag-orange-text": original.is_overdue })}
            title={original.is_overdue ? t("bills.overdue") : undefined}
          >
            {day(original.due_date)}
          </span>
        ),
      }),
      columnHelper.accessor("balance", {
        header: t("bills.fields.balance"),
        align: "right",
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">
            {total(original.balance, original.currency_code)}
          </span>
        ),
      }),
      columnHelper.accessor("total", {
        header: t("bills.fields.total"),
        align: "right",
        enableSorting: true,
        sortLabel: t("bills.fields.total"),
        sortAscLabel: t("list.sort.lowest"),
        sortDescLabel: t("list.sort.highest"),
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">
            {total(original.total, original.currency_code)}
          </span>
        ),
      }),
    ],
    [t, day, total]
  )
}

const useFilters = () => {
  const { t } = useTranslation("backorders")
  const vendors = useVendorOptions()

  return useMemo(
    () => [
      filterHelper.accessor("status", {
        type: "multiselect",
        label: t("bills.fields.status"),
        options: BILL_STATUSES.map((status) => ({
          value: status,
          label: t(`statuses.bill.${status}`),
        })),
      }),
      filterHelper.accessor("vendor_id", {
        type: "multiselect",
        label: t("vendors.singular"),
        options: vendors,
      }),
      filterHelper.accessor("is_overdue", {
        type: "radio",
        label: t("bills.overdue"),
        options: [
          { value: "true", label: t("list.yes") },
          { value: "false", label: t("list.no") },
        ],
      }),
    ],
    [t, vendors]
  )
}
