import { DataTable } from "@medusajs/dashboard/components"
import { ReactNode, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Shortage } from "../../../types"
import { findOrderIds } from "../../hooks/api/use-bulk-backorders"
import { useShortages } from "../../hooks/api/use-shortages"
import { useNotify } from "../../hooks/use-notify"
import { useSelection } from "../../hooks/use-selection"
import { useLeaveOutUndoable } from "../../hooks/use-undoable"
import { BulkChoice, ordersOf } from "../bulk-backorder/bulk-choice"
import { BulkModal } from "../bulk-backorder/bulk-modal"
import { ServeFirstPrompt } from "../serve-first/serve-first-prompt"
import { ExportButton } from "./export-button"
import { ListError } from "./list-error"
import { SelectionBar } from "./selection-bar"
import { useShortageColumns } from "./use-shortage-columns"
import { useShortageFilters } from "./use-shortage-filters"
import { PAGE_SIZE, useShortageQuery } from "./use-shortage-query"

const idOf = (shortage: Shortage) => shortage.order_id

type ShortageTableProps = {
  /** Switches between orders and items. */
  toggle: ReactNode
}

/** Orders that need backordering. */
export const ShortageTable = ({ toggle }: ShortageTableProps) => {
  const { t } = useTranslation("backorders")
  const { failed } = useNotify()
  const { query, filters, scope } = useShortageQuery()
  const {
    shortages = [],
    count = 0,
    isPending,
    isError,
    error,
    refetch,
  } = useShortages(query)
  const [choice, setChoice] = useState<BulkChoice | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const columns = useShortageColumns()
  const tableFilters = useShortageFilters()
  const selection = useSelection(shortages, idOf, count, scope)
  const [served, setServed] = useState<string[] | null>(null)
  const leaveOut = useLeaveOutUndoable(selection.clear)

  if (isError) {
    return <ListError error={error} onRetry={refetch} />
  }

  const chosen: BulkChoice = selection.isAll
    ? { kind: "all_orders", filters, except: selection.except }
    : { kind: "orders", shortages: selection.rows }

  const withIds = async (deed: (orderIds: string[]) => void) => {
    const { select } = ordersOf(chosen)
    try {
      deed(select ? await findOrderIds(select) : selection.rows.map(idOf))
    } catch (reason) {
      failed(t("backorders.error"), reason)
    }
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
                query={{ ...filters, order: query.order }}
                name="needs-backorder.csv"
              />
            </div>
          }
          rowCount={count}
          pageSize={PAGE_SIZE}
          getRowId={idOf}
          rowHref={({ order_id }) => `/orders/${order_id}`}
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
        count={choice || served ? 0 : selection.count}
        total={count}
        onChooseAll={selection.chooseAll}
        commands={[
          {
            label: t("backorderDialog.confirm"),
            right: "backorder:create",
            shortcut: "b",
            action: () => setChoice(chosen),
          },
          {
            label: t("bulk.serveFirst.command"),
            right: "backorder:update",
            shortcut: "f",
            action: () => void withIds(setServed),
          },
          {
            label: t("bulk.leaveOut.command"),
            right: "backorder:update",
            shortcut: "l",
            action: () => void withIds(leaveOut.run),
          },
        ]}
      />
      {served && (
        <ServeFirstPrompt
          orderIds={served}
          onDone={selection.clear}
          onClose={() => setServed(null)}
          focusAfter={list}
        />
      )}
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
