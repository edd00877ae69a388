import { useRegions, useSalesChannels } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper, DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { addDays } from "../../../domain"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useFormat } from "../../hooks/use-format"
import { useVendorOptions } from "../../hooks/use-vendor-options"
import { today, toDay } from "../../lib/days"

type Filtered = {
  vendor_id: string
  location_id: string
  created_at: string
  region_id: string
  sales_channel_id: string
}

const helper = createDataTableFilterHelper<Filtered>()

const toOptions = (named: { id: string; name: string }[] | undefined) =>
  (named ?? []).map(({ id, name }) => ({ value: id, label: name }))

const ALL = { limit: 200, fields: "id,name" }

export const useShortageFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()
  const vendors = useVendorOptions()
  const { locations } = useStockLocations()
  const { regions } = useRegions(ALL)
  const { sales_channels } = useSalesChannels(ALL)

  return useMemo(() => {
    const now = today()
    const several = (
      accessor: "region_id" | "sales_channel_id",
      label: string,
      options: ReturnType<typeof toOptions>
    ) =>
      options.length > 1
        ? [helper.accessor(accessor, { type: "multiselect", label, options })]
        : []

    return [
      helper.accessor("vendor_id", {
        type: "radio",
        label: t("backorders.fields.vendor"),
        options: vendors,
      }),
      ...(locations.length > 1
        ? [
            helper.accessor("location_id", {
              type: "radio",
              label: t("backorders.fields.location"),
              options: toOptions(locations),
            }),
          ]
        : []),
      helper.accessor("created_at", {
        type: "date",
        label: t("backorders.fields.ordered"),
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
          {
            label: t("backorders.age.overWeek"),
            value: { $lt: addDays(now, -7) },
          },
          {
            label: t("backorders.age.overMonth"),
            value: { $lt: addDays(now, -30) },
          },
        ],
      }),
      ...several(
        "region_id",
        t("backorders.fields.region"),
        toOptions(regions)
      ),
      ...several(
        "sales_channel_id",
        t("backorders.fields.salesChannel"),
        toOptions(sales_channels)
      ),
    ]
  }, [t, day, vendors, locations, regions, sales_channels])
}
