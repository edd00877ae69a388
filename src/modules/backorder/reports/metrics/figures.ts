import type { EntityManager } from "typeorm"
import { columns, Query } from "../scope"

/** A query over the rows of a figure. */
export const over = (manager: EntityManager, rows: Query) =>
  manager
    .createQueryBuilder()
    .from(`(${rows.getQuery()})`, "row")
    .setParameters(rows.getParameters()) as Query

export type Numbers = Record<string, number | null>

/** Figures as numbers: what nothing was counted for is null. */
export async function figures<Row = Numbers>(
  query: Query,
  named: Record<string, string>
) {
  return await columns(query, named).getRawMany<Row>()
}

/** Whether a day, as text or as a date, is of the period itself and not of the one before. */
export const CURRENT = (day: string) => `${day} >= :period_from`

/** The two halves of a figure that is compared with the period before, by what tells them apart. */
export function halves<Row, T>(
  rows: Row[],
  isCurrent: (row: Row) => boolean | null,
  make: (rows: Row[]) => T
): T & { previous: T } {
  const half = (is: boolean) =>
    make(rows.filter((row) => isCurrent(row) === is))
  return { ...half(true), previous: half(false) }
}

/** Of rows that say it in a column of that name. */
export const isCurrent = (row: { is_current: boolean }) => row.is_current

export const int = (expression: string) => `cast(${expression} as integer)`
export const float = (expression: string) =>
  `cast(${expression} as double precision)`
export const count = int("count(*)")
export const countIf = (condition: string) =>
  int(`count(*) filter (where ${condition})`)
