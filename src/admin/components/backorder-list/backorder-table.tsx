import { DataTable } from "@medusajs/dashboard/components"
import { createDataTableFilterHelper, DataTableFilter } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Backorder } from "../../../types"
import {
  BackorderState,
  useBackorders,
  useOrdersOf,
  usePurchaseOrdersOf,
} from "../../hooks/api/use-backorder-list"
import { findPickLines } from "../../hooks/api/pick-lines"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useFormat } from "../../hooks/use-format"
import { useListQuery } from "../../hooks/use-list-query"
import { useNotify } from "../../hooks/use-notify"
import { useSelection } from "../../hooks/use-selection"
import { useVendorOptions } from "../../hooks/use-vendor-options"
import { CancelEachPrompt, ReleaseEachPrompt } from "./each-prompts"
import { ServeFirstPrompt } from "../serve-first/serve-first-prompt"
import { ExportButton } from "./export-button"
import { ListError } from "./list-error"
import { printPickList } from "./pick-list"
import { SelectionBar } from "./selection-bar"
import {
  useAgeFilter,
  useExpectedFilter,
  useOrderFilters,
} from "./use-list-filters"
import { BackorderRow, useBackorderColumns } from "./use-backorder-columns"

const PAGE_SIZE = 20
const ORDERS = {
  on_hold: "placed_at",
  ready: "released_at",
  done: "-placed_at",
}

const idOf = ({ id }: Backorder) => id
const unique = (ids: string[]) => [...new Set(ids)]
const helper = createDataTableFilterHelper<{ vendor_id: string }>()

/** Backorders on hold, ready to ship, or done. */
export const BackorderTable = ({ state }: { state: BackorderState }) => {
  const { t } = useTranslation("backorders")
  const query = useListQuery(
    {
      vendor_id: "value",
      order_display_id: "value",
      customer_email: "value",
      location_id: "value",
      placed_at: "value",
      expected_date: "days",
    },
    { pageSize: PAGE_SIZE, order: ORDERS[state] }
  )
  const {
    backorders,
    count = 0,
    isPending,
    isError,
    error,
    refetch,
  } = useBackorders({ ...query, state })
  const rows = useRows(backorders)
  const columns = useBackorderColumns(state)
  const filters = useFilters(state)
  const selection = useSelection(
    rows,
    idOf,
    count,
    JSON.stringify({ ...query, limit: 0, offset: 0, order: "" })
  )
  const [prompt, setPrompt] = useState<
    "release" | "cancel" | "serve_first" | null
  >(null)
  const { nameOf } = useStockLocations()
  const { quantity } = useFormat()

  const { failed } = useNotify()

  if (isError) {
    return <ListError error={error} onRetry={refetch} />
  }

  const pickList = async () => {
    try {
      const lines = await findPickLines(
        unique(selection.rows.map((row) => row.order_id))
      )
      printPickList(lines, nameOf, quantity, {
        title: t("bulk.pickList.title"),
        order: t("backorders.fields.order"),
        customer: t("backorders.fields.customer"),
        item: t("backorders.fields.item"),
        location: t("backorders.fields.location"),
        quantity: t("bulk.pickList.quantity"),
        picked: t("bulk.pickList.picked"),
      })
    } catch (reason) {
      failed(t("backorders.error"), reason)
    }
  }

  const shared = {
    backorders: selection.rows,
    onDone: selection.clear,
    onClose: () => setPrompt(null),
  }

  return (
    <>
      <DataTable
        data={rows}
        columns={columns}
        filters={filters}
        filterBarContent={
          <ExportButton
            path="/admin/backorders/export"
            query={{ ...query, state, limit: undefined, offset: undefined }}
            name={`${state}.csv`}
          />
        }
        rowCount={count}
        pageSize={PAGE_SIZE}
        getRowId={idOf}
        rowHref={({ order_id }) => `/orders/${order_id}`}
        isLoading={isPending}
        rowSelection={
          state === "on_hold" || state === "ready"
            ? {
                state: selection.table.state,
                onRowSelectionChange: selection.table.onRowSelectionChange,
              }
            : undefined
        }
        emptyState={{
          empty: {
            heading: t(`backorders.empty.${state}.heading`),
            description: t(`backorders.empty.${state}.description`),
          },
          filtered: {
            heading: t("list.filtered.heading"),
            description: t("list.filtered.description"),
          },
        }}
      />
      <SelectionBar
        count={prompt ? 0 : selection.count}
        commands={
          state === "ready"
            ? [
                {
                  label: t("bulk.pickList.command"),
                  shortcut: "p",
                  action: () => void pickList(),
                },
              ]
            : [
                {
                  label: t("bulk.release.command"),
                  right: "backorder:release",
                  shortcut: "r",
                  action: () => setPrompt("release"),
                },
                {
                  label: t("bulk.serveFirst.command"),
                  right: "backorder:update",
                  shortcut: "f",
                  action: () => setPrompt("serve_first"),
                },
                {
                  label: t("bulk.cancel.command"),
                  right: "backorder:update",
                  shortcut: "c",
                  action: () => setPrompt("cancel"),
                },
              ]
        }
      />
      {prompt === "serve_first" && (
        <ServeFirstPrompt
          orderIds={unique(selection.rows.map((row) => row.order_id))}
          onDone={selection.clear}
          onClose={shared.onClose}
        />
      )}
      {prompt === "release" && <ReleaseEachPrompt {...shared} />}
      {prompt === "cancel" && <CancelEachPrompt {...shared} />}
    </>
  )
}

/** Backorders with what Medusa knows of their orders, and what they wait for. */
const useRows = (backorders: Backorder[] = []): BackorderRow[] => {
  const orders = useOrdersOf(backorders)
  const purchaseOrders = usePurchaseOrdersOf(backorders)

  return backorders.map((backorder) => {
    const order = orders.get(backorder.order_id)
    const ids = new Set(
      backorder.lines
        .filter(({ status }) => status !== "canceled")
        .map(({ purchase_order_id }) => purchase_order_id)
    )
    return {
      ...backorder,
      customer: order?.email ?? null,
      order_total: order
        ? { amount: order.total, currency_code: order.currency_code }
        : null,
      purchase_orders: [...ids].flatMap(
        (id) => (id && purchaseOrders.get(id)) || []
      ),
    }
  })
}

const useFilters = (state: BackorderState): DataTableFilter[] => {
  const { t } = useTranslation("backorders")
  const vendors = useVendorOptions()
  const shared = useOrderFilters()
  const age = useAgeFilter("placed_at", t("backorders.fields.placed"))
  const expected = useExpectedFilter()

  return useMemo(
    () => [
      helper.accessor("vendor_id", {
        type: "multiselect",
        label: t("backorders.fields.vendor"),
        options: vendors,
      }),
      ...shared,
      age,
      ...(state === "on_hold" ? [expected] : []),
    ],
    [t, vendors, shared, age, expected, state]
  )
}
