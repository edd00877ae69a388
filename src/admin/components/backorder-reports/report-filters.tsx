import { Heading, Select } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { addDays } from "../../../domain"
import { usePurchaseVendor } from "../../hooks/api/use-purchase-vendors"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { today } from "../../lib/days"
import { DayPicker } from "../inputs/day-picker"
import { VendorSelect } from "../inputs/vendor-select"
import { IntervalChoice } from "./interval-choice"
import { ItemFilter } from "./item-filter"
import { PERIODS, useReportQuery } from "./use-report-query"

const ALL = "all"
const CUSTOM = "custom"

/** Which days, which location, which vendor, which item, and how fine. */
export const ReportFilters = () => {
  const { t } = useTranslation("backorders")
  const { query, days, isUpToToday, set } = useReportQuery()
  const known = PERIODS.find((period) => isUpToToday && period === days)
  const [isCustom, setCustom] = useState(!known)
  const { locations } = useStockLocations()
  const { purchase_vendor } = usePurchaseVendor(query.vendor_id ?? "", {
    enabled: !!query.vendor_id,
  })

  const choose = (value: string) => {
    setCustom(value === CUSTOM)
    if (value !== CUSTOM) {
      set({
        from: addDays(today(), 1 - Number(value)),
        to: today(),
        interval: null,
      })
    }
  }

  return (
    <div className="flex flex-col gap-3 px-6 py-4 lg:flex-row lg:items-center lg:justify-between">
      <Heading>{t("reports.title")}</Heading>
      <div className="flex flex-wrap items-center gap-2">
        {query.inventory_item_id && (
          <ItemFilter
            id={query.inventory_item_id}
            onClear={() => set({ inventory_item_id: null })}
          />
        )}
        <Select
          size="small"
          value={isCustom ? CUSTOM : String(known ?? CUSTOM)}
          onValueChange={choose}
        >
          <Select.Trigger
            aria-label={t("reports.filters.period")}
            className="w-[150px]"
          >
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {PERIODS.map((count) => (
              <Select.Item key={count} value={String(count)}>
                {count === 365
                  ? t("reports.filters.year")
                  : t("reports.filters.last", { count })}
              </Select.Item>
            ))}
            <Select.Item value={CUSTOM}>
              {t("reports.filters.custom")}
            </Select.Item>
          </Select.Content>
        </Select>
        {isCustom && (
          <>
            <DayPicker
              size="small"
              aria-label={t("reports.filters.from")}
              value={query.from}
              onChange={(from) => set({ from })}
            />
            <DayPicker
              size="small"
              aria-label={t("reports.filters.to")}
              value={query.to}
              onChange={(to) => set({ to })}
            />
          </>
        )}
        <IntervalChoice />
        <Select
          size="small"
          value={query.location_id ?? ALL}
          onValueChange={(id) => set({ location_id: id === ALL ? null : id })}
        >
          <Select.Trigger
            aria-label={t("reports.filters.location")}
            className="w-[150px]"
          >
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ALL}>
              {t("reports.filters.allLocations")}
            </Select.Item>
            {locations.map(({ id, name }) => (
              <Select.Item key={id} value={id}>
                {name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        <div className="w-[180px]">
          <VendorSelect
            aria-label={t("reports.columns.vendor")}
            value={query.vendor_id ?? null}
            chosen={purchase_vendor}
            onChange={(vendor_id) => set({ vendor_id })}
            allowClear
            placeholder={t("reports.filters.vendor")}
          />
        </div>
      </div>
    </div>
  )
}
