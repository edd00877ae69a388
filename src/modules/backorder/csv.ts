import * as Papa from "papaparse"
import { Refusal } from "../../domain"

/** One row of a file that was read: its cells by column, and the line it stands on, as a spreadsheet counts. */
export type CsvRow = { line: number; cells: Record<string, string> }

export type CsvFile = {
  /** The columns the file has, of those that were asked for. */
  columns: string[]
  rows: CsvRow[]
}

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/
/** The sign that keeps it from that, put there by us or by the spreadsheet. */
const GUARDED = /^'(?=[=+\-@\t\r])/
const BYTE_ORDER_MARK = "\ufeff"

/**
 * A CSV that opens right in any spreadsheet: UTF-8 with a byte order mark,
 * quoted where needed, CRLF, and no cell that is run as a formula.
 *
 * @example writeCsv(["sku", "cost"], [["CUP-1", 7.5], ["=1+1", null]])
 */
export const writeCsv = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[]
) =>
  BYTE_ORDER_MARK +
  Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { newline: "\r\n", escapeFormulae: FORMULA }
  ) +
  "\r\n"

/**
 * Reads a CSV as merchants have them: separated by `,`, `;` or tabs, with or
 * without a byte order mark, quoted or not, any line ends. Columns are found
 * by name, in any order, whatever their case and whether written with spaces
 * or underscores; columns of other names and empty rows are passed over.
 *
 * @param columns name -> other names it is known by
 * @throws Refusal `csv.unreadable`, `csv.column_missing`, `csv.column_twice`
 * @example readCsv(text, { sku: [], cost: ["unit_cost"] }, ["sku"])
 */
export function readCsv(
  text: string,
  columns: Record<string, readonly string[]>,
  required: readonly string[]
): CsvFile {
  const plain = text.replace(/^\ufeff/, "")
  const [separatorLine = ""] = /^sep=.\r?\n/i.exec(plain) ?? []
  const { data, errors } = Papa.parse<string[]>(
    plain.slice(separatorLine.length),
    { delimitersToGuess: [",", ";", "\t", "|"] }
  )
  const broken = errors.find(({ type }) => type === "Quotes")
  if (broken) {
    throw new Refusal("csv.unreadable", {
      details: `line ${(broken.row ?? 0) + 1}: a quote is not closed`,
    })
  }
  const header = (data[0] ?? []).map(nameOf)
  const places = new Map<string, number>()
  for (const [column, others] of Object.entries(columns)) {
    const names = [column, ...others].map(nameOf)
    const found = header.flatMap((name, place) =>
      names.includes(name) ? [place] : []
    )
    if (found.length > 1) {
      throw new Refusal("csv.column_twice", { column })
    }
    if (found.length) {
      places.set(column, found[0]!)
    }
  }
  const missing = required.find((column) => !places.has(column))
  if (missing) {
    throw new Refusal("csv.column_missing", {
      column: missing,
      columns: Object.keys(columns).join(", "),
    })
  }
  let line = linesOf(data[0] ?? []) + (separatorLine ? 1 : 0)
  const rows: CsvRow[] = []
  for (const cells of data.slice(1)) {
    if (cells.some((cell) => cell.trim())) {
      rows.push({
        line: line + 1,
        cells: Object.fromEntries(
          [...places].map(([column, place]) => [
            column,
            (cells[place] ?? "").trim().replace(GUARDED, ""),
          ])
        ),
      })
    }
    line += linesOf(cells)
  }
  return { columns: [...places.keys()], rows }
}

const nameOf = (header: string) =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_")

/** How many lines of the file a row takes: quoted cells may hold line ends. */
const linesOf = (cells: readonly string[]) =>
  1 +
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g) ?? []).length, 0)
