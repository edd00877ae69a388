import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"

/** When goods come: a week by its Monday, overdue, or no day yet. */
export const useWeekName = () => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()

  return (week: string | null) =>
    week === null || week === "unknown"
      ? t("reports.noDay")
      : week === "late"
        ? t("reports.late")
        : day(week)
}
