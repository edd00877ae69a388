import { parseCsvNumber } from "./csv-number"
import { isWhole } from "./decimal"

/**
 * The list of what every vendor sells, as one file for the whole shop: what its
 * rows would change, and what is wrong with them. A column that the file does
 * not have is left alone; an empty cell empties it.
 */
export const VENDOR_LIST_COLUMNS = [
  "vendor",
  "sku",
  "vendor_sku",
  "cost",
  "minimum",
  "multiple",
  "lead_days",
  "preferred",
  "currency",
] as const
export type VendorListColumn = (typeof VENDOR_LIST_COLUMNS)[number]

/** How people head these columns. */
export const VENDOR_LIST_NAMES: Record<VendorListColumn, readonly string[]> = {
  vendor: ["vendor_name", "vendor_code"],
  sku: ["item", "our_sku"],
  vendor_sku: ["vendor's_sku"],
  cost: ["unit_cost", "price"],
  minimum: ["min", "min_order_quantity", "minimum_quantity"],
  multiple: ["order_multiple", "packs_of", "pack_size"],
  lead_days: ["lead_time", "lead_time_days"],
  preferred: ["is_preferred"],
  currency: ["currency_code"],
}

export const VENDOR_LIST_REQUIRED = ["vendor", "sku", "cost"] as const

export type VendorListRow = { line: number; cells: Record<string, string> }

export type VendorListContext = {
  vendors: {
    id: string
    name: string
    code: string | null
    currency_code: string
  }[]
  items: {
    id: string
    sku: string | null
    title: string | null
    /** Some variant takes a fraction of it: cloth by the metre. */
    is_fractional: boolean
  }[]
  offers: ({
    id: string
    vendor_id: string
    inventory_item_id: string
  } & VendorListTerms)[]
  default_currency: string
  /** Currencies that Medusa knows, in lower case. */
  currencies: ReadonlySet<string>
}

export type VendorListTerms = {
  vendor_sku: string | null
  unit_cost: number
  min_order_quantity: number | null
  order_multiple: number | null
  lead_time_days: number | null
  is_preferred: boolean
}

export type VendorListError = {
  line: number
  column: VendorListColumn
  message: string
}

export type VendorListChange = {
  line: number
  kind: "create" | "update" | "unchanged"
  vendor: { id: string | null; name: string }
  inventory_item_id: string
  sku: string
  title: string | null
  /** Of the vendor's item, where it is sold already. */
  offer_id: string | null
  terms: Partial<VendorListTerms> & { unit_cost: number }
  changes: {
    field: keyof VendorListTerms
    from: VendorListTerms[keyof VendorListTerms]
    to: VendorListTerms[keyof VendorListTerms]
  }[]
}

export type VendorListPlan = {
  /** Vendors that nobody knows yet, each once. */
  new_vendors: { name: string; currency_code: string }[]
  rows: VendorListChange[]
  errors: VendorListError[]
  /** Rows with an item and nothing else: of a file that is only partly filled in. */
  empty_count: number
}

const LARGEST = 1e12
const MOST_DAYS = 3650
const YES = ["yes", "y", "true", "1", "x"]
const NO = ["", "no", "n", "false", "0", "-"]

const key = (text: string) => text.trim().toLowerCase()

/**
 * What a file would change. With errors nothing of it is written.
 *
 * @param columns those that the file has
 */
export function planVendorList(
  rows: readonly VendorListRow[],
  columns: readonly string[],
  context: VendorListContext
): VendorListPlan {
  const plan: VendorListPlan = {
    new_vendors: [],
    rows: [],
    errors: [],
    empty_count: 0,
  }
  const known = indexOf(context)
  const seen = new Map<string, number>()
  const preferred = new Map<string, number>()
  for (const { line, cells } of rows) {
    const wrong = (column: VendorListColumn, message: string) =>
      plan.errors.push({ line, column, message })
    const errors = plan.errors.length
    if (isUnfilled(cells)) {
      plan.empty_count++
      continue
    }
    const vendor = readVendor(cells, known, context, wrong)
    const item = readItem(cells, known, wrong)
    const terms = readTerms(cells, columns, item, wrong)
    if (plan.errors.length > errors || !vendor || !item || !terms) {
      continue
    }
    const name = `${vendor.id ?? key(vendor.name)}|${item.id}`
    const before = seen.get(name)
    if (before !== undefined) {
      wrong(
        "sku",
        `${item.sku} of this vendor stands on line ${before} already`
      )
      continue
    }
    seen.set(name, line)
    const first = preferred.get(item.id)
    if (terms.is_preferred && first !== undefined) {
      wrong("preferred", `${item.sku} is preferred on line ${first} already`)
      continue
    }
    if (terms.is_preferred) {
      preferred.set(item.id, line)
    }
    if (!vendor.id && !known.added.has(key(vendor.name))) {
      known.added.set(key(vendor.name), vendor)
      plan.new_vendors.push({
        name: vendor.name,
        currency_code: vendor.currency_code,
      })
    }
    const offer = vendor.id ? known.offers.get(name) : undefined
    const changes = changesOf(offer, terms)
    plan.rows.push({
      line,
      kind: !offer ? "create" : changes.length ? "update" : "unchanged",
      vendor: { id: vendor.id, name: vendor.name },
      inventory_item_id: item.id,
      sku: item.sku,
      title: item.title,
      offer_id: offer?.id ?? null,
      terms,
      changes,
    })
  }
  return plan
}

type Wrong = (column: VendorListColumn, message: string) => void
type Cells = VendorListRow["cells"]
type Vendor = { id: string | null; name: string; currency_code: string }
type Known = ReturnType<typeof indexOf>

