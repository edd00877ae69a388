import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { sumOf } from "../../../domain"
import type { Shortage, ShortLine } from "../../../types"
import { useAge } from "../../hooks/use-age"
import { useFormat } from "../../hooks/use-format"
import { Names, OrderNumber, Short, Value, Vendors } from "./cells"
import { expectedOf } from "./short-value"

const helper = createDataTableColumnHelper<Shortage>()

const titleOf = ({ title, variant_title }: ShortLine) =>
  [title, variant_title].filter(Boolean).join(" / ")

const unbought = ({ lines }: Shortage) =>
  lines.filter(({ to_backorder_quantity }) => to_backorder_quantity > 0)

/** What a buyer decides by, order by order. Ids are what the server sorts by. */
export const useShortageColumns = () => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()
  const age = useAge()

  return useMemo(
    () => [
      helper.select(),
      helper.accessor("order_display_id", {
        header: t("backorders.fields.order"),
        enableSorting: true,
        sortLabel: t("backorders.fields.order"),
        sortAscLabel: t("list.sort.oldest"),
        sortDescLabel: t("list.sort.newest"),
        cell: ({ getValue }) => <OrderNumber displayId={getValue()} />,
      }),
      helper.accessor("customer_email", {
        header: t("backorders.fields.customer"),
        maxSize: 240,
        enableSorting: true,
        sortLabel: t("backorders.fields.customer"),
        sortAscLabel: t("list.sort.az"),
        sortDescLabel: t("list.sort.za"),
        cell: ({ getValue }) => getValue() ?? "-",
      }),
      helper.accessor((row) => unbought(row).map(titleOf), {
        id: "items",
        header: t("backorders.fields.items"),
        cell: ({ getValue }) => <Names names={getValue()} />,
      }),
      helper.accessor(
        (row) => sumOf(row.lines, (line) => line.short_quantity),
        {
          id: "short_quantity",
          header: t("backorders.fields.short"),
          align: "right",
          enableSorting: true,
          sortLabel: t("backorders.fields.short"),
          sortAscLabel: t("list.sort.lowest"),
          sortDescLabel: t("list.sort.highest"),
          cell: ({ getValue, row }) => (
            <Short
              short={getValue()}
              toBackorder={sumOf(
                row.original.lines,
                (line) => line.to_backorder_quantity
              )}
            />
          ),
        }
      ),
      helper.accessor("ordered_at", {
        header: t("backorders.fields.waiting"),
        enableSorting: true,
        sortLabel: t("backorders.fields.waiting"),
        sortAscLabel: t("list.sort.oldest"),
        sortDescLabel: t("list.sort.newest"),
        cell: ({ getValue }) => age(getValue()),
      }),
      helper.accessor((row) => unbought(row), {
        id: "vendor",
        header: t("backorders.fields.vendor"),
        cell: ({ getValue }) => <Vendors rows={getValue()} />,
      }),
      helper.accessor((row) => expectedOf(unbought(row)), {
        id: "expected",
        header: t("backorders.fields.expected"),
        cell: ({ getValue }) => day(getValue()),
      }),
      helper.accessor((row) => unbought(row), {
        id: "value",
        header: t("backorders.fields.value"),
        align: "right",
        cell: ({ getValue }) => <Value rows={getValue()} />,
      }),
    ],
    [t, day, age]
  )
}
