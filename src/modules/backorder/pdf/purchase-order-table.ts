import { Day } from "../../../domain"
import { PurchaseOrderDocument } from "../../../types/purchase-order-document"

type DocumentLine = PurchaseOrderDocument["lines"][number]

/** A text, and whether it is said quietly. */
type CellText = [text: string, isQuiet?: boolean]

export type TableColumn = {
  title: string
  width: number
  align: "left" | "right"
  cell: (line: DocumentLine, index: number) => CellText[]
}

const GAP = 10

/** @example day("2026-12-02") // "2 Dec 2026" */
export const day = (date: Day | null) =>
  date &&
  new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    timeZone: "UTC",
  }).format(new Date(`${date}T00:00:00Z`))

const numbers = new Map<string, Intl.NumberFormat>()

function decimal(value: number, least: number, most: number) {
  const key = `${least}-${most}`
  let format = numbers.get(key)
  if (!format) {
    format = new Intl.NumberFormat("en", {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    })
    numbers.set(key, format)
  }
  return format.format(value)
}

type Currency = Pick<PurchaseOrderDocument, "currency_code" | "decimals">

/** @example money(75, { currency_code: "eur", decimals: 2 }) // "EUR 75.00" */
export const money = (amount: number, { currency_code, decimals }: Currency) =>
  `${currency_code.toUpperCase()} ${decimal(amount, decimals, decimals)}`

/** The columns that this paper needs: tax and dates only where there are any. */
export function columnsOf(
  paper: PurchaseOrderDocument,
  width: number
): TableColumn[] {
  const hasTax = paper.lines.some((line) => line.tax_rate)
  const hasVendorSku = paper.lines.some((line) => line.vendor_sku)
  const hasDates = paper.lines.some(
    (line) => line.expected_date !== paper.expected_date
  )
  const right = (
    title: string,
    columnWidth: number,
    text: (line: DocumentLine) => string
  ): TableColumn => ({
    title,
    width: columnWidth,
    align: "right",
    cell: (line) => [[text(line)]],
  })
  const fixed: TableColumn[] = [
    ...(hasDates
      ? [right("Expected", 58, (line) => day(line.expected_date) ?? "")]
      : []),
    right("Quantity", 48, ({ quantity }) => decimal(quantity, 0, 6)),
    right("Unit cost", 62, ({ unit_cost }) =>
      decimal(unit_cost, paper.decimals, 6)
    ),
    ...(hasTax
      ? [
          right("Tax", 34, ({ tax_rate }) =>
            tax_rate ? `${decimal(tax_rate, 0, 4)} %` : ""
          ),
        ]
      : []),
    right(`Amount, ${paper.currency_code.toUpperCase()}`, 72, ({ subtotal }) =>
      decimal(subtotal, paper.decimals, paper.decimals)
    ),
  ]
  const leading: TableColumn[] = [
    {
      title: "#",
      width: 20,
      align: "left",
      cell: (_line, index) => [[String(index + 1), true]],
    },
    ...(hasVendorSku
      ? [
          {
            title: "Your item no.",
            width: 76,
            align: "left" as const,
            cell: ({ vendor_sku }: DocumentLine): CellText[] => [
              [vendor_sku ?? ""],
            ],
          },
        ]
      : []),
  ]
  const taken = [...leading, ...fixed].reduce(
    (sum, column) => sum + column.width + GAP,
    0
  )
  const item: TableColumn = {
    title: "Item",
    width: width - taken,
    align: "left",
    cell: ({ title, sku }) => [
      [title || sku || ""],
      ...(sku && title ? [[sku, true] as CellText] : []),
    ],
  }
  return [...leading, item, ...fixed]
}

/** The sums below the table, the total last; what is 0 is left out. */
export function totalsOf(paper: PurchaseOrderDocument): [string, number][] {
  const between: [string, number][] = [
    ["Discount", -paper.discount],
    ["Shipping", paper.shipping_cost],
    ["Tax", paper.tax_total],
    ["Adjustment", paper.adjustment],
  ]
  const shown = between.filter(([, amount]) => amount !== 0)
  return [
    ...(shown.length ? [["Subtotal", paper.subtotal] as [string, number]] : []),
    ...shown,
    ["Total", paper.total],
  ]
}
