import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { addDays, daysBetween, type Day } from "../../../domain"
import { today } from "../../lib/days"

export const PERIODS = [7, 30, 90, 365] as const
const FILTERS = [
  "location_id",
  "vendor_id",
  "inventory_item_id",
  "interval",
] as const
type Filter = (typeof FILTERS)[number]

/** What rows are narrowed to beyond the reports: under names of its own, so that the reports behind them stay as they were. */
const OF_ROWS = "rows_"

type ReportQuery = { from: Day; to: Day; time_zone: string } & Partial<
  Record<Filter, string>
>

/** The days and filters of the reports, kept in the address. */
export const useReportQuery = () => {
  const [params, setParams] = useSearchParams()

  return useMemo(() => {
    const to = params.get("to") ?? today()
    const from = params.get("from") ?? addDays(to, -29)
    const query = {
      from,
      to,
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...Object.fromEntries(
        FILTERS.flatMap((name) => {
          const value = params.get(name)
          return value ? [[name, value]] : []
        })
      ),
    } as ReportQuery
    const set = (values: Record<string, string | null>) =>
      setParams(
        (before) => {
          for (const [name, value] of Object.entries(values)) {
            if (value) {
              before.set(name, value)
            } else {
              before.delete(name)
            }
          }
          return before
        },
        { replace: true }
      )

    return {
      query,
      days: daysBetween(from, to) + 1,
      isUpToToday: to === today(),
      set,
      /** Of the rows that are open. */
      rowsQuery: {
        ...query,
        ...Object.fromEntries(
          [...params].flatMap(([name, value]) =>
            name.startsWith(OF_ROWS)
              ? [[name.slice(OF_ROWS.length), value]]
              : []
          )
        ),
      } as ReportQuery & { group?: string; week?: string },
      /** Where the rows behind a figure are, with the same filters and more. */
      rowsOf: (figure: string, more: Record<string, string> = {}) => {
        const search = new URLSearchParams({
          ...without(query),
          ...Object.fromEntries(
            Object.entries(more).map(([name, value]) => [OF_ROWS + name, value])
          ),
          figure,
        })
        return `/backorder-reports/rows?${search}`
      },
    }
  }, [params, setParams])
}

const without = ({ time_zone: _, ...rest }: Record<string, string>) => rest
