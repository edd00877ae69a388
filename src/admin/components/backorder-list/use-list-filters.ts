import { createDataTableFilterHelper, DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { addDays } from "../../../domain"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useFormat } from "../../hooks/use-format"
import { today, toDay } from "../../lib/days"

type Filtered = {
  order_display_id: string
  customer_email: string
  location_id: string
  created_at: string
  placed_at: string
  expected_date: string
}

const helper = createDataTableFilterHelper<Filtered>()

/** Filters that the lists of the page "Backorders" have in common. */
export const useOrderFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("backorders")
  const { locations } = useStockLocations()

  return useMemo(
    () => [
      helper.accessor("order_display_id", {
        type: "string",
        label: t("backorders.fields.order"),
      }),
      helper.accessor("customer_email", {
        type: "string",
        label: t("backorders.fields.customer"),
      }),
      ...(locations.length > 1
        ? [
            helper.accessor("location_id", {
              type: "radio",
              label: t("backorders.fields.location"),
              options: locations.map(({ id, name }) => ({
                value: id,
                label: name,
              })),
            }),
          ]
        : []),
    ],
    [t, locations]
  )
}

/** How long ago, in days. */
export const useAgeFilter = (
  accessor: "created_at" | "placed_at",
  label: string
): DataTableFilter => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()

  return useMemo(() => {
    const now = today()
    const before = (days: number) => ({ $lt: addDays(now, -days) })
    return helper.accessor(accessor, {
      type: "date",
      label,
      format: "date",
      formatDateValue: (date) => day(toDay(date)),
      rangeOptionLabel: t("list.dates.custom"),
      rangeOptionStartLabel: t("list.dates.from"),
      rangeOptionEndLabel: t("list.dates.to"),
      options: [
        {
          label: t("backorders.age.week"),
          value: { $gte: addDays(now, -7) },
        },
        { label: t("backorders.age.overWeek"), value: before(7) },
        { label: t("backorders.age.overMonth"), value: before(30) },
      ],
    })
  }, [t, day, accessor, label])
}

/** The day on which the last of an order is expected. */
export const useExpectedFilter = (): DataTableFilter => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()

  return useMemo(() => {
    const now = today()
    return helper.accessor("expected_date", {
      type: "date",
      label: t("backorders.fields.expected"),
      format: "date",
      formatDateValue: (date) => day(toDay(date)),
      rangeOptionLabel: t("list.dates.custom"),
      rangeOptionStartLabel: t("list.dates.from"),
      rangeOptionEndLabel: t("list.dates.to"),
      options: [
        { label: t("backorders.due.past"), value: { $lt: now } },
        {
          label: t("backorders.due.week"),
          value: { $gte: now, $lte: addDays(now, 7) },
        },
        { label: t("backorders.due.later"), value: { $gt: addDays(now, 7) } },
      ],
    })
  }, [t, day])
}
