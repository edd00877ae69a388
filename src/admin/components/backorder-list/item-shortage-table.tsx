import { DataTable } from "@medusajs/dashboard/components"
import { ReactNode, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useItemShortages } from "../../hooks/api/use-shortages"
import { useSelection } from "../../hooks/use-selection"
import { BulkChoice, placeKey } from "../bulk-backorder/bulk-choice"
import { BulkModal } from "../bulk-backorder/bulk-modal"
import { ExportButton } from "./export-button"
import { ListError } from "./list-error"
import { SelectionBar } from "./selection-bar"
import { useItemShortageColumns } from "./use-item-shortage-columns"
import { useShortageFilters } from "./use-shortage-filters"
import { PAGE_SIZE, useShortageQuery } from "./use-shortage-query"

type ItemShortageTableProps = {
  /** Switches between orders and items. */
  toggle: ReactNode
}

/** The same shortages by item and location. */
export const ItemShortageTable = ({ toggle }: ItemShortageTableProps) => {
  const { t } = useTranslation("backorders")
  const { query, filters, scope } = useShortageQuery()
  const {
    shortages = [],
    count = 0,
    isPending,
    isError,
    error,
    refetch,
  } = useItemShortages(query)
  const [choice, setChoice] = useState<BulkChoice | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const columns = useItemShortageColumns()
  const tableFilters = useShortageFilters()
  const selection = useSelection(shortages, placeKey, count, scope)

  if (isError) {
    return <ListError error={error} onRetry={refetch} />
  }

  return (
    <>
      <div ref={list} tabIndex={-1} className="outline-none">
        <DataTable
          data={shortages}
          columns={columns}
          filters={tableFilters}
          filterBarContent={
            <div className="flex items-center gap-x-2">
              {toggle}
              <ExportButton
                path="/admin/backorders/shortages/export"
                query={{ ...filters, order: query.order, group_by: "item" }}
                name="short-items.csv"
              />
            </div>
          }
          rowCount={count}
          pageSize={PAGE_SIZE}
          getRowId={placeKey}
          rowHref={({ inventory_item_id }) => `/inventory/${inventory_item_id}`}
          isLoading={isPending}
          rowSelection={{
            state: selection.table.state,
            onRowSelectionChange: selection.table.onRowSelectionChange,
          }}
          emptyState={{
            empty: {
              heading: t("backorders.empty.needs_backorder.heading"),
              description: t("backorders.empty.needs_backorder.description"),
            },
            filtered: {
              heading: t("list.filtered.heading"),
              description: t("list.filtered.description"),
            },
          }}
        />
      </div>
      <SelectionBar
        count={choice ? 0 : selection.count}
        total={count}
        onChooseAll={selection.chooseAll}
        commands={[
          {
            label: t("backorderDialog.confirm"),
            right: "backorder:create",
            shortcut: "b",
            action: () =>
              setChoice(
                selection.isAll
                  ? { kind: "all_items", filters, except: selection.except }
                  : { kind: "items", items: selection.rows, filters }
              ),
          },
        ]}
      />
      {choice && (
        <BulkModal
          start={choice}
          onPlaced={selection.clear}
          onClose={() => setChoice(null)}
          focusAfter={list}
        />
      )}
    </>
  )
}