const isUnfilled = (cells: Cells) =>
  Object.entries(cells).every(
    ([column, cell]) => column === "sku" || !cell || NO.includes(key(cell))
  )

function indexOf(context: VendorListContext) {
  const byName = new Map<string, VendorListContext["vendors"]>()
  for (const vendor of context.vendors) {
    byName.set(key(vendor.name), [
      ...(byName.get(key(vendor.name)) ?? []),
      vendor,
    ])
  }
  return {
    byName,
    byCode: new Map(
      context.vendors.flatMap((vendor) => [
        [key(vendor.id), vendor] as const,
        ...(vendor.code ? [[key(vendor.code), vendor] as const] : []),
      ])
    ),
    items: new Map(
      context.items.flatMap((item) =>
        item.sku ? [[item.sku, { ...item, sku: item.sku }] as const] : []
      )
    ),
    offers: new Map(
      context.offers.map((offer) => [
        `${offer.vendor_id}|${offer.inventory_item_id}`,
        offer,
      ])
    ),
    /** New vendors of this file. */
    added: new Map<string, Vendor>(),
  }
}

/** By code (or id), else by name; unknown ones will be made. */
function readVendor(
  cells: Cells,
  known: Known,
  context: VendorListContext,
  wrong: Wrong
): Vendor | null {
  const text = cells.vendor ?? ""
  const currency = key(cells.currency ?? "")
  if (!text) {
    wrong("vendor", "is empty")
    return null
  }
  if (text.length > 255) {
    wrong("vendor", "is longer than 255 characters")
    return null
  }
  const named = known.byName.get(key(text)) ?? []
  const stored = known.byCode.get(key(text)) ?? named[0]
  if (!known.byCode.has(key(text)) && named.length > 1) {
    wrong(
      "vendor",
      `${named.length} vendors are called ${text}: write the code`
    )
    return null
  }
  const vendor = stored ?? known.added.get(key(text))
  if (currency && !context.currencies.has(currency)) {
    wrong("currency", `${cells.currency} is not a currency`)
    return null
  }
  if (vendor && currency && currency !== vendor.currency_code) {
    wrong(
      "currency",
      `${vendor.name} is paid in ${vendor.currency_code.toUpperCase()}`
    )
    return null
  }
  return (
    vendor ?? {
      id: null,
      name: text,
      currency_code: currency || context.default_currency,
    }
  )
}

function readItem(cells: Cells, known: Known, wrong: Wrong) {
  const sku = cells.sku ?? ""
  const item = known.items.get(sku)
  if (!item) {
    wrong("sku", sku ? `no inventory item has the SKU ${sku}` : "is empty")
  }
  return item
}

function readTerms(
  cells: Cells,
  columns: readonly string[],
  item: { is_fractional: boolean } | undefined,
  wrong: Wrong
): VendorListChange["terms"] | null {
  const number = (
    column: VendorListColumn,
    is: (value: number) => boolean,
    rule: string
  ) => {
    const text = cells[column] ?? ""
    if (!text) {
      return null
    }
    const value = parseCsvNumber(text)
    if (value === null) {
      wrong(column, `${text} is not a number: write it as 1250.50`)
    } else if (!is(value)) {
      wrong(column, rule)
    } else {
      return value
    }
    return null
  }
  const amount = (value: number) => value >= 0 && value <= LARGEST
  const above = (value: number) => value > 0 && value <= LARGEST
  const days = (value: number) =>
    Number.isInteger(value) && value >= 0 && value <= MOST_DAYS

  const counted = (column: VendorListColumn) => {
    const value = number(column, above, "must be above 0")
    if (value !== null && item && !item.is_fractional && !isWhole(value)) {
      wrong(column, `${cells[column]}: the item is counted in whole units`)
    }
    return value
  }

  const unit_cost = number("cost", amount, "can't be below 0")
  const terms = {
    vendor_sku: cells.vendor_sku || null,
    min_order_quantity: counted("minimum"),
    order_multiple: counted("multiple"),
    lead_time_days: number(
      "lead_days",
      days,
      `must be whole days up to ${MOST_DAYS}`
    ),
    is_preferred: YES.includes(key(cells.preferred ?? "")),
  }
  if (!cells.cost) {
    wrong("cost", "is empty")
  }
  if ((cells.vendor_sku ?? "").length > 255) {
    wrong("vendor_sku", "is longer than 255 characters")
  }
  if (!terms.is_preferred && !NO.includes(key(cells.preferred ?? ""))) {
    wrong("preferred", `${cells.preferred} is neither yes nor no`)
  }
  const columnOf = {
    vendor_sku: "vendor_sku",
    min_order_quantity: "minimum",
    order_multiple: "multiple",
    lead_time_days: "lead_days",
    is_preferred: "preferred",
  } as const
  const given = Object.fromEntries(
    Object.entries(terms).filter(([field]) =>
      columns.includes(columnOf[field as keyof typeof columnOf])
    )
  )
  return unit_cost === null ? null : { unit_cost, ...given }
}

const NEW: VendorListTerms = {
  vendor_sku: null,
  unit_cost: 0,
  min_order_quantity: null,
  order_multiple: null,
  lead_time_days: null,
  is_preferred: false,
}

const changesOf = (
  offer: VendorListTerms | undefined,
  terms: VendorListChange["terms"]
): VendorListChange["changes"] =>
  (Object.keys(NEW) as (keyof VendorListTerms)[])
    .filter(
      (field) =>
        terms[field] !== undefined &&
        terms[field] !== (offer ? offer[field] : NEW[field])
    )
    .map((field) => ({
      field,
      from: offer ? offer[field] : null,
      to: terms[field]!,
    }))
