import { DataTable } from "@medusajs/dashboard/components"
import {
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  StatusBadge,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { PurchaseVendor } from "../../../types"
import { usePurchaseVendors } from "../../hooks/api/use-purchase-vendors"
import { useListQuery } from "../../hooks/use-list-query"
import { useAllowed } from "../../hooks/use-rights"
import { ErrorState } from "../error-state"

const PAGE_SIZE = 20
const columnHelper = createDataTableColumnHelper<PurchaseVendor>()
const filterHelper = createDataTableFilterHelper<PurchaseVendor>()

export const PurchaseVendorTable = () => {
  const { t } = useTranslation("backorders")
  const query = useListQuery(
    { is_active: "value" },
    { pageSize: PAGE_SIZE, order: "name" }
  )
  const { purchase_vendors, count, isPending, isError, error, refetch } =
    usePurchaseVendors(query)
  const columns = useColumns()
  const allowed = useAllowed()
  const filters = useFilters()

  if (isError) {
    return (
      <ErrorState
        title={t("vendors.list.error")}
        error={error}
        onRetry={refetch}
      />
    )
  }

  return (
    <Container className="divide-y p-0">
      <DataTable
        data={purchase_vendors}
        columns={columns}
        filters={filters}
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/purchase-vendors/${id}`}
        isLoading={isPending}
        heading={t("vendors.title")}
        actions={allowed([
          {
            label: t("vendors.file.action"),
            to: "import",
            right: "purchase_vendor:update",
          },
          {
            label: t("actions.create"),
            to: "create",
            right: "purchase_vendor:create",
          },
        ])}
        emptyState={{
          empty: {
            heading: t("vendors.list.empty.heading"),
            description: t("vendors.list.empty.description"),
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

  return useMemo(() => {
    const days = (count: number | null) =>
      count === null ? "-" : t("days", { count })

    return [
      columnHelper.accessor("name", {
        header: t("vendors.fields.name"),
        enableSorting: true,
        sortLabel: t("vendors.fields.name"),
        sortAscLabel: t("list.sort.az"),
        sortDescLabel: t("list.sort.za"),
        maxSize: 300,
        cell: ({ getValue }) => (
          <span className="text-ui-fg-base txt-compact-small-plus">
            {getValue()}
          </span>
        ),
      }),
      columnHelper.accessor("code", {
        header: t("vendors.fields.code"),
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      columnHelper.accessor("email", {
        header: t("vendors.fields.email"),
        maxSize: 260,
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      columnHelper.accessor("currency_code", {
        header: t("vendors.fields.currency"),
        cell: ({ getValue }) => getValue().toUpperCase(),
      }),
      columnHelper.accessor("lead_time_days", {
        header: t("vendors.fields.leadTimeShort"),
        cell: ({ getValue }) => days(getValue()),
      }),
      columnHelper.accessor("payment_terms_days", {
        header: t("vendors.fields.terms"),
        cell: ({ getValue }) => days(getValue()),
      }),
      columnHelper.accessor("is_active", {
        header: t("vendors.fields.status"),
        cell: ({ getValue }) => <ActiveBadge isActive={getValue()} />,
      }),
    ]
  }, [t])
}

export const ActiveBadge = ({ isActive }: { isActive: boolean }) => {
  const { t } = useTranslation("backorders")

  return (
    <StatusBadge color={isActive ? "green" : "grey"}>
      {t(isActive ? "vendors.active" : "vendors.inactive")}
    </StatusBadge>
  )
}

const useFilters = () => {
  const { t } = useTranslation("backorders")

  return useMemo(
    () => [
      filterHelper.accessor("is_active", {
        type: "radio",
        label: t("vendors.fields.status"),
        options: [
          { value: "true", label: t("vendors.active") },
          { value: "false", label: t("vendors.inactive") },
        ],
      }),
    ],
    [t]
  )
}
