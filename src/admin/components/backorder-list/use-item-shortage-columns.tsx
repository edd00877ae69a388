import { Thumbnail } from "@medusajs/dashboard/components"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { sumOf } from "../../../domain"
import type { ItemShortage } from "../../../types"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useAge } from "../../hooks/use-age"
import { useFormat } from "../../hooks/use-format"
import { Short, Value, Vendors } from "./cells"

const helper = createDataTableColumnHelper<ItemShortage>()

/** What a buyer decides by, item by item. Ids are what the server sorts by. */
export const useItemShortageColumns = () => {
  const { t } = useTranslation("backorders")
  const { day, quantity } = useFormat()
  const { locations, nameOf } = useStockLocations()
  const age = useAge()
  const severalLocations = locations.length > 1

  return useMemo(
    () => [
      helper.select(),
      helper.accessor("title", {
        header: t("backorders.fields.item"),
        enableSorting: true,
        sortLabel: t("backorders.fields.item"),
        sortAscLabel: t("list.sort.az"),
        sortDescLabel: t("list.sort.za"),
        cell: ({ row: { original } }) => (
          <span className="flex max-w-[320px] items-center gap-x-3">
            <span className="shrink-0">
              <Thumbnail src={original.thumbnail} />
            </span>
            <span className="min-w-0 py-1">
              <span className="text-ui-fg-base txt-compact-small-plus block truncate">
                {original.title}
              </span>
              <span className="block truncate">{original.sku}</span>
            </span>
          </span>
        ),
      }),
      ...(severalLocations
        ? [
            helper.accessor((row) => nameOf(row.location_id), {
              id: "location",
              header: t("backorders.fields.location"),
              maxSize: 180,
            }),
          ]
        : []),
      helper.accessor("order_count", {
        header: t("backorders.fields.orders"),
        align: "right",
        cell: ({ getValue }) => quantity(getValue()),
      }),
      helper.accessor("short_quantity", {
        header: t("backorders.fields.short"),
        align: "right",
        enableSorting: true,
        sortLabel: t("backorders.fields.short"),
        sortAscLabel: t("list.sort.lowest"),
        sortDescLabel: t("list.sort.highest"),
        cell: ({ row: { original } }) => (
          <Short
            short={original.short_quantity}
            toBackorder={original.to_backorder_quantity}
          />
        ),
      }),
      helper.accessor("free_on_order_quantity", {
        header: t("backorders.fields.onOrder"),
        align: "right",
        cell: ({ getValue }) => (getValue() > 0 ? quantity(getValue()) : "-"),
      }),
      helper.accessor(
        (row) => sumOf(row.free_elsewhere, (free) => free.quantity),
        {
          id: "elsewhere",
          header: t("backorders.fields.elsewhere"),
          align: "right",
          cell: ({ getValue }) => (getValue() > 0 ? quantity(getValue()) : "-"),
        }
      ),
      helper.accessor("oldest_ordered_at", {
        header: t("backorders.fields.waiting"),
        enableSorting: true,
        sortLabel: t("backorders.fields.waiting"),
        sortAscLabel: t("list.sort.oldest"),
        sortDescLabel: t("list.sort.newest"),
        cell: ({ getValue }) => age(getValue()),
      }),
      helper.accessor((row) => [row], {
        id: "vendor",
        header: t("backorders.fields.vendor"),
        cell: ({ getValue }) => <Vendors rows={getValue()} />,
      }),
      helper.accessor("expected_date", {
        header: t("backorders.fields.expected"),
        cell: ({ getValue }) => day(getValue()),
      }),
      helper.accessor((row) => [row], {
        id: "value",
        header: t("backorders.fields.value"),
        align: "right",
        cell: ({ getValue }) => <Value rows={getValue()} />,
      }),
    ],
    [t, day, quantity, age, nameOf, severalLocations]
  )
}
