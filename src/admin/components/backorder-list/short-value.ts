import { latestDay, multiply, sumOf } from "../../../domain"
import type { ItemShortage, ShortLine } from "../../../types"

type Row = Pick<
  ShortLine | ItemShortage,
  | "to_backorder_quantity"
  | "unit_cost"
  | "currency_code"
  | "vendor"
  | "expected_date"
>

/** What it costs to buy what is short, by currency; empty while a cost is not known. */
export const valuesOf = (rows: Row[]) => {
  if (rows.some((row) => row.unit_cost === null || !row.currency_code)) {
    return []
  }
  const currencies = [...new Set(rows.map((row) => row.currency_code ?? ""))]
  return currencies.map((currency) => ({
    currency,
    amount: sumOf(
      rows.filter((row) => row.currency_code === currency),
      (row) => multiply(row.to_backorder_quantity, row.unit_cost ?? 0)
    ),
  }))
}

/** When the last of it can be there; `null` while that is not known of all. */
export const expectedOf = (rows: Row[]) =>
  rows.every((row) => row.expected_date)
    ? latestDay(rows.map((row) => row.expected_date))
    : null

/** Who sells it; `null` stands for what nobody sells. */
export const vendorsOf = (rows: Row[]) => [
  ...new Set(rows.map((row) => row.vendor?.name ?? null)),
]
