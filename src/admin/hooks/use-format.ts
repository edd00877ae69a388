import { getLocaleAmount, getStylizedAmount } from "@medusajs/dashboard/lib"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { countryName, type Day } from "../../domain"
import { fromDay, toDay, today } from "../lib/days"
import { localeOf } from "../lib/locale"

/** Days, numbers and money as the merchant's language writes them. */
export const useFormat = () => {
  const { t, i18n } = useTranslation("backorders")

  return useMemo(() => {
    const locale = localeOf(i18n.language)
    const thisYear = { day: "numeric", month: "short" } as const
    const otherYear = { ...thisYear, year: "numeric" } as const
    const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })

    const day = (value: Day | null | undefined) => {
      if (!value) {
        return "-"
      }
      const style =
        value.slice(0, 4) === today().slice(0, 4) ? thisYear : otherYear
      return new Intl.DateTimeFormat(locale, style).format(fromDay(value))
    }

    return {
      day,
      /** "today", "on Dec 3": inside a sentence. */
      onDay: (value: Day) =>
        value === today()
          ? t("dates.today")
          : t("dates.on", { date: day(value) }),
      instant: (value: string | Date) =>
        new Intl.DateTimeFormat(locale, {
          dateStyle: "medium",
          timeStyle: "short",
        }).format(new Date(value)),
      dayOfInstant: (value: string | null) =>
        value ? day(toDay(new Date(value))) : "-",
      /** "Sweden" for "se"; what is no code stays as somebody typed it. */
      country: (code: string) => countryName(code, locale),
      quantity: (value: number) => numbers.format(value),
      percent: (value: number | null) =>
        value === null ? "-" : `${numbers.format(value)}%`,
      money: (amount: number, currencyCode: string) =>
        getLocaleAmount(amount, currencyCode),
      /** With the currency's code, for totals; once, where that is its sign too. */
      total: (amount: number, currencyCode: string) => {
        const code = currencyCode.toUpperCase()
        const text = getStylizedAmount(amount, currencyCode)
        return text.startsWith(code) ? text.slice(0, -code.length - 1) : text
      },
    }
  }, [t, i18n.language])
}
