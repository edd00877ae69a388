import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Amount } from "../../../types"
import { useFormat } from "../../hooks/use-format"

const TENTHS = 10

/** Shares, days and money as the reports write them. */
export const useFigures = () => {
  const { t } = useTranslation("backorders")
  const { percent, quantity, total } = useFormat()

  return useMemo(() => {
    const nothing = t("reports.nothing")
    const round = (value: number) => Math.round(value * TENTHS) / TENTHS
    const number = (value: number | null) =>
      value === null ? nothing : quantity(round(value))

    return {
      nothing,
      number,
      share: (value: number | null) =>
        value === null ? nothing : percent(round(value * 100)),
      days: (value: number | null) =>
        value === null
          ? nothing
          : t("reports.days", { count: round(value), days: number(value) }),
      units: (value: number) =>
        t("reports.units", { count: round(value), units: number(value) }),
      /** Each currency on its own: they are never added up. Isolated, so that Arabic around them doesn't mix them. */
      amounts: (values: Amount[]) =>
        values
          .map(
            ({ amount, currency_code }) =>
              `\u2068${total(amount, currency_code)}\u2069`
          )
          .join(", ") || nothing,
    }
  }, [t, percent, quantity, total])
}
