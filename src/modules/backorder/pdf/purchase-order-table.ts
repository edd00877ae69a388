import { Day, dayIn, fillText, LetterTexts } from "../../../domain"
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

/** Plain English dates name the month, so that no vendor takes it for the day; digits are ours in every language. */
const formatLocale = (locale: string) =>
  `${locale === "en" ? "en-GB" : locale}-u-nu-latn`

/** @example day("2026-12-02", "en") // "2 Dec 2026" */
export const day = (date: Day | null, locale: string) =>
  date && dayIn(date, formatLocale(locale), "medium")

const numbers = new Map<string, Intl.NumberFormat>()

function decimal(value: number, least: number, most: number, locale: string) {
  const key = `${locale} ${least}-${most}`
  let format = numbers.get(key)
  if (!format) {
    format = numberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    })
    numbers.set(key, format)
  }
  // The narrow space of French is in few fonts.
  return format.format(value).replace(/\u202f/g, "\u00a0")
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions) {
  try {
    return new Intl.NumberFormat(formatLocale(locale), options)
  } catch {
    return new Intl.NumberFormat("en", options)
  }
}

/** @example days(1, "en") // "1 day" */
export const days = (count: number, locale: string) =>
  numberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" })
    .format(count)
    .replace(/\u202f/g, "\u00a0")

type Currency = Pick<PurchaseOrderDocument, "currency_code" | "decimals">

/** @example money(75, { currency_code: "eur", decimals: 2 }, "en") // "EUR 75.00" */
export const money = (
  amount: number,
  { currency_code, decimals }: Currency,
  locale: string
) =>
  `${currency_code.toUpperCase()} ${decimal(amount, decimals, decimals, locale)}`

/** The columns that this paper needs: tax and dates only where there are any. */
export function columnsOf(
  paper: PurchaseOrderDocument,
  width: number,
  { locale, paper: words }: LetterTexts
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
      ? [
          right(
            words.expected,
            58,
            (line) => day(line.expected_date, locale) ?? ""
          ),
        ]
      : []),
    right(words.quantity, 48, ({ quantity }) =>
      decimal(quantity, 0, 6, locale)
    ),
    right(words.unit_cost, 62, ({ unit_cost }) =>
      decimal(unit_cost, paper.decimals, 6, locale)
    ),
    ...(hasTax
      ? [
          right(words.tax, 34, ({ tax_rate }) =>
            tax_rate ? `${decimal(tax_rate, 0, 4, locale)} %` : ""
          ),
        ]
      : []),
    right(
      fillText(words.amount, { currency: paper.currency_code.toUpperCase() }),
      72,
      ({ subtotal }) =>
        decimal(subtotal, paper.decimals, paper.decimals, locale)
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
            title: words.your_sku,
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
    title: words.item,
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
export function totalsOf(
  paper: PurchaseOrderDocument,
  { paper: words }: LetterTexts
): [string, number][] {
  const between: [string, number][] = [
    [words.discount, -paper.discount],
    [words.shipping, paper.shipping_cost],
    [words.tax, paper.tax_total],
    [words.adjustment, paper.adjustment],
  ]
  const shown = between.filter(([, amount]) => amount !== 0)
  return [
    ...(shown.length
      ? [[words.subtotal, paper.subtotal] as [string, number]]
      : []),
    ...shown,
    [words.total, paper.total],
  ]
}
