import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { daysBetween } from "../../domain"
import { toDay, today } from "../lib/days"

/** How long ago something was, in days: "Today", "12 days". */
export const useAge = () => {
  const { t } = useTranslation("backorders")

  return useCallback(
    (instant: string | null) => {
      if (!instant) {
        return "-"
      }
      const count = daysBetween(toDay(new Date(instant)), today())
      return count > 0 ? t("days", { count }) : t("backorders.today")
    },
    [t]
  )
}
