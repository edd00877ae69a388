import { ArrowDownTray } from "@medusajs/icons"
import { DataTable } from "@medusajs/dashboard/components"
import {
  clx,
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { BILL_MATCH_STATUSES, BILL_STATUSES } from "../../../domain"
import type { PurchaseBill } from "../../../types"
import { usePurchaseBills } from "../../hooks/api/use-purchase-bills"
import { useFormat } from "../../hooks/use-format"
import { useAllowed } from "../../hooks/use-rights"
import { useListQuery } from "../../hooks/use-list-query"
import { useNotify } from "../../hooks/use-notify"
import { useSelection } from "../../hooks/use-selection"
import { useVendorOptions } from "../../hooks/use-vendor-options"
import { download } from "../../lib/download"
import { SelectionBar } from "../backorder-list/selection-bar"
import { ErrorState } from "../error-state"
import { Status } from "../status-badges"
import { billCan } from "./bill-can"
import { PayBillsPrompt } from "./pay-bills-prompt"

const PAGE_SIZE = 20
const columnHelper = createDataTableColumnHelper<PurchaseBill>()
const filterHelper = createDataTableFilterHelper<PurchaseBill>()

export const PurchaseBillTable = () => {
  const { t } = useTranslation("backorders")
  const query = useListQuery(
    {
      status: "value",
      match_status: "value",
      vendor_id: "value",
      is_overdue: "value",
      due_date: "days",
      bill_date: "days",
    },
    { pageSize: PAGE_SIZE, order: "-created_at" }
  )
  const { purchase_bills, count, isPending, isError, error, refetch } =
    usePurchaseBills(query)
  const columns = useColumns()
  const allowed = useAllowed()
  const filters = useFilters()
  const menu = useExportMenu(query)
  const [isPaying, setIsPaying] = useState(false)
  const selection = useSelection(purchase_bills ?? [], idOf, count ?? 0)

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
        getRowId={idOf}
        rowHref={({ id }) => `/purchase-bills/${id}`}
        isLoading={isPending}
        heading={t("bills.title")}
        actions={allowed([
          { label: t("bills.list.accruals"), to: "accruals" },
          {
            label: t("bills.list.create"),
            to: "create",
            right: "purchase_bill:create",
          },
        ])}
        actionMenu={menu}
        rowSelection={{
          ...selection.table,
          enableRowSelection: ({ original }) => billCan(original).pay,
        }}
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
      <SelectionBar
        count={isPaying ? 0 : selection.count}
        commands={[
          {
            label: t("bills.payMany.command"),
            right: "purchase_bill:update",
            shortcut: "p",
            action: () => setIsPaying(true),
          },
        ]}
      />
      {isPaying && (
        <PayBillsPrompt
          bills={selection.rows}
          onDone={selection.clear}
          onClose={() => setIsPaying(false)}
        />
      )}
    </Container>
  )
}

const idOf = ({ id }: PurchaseBill) => id

/** Files with what the list shows: its filters, all of its pages. */
const useExportMenu = (query: Record<string, unknown>) => {
  const { t } = useTranslation("backorders")
  const { failed } = useNotify()

  return {
    groups: [
      {
        actions: (["bills", "lines", "payments"] as const).map((rows) => ({
          icon: <ArrowDownTray />,
          label: t(`bills.export.${rows}`),
          onClick: () => {
            const filters = Object.fromEntries(
              Object.entries(query).filter(
                ([key]) => !["limit", "offset", "order"].includes(key)
              )
            )
            download("/admin/purchase-bills/export", `purchase-${rows}.csv`, {
              ...filters,
              rows,
            }).catch((error: unknown) =>
              failed(t("bills.export.failed"), error)
            )
          },
        })),
      },
    ],
  }
}

const useColumns = () => {
  const { t } = useTranslation("backorders")
  const { day, total } = useFormat()

  return useMemo(
    () => [
      columnHelper.select(),
      columnHelper.accessor("number", {
        id: "display_id",
        header: t("bills.fields.number"),
        enableSorting: true,
        sortLabel: t("bills.fields.number"),
        sortAscLabel: t("list.sort.oldest"),
        sortDescLabel: t("list.sort.newest"),
        cell: ({ row: { original } }) => (
          <div className="flex flex-col py-1">
            <span className="text-ui-fg-base txt-compact-small-plus">
              {original.number}
            </span>
            {original.vendor_bill_number && (
              <span className="text-ui-fg-subtle max-w-40 truncate">
                {original.vendor_bill_number}
              </span>
            )}
          </div>
        ),
      }),
      columnHelper.accessor((row) => row.vendor?.name, {
        id: "vendor",
        header: t("vendors.singular"),
        enableSorting: true,
        sortLabel: t("vendors.singular"),
        sortAscLabel: t("list.sort.az"),
        sortDescLabel: t("list.sort.za"),
        maxSize: 260,
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      columnHelper.accessor("status", {
        header: t("bills.fields.status"),
        cell: ({ row: { original } }) => (
          <div className="flex flex-col items-start gap-1 py-1">
            <Status kind="bill" status={original.status} />
            {billCan(original).accept && (
              <Status kind="bill_match" status={original.match_status} />
            )}
          </div>
        ),
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
        enableSorting: true,
        sortLabel: t("bills.fields.balance"),
        sortAscLabel: t("list.sort.lowest"),
        sortDescLabel: t("list.sort.highest"),
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
      filterHelper.accessor("match_status", {
        type: "multiselect",
        label: t("bills.fields.match"),
        options: BILL_MATCH_STATUSES.map((status) => ({
          value: status,
          label: t(`statuses.bill_match.${status}`),
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
      filterHelper.accessor("due_date", {
        type: "date",
        format: "date",
        label: t("bills.fields.dueDate"),
        rangeOptionLabel: t("list.dates.custom"),
        rangeOptionStartLabel: t("list.dates.from"),
        rangeOptionEndLabel: t("list.dates.to"),
        options: [],
      }),
    ],
    [t, vendors]
  )
}
