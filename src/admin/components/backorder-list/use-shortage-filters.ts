import { useRegions, useSalesChannels } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper, DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useVendorOptions } from "../../hooks/use-vendor-options"
import { useAgeFilter, useOrderFilters } from "./use-list-filters"

type Filtered = {
  vendor_id: string
  region_id: string
  sales_channel_id: string
}

const helper = createDataTableFilterHelper<Filtered>()

const toOptions = (named: { id: string; name: string }[] | undefined) =>
  (named ?? []).map(({ id, name }) => ({ value: id, label: name }))

const ALL = { limit: 200, fields: "id,name" }

export const useShortageFilters = (): DataTableFilter[] => {
  const { t } = useTranslation("backorders")
  const vendors = useVendorOptions()
  const shared = useOrderFilters()
  const age = useAgeFilter("created_at", t("backorders.fields.ordered"))
  const { regions } = useRegions(ALL)
  const { sales_channels } = useSalesChannels(ALL)

  return useMemo(() => {
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
      ...shared,
      age,
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
  }, [t, vendors, shared, age, regions, sales_channels])
}
