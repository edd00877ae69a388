import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { intervalFor, REPORT_INTERVALS } from "../../../domain"
import { useReportQuery } from "./use-report-query"

/** What a point of the picture stands for. */
export const IntervalChoice = () => {
  const { t } = useTranslation("backorders")
  const { query, days, set } = useReportQuery()

  return (
    <Select
      size="small"
      value={query.interval ?? intervalFor(days)}
      onValueChange={(interval) => set({ interval })}
    >
      <Select.Trigger
        aria-label={t("reports.filters.interval")}
        className="w-[120px]"
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {REPORT_INTERVALS.map((interval) => (
          <Select.Item key={interval} value={interval}>
            {t(`reports.filters.${interval}`)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
