import { useQueryParams } from "@medusajs/dashboard/hooks"
import type { Day } from "../../domain"
import { toDay } from "../lib/days"

type FilterKind = "value" | "days"

type ListQueryOptions = {
  pageSize?: number
  /** The order while the merchant has chosen none. */
  order?: string
}

/** What a list asks for, read from the address bar: search, sorting, page and filters. */
export const useListQuery = (
  filters: Record<string, FilterKind>,
  { pageSize = 20, order }: ListQueryOptions = {}
): Record<string, unknown> => {
  const { offset, q, ...params } = useQueryParams([
    "offset",
    "q",
    "order",
    ...Object.keys(filters),
  ])

  return {
    limit: pageSize,
    offset: offset ? Number(offset) : 0,
    q,
    order: params.order ?? order,
    ...Object.fromEntries(
      Object.entries(filters).map(([name, kind]) => [
        name,
        read(params[name], kind),
      ])
    ),
  }
}

const read = (raw: string | undefined, kind: FilterKind) => {
  if (raw === undefined) {
    return undefined
  }
  const value = parseParam(raw)
  return kind === "days" && isRange(value) ? toDays(value) : value
}

/** The table writes JSON; a link written by hand need not. */
export const parseParam = (raw: string): unknown => {
  try {
    return JSON.parse(raw)
  } catch {
    return raw
  }
}

const isRange = (value: unknown): value is Record<string, string> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The table's date filter speaks of instants, our dates are days. */
const toDays = (range: Record<string, string>): Record<string, Day> =>
  Object.fromEntries(
    Object.entries(range).map(([operator, value]) => [
      operator,
      value.length === 10 ? value : toDay(new Date(value)),
    ])
  )
