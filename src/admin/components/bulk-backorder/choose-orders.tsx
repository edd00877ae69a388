import {
  Button,
  clx,
  DataTable,
  DataTablePaginationState,
  DataTableSortingState,
  FocusModal,
  Heading,
  Text,
  useDataTable,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Shortage } from "../../../types"
import { ShortageFilters, useShortages } from "../../hooks/api/use-shortages"
import { useSelection } from "../../hooks/use-selection"
import { useShortageColumns } from "../backorder-list/use-shortage-columns"
import { ErrorState } from "../error-state"
import type { BulkChoice } from "./bulk-choice"

type ChooseOrdersProps = {
  filters: ShortageFilters
  /** Out of sight, but what is chosen stays chosen. */
  isHidden: boolean
  onChoose: (choice: BulkChoice) => void
}

const PAGE_SIZE = 50
const idOf = (shortage: Shortage) => shortage.order_id

/** The orders of the order list that need backordering, with a box each. */
export const ChooseOrders = ({
  filters,
  isHidden,
  onChoose,
}: ChooseOrdersProps) => {
  const { t } = useTranslation("backorders")
  const { t: core } = useTranslation()
  const [page, setPage] = useState<DataTablePaginationState>({
    pageIndex: 0,
    pageSize: PAGE_SIZE,
  })
  const [sorting, setSorting] = useState<DataTableSortingState | null>(null)
  const {
    shortages = [],
    count = 0,
    isPending,
    isError,
    error,
    refetch,
  } = useShortages({
    ...filters,
    limit: PAGE_SIZE,
    offset: page.pageIndex * PAGE_SIZE,
    order: sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : undefined,
  })
  const selection = useSelection(shortages, idOf, count)
  const columns = useShortageColumns()
  const table = useDataTable({
    data: shortages,
    columns,
    getRowId: idOf,
    rowCount: count,
    isLoading: isPending,
    pagination: { state: page, onPaginationChange: setPage },
    sorting: { state: sorting, onSortingChange: setSorting },
    rowSelection: selection.table,
    onRowClick: (_event, row) => selection.toggle(row),
  })

  const choose = () =>
    onChoose(
      selection.isAll
        ? { kind: "all_orders", filters, except: selection.except }
        : { kind: "orders", shortages: selection.rows }
    )

  const heading = <Heading>{t("bulk.title")}</Heading>

  return (
    <div
      className={clx("flex h-full flex-col overflow-hidden", {
        hidden: isHidden,
      })}
    >
      <FocusModal.Header>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("bulk.form.ofOrders", { count })}
        </Text>
      </FocusModal.Header>
      <FocusModal.Body className="flex flex-1 flex-col overflow-hidden">
        {isError ? (
          <ErrorState
            title={t("backorders.error")}
            error={error}
            onRetry={refetch}
          />
        ) : (
          <DataTable instance={table}>
            <DataTable.Toolbar
              translations={{ sort: core("filters.sortLabel") }}
              className="flex items-center justify-between gap-x-4 px-6 py-4"
            >
              <div className="flex w-full items-center justify-between gap-x-4">
                <div>
                  {isHidden ? (
                    heading
                  ) : (
                    <FocusModal.Title asChild>{heading}</FocusModal.Title>
                  )}
                  <Text size="small" className="text-ui-fg-subtle">
                    {t("bulk.choose.hint")}
                  </Text>
                </div>
                <DataTable.SortingMenu tooltip={core("filters.sortLabel")} />
              </div>
            </DataTable.Toolbar>
            <DataTable.Table
              emptyState={{
                empty: {
                  heading: t("backorders.empty.needs_backorder.heading"),
                  description: t(
                    "backorders.empty.needs_backorder.description"
                  ),
                },
              }}
            />
            <DataTable.Pagination
              translations={{
                of: core("general.of"),
                results: core("general.results"),
                pages: core("general.pages"),
                prev: core("general.prev"),
                next: core("general.next"),
              }}
            />
          </DataTable>
        )}
      </FocusModal.Body>
      <FocusModal.Footer className="flex-wrap justify-between gap-y-2">
        <div className="flex items-center gap-x-2">
          <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
            {t("bulk.selected", { count: selection.count })}
          </Text>
          {selection.count < count && (
            <Button
              size="small"
              variant="transparent"
              type="button"
              onClick={selection.chooseAll}
            >
              {t("bulk.selectAll", { total: count })}
            </Button>
          )}
        </div>
        <div className="flex items-center gap-x-2">
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("actions.cancel")}
            </Button>
          </FocusModal.Close>
          <Button
            size="small"
            type="button"
            disabled={!selection.count}
            onClick={choose}
          >
            {selection.count
              ? t("bulk.choose.confirmCount", { count: selection.count })
              : t("bulk.choose.confirm")}
          </Button>
        </div>
      </FocusModal.Footer>
    </div>
  )
}
