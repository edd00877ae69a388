import type { MedusaResponse } from "@medusajs/framework/http"
import { writeCsv } from "../../modules/backorder/csv"

/** Answers a CSV that the browser saves under a name. */
export const answerCsv = (res: MedusaResponse, name: string, csv: string) => {
  res
    .status(200)
    .set("Content-Type", "text/csv; charset=utf-8")
    .set("Content-Disposition", `attachment; filename="${name}"`)
    .send(csv)
}

/** A column: its heading, and what stands in it. */
export type CsvColumn<Row> = readonly [
  name: string,
  value: (row: Row) => string | number | boolean | null,
]

/** So many rows are written into one file. */
export const LARGEST_EXPORT = 10_000

/** Answers rows as a file that a spreadsheet opens. @example sendCsv(res, "backorders", COLUMNS, rows) */
export function sendCsv<Row>(
  res: MedusaResponse,
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[]
) {
  answerCsv(
    res,
    `${name}.csv`,
    writeCsv(
      columns.map(([heading]) => heading),
      rows.map((row) => columns.map(([, value]) => value(row)))
    )
  )
}

/** Columns by the names of the rows' fields. @example sendCsv(res, "ageing", fieldColumns(["sku"]), rows) */
export const fieldColumns = (names: readonly string[]) =>
  names.map(
    (name): CsvColumn<Record<string, string | number | boolean | null>> => [
      name,
      (row) => row[name] ?? null,
    ]
  )
