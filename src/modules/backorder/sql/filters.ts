import { Refusal } from "../../../domain"
import { Bindings } from "./query"

/** A filter as Medusa's list routes take it: a value, several, or operators. */
export type Filter =
  | string
  | number
  | boolean
  | readonly (string | number)[]
  | {
      $eq?: unknown
      $ne?: unknown
      $in?: unknown
      $nin?: unknown
      $gt?: unknown
      $gte?: unknown
      $lt?: unknown
      $lte?: unknown
    }

const OPERATORS: Record<string, string> = {
  $eq: "=",
  $ne: "<>",
  $gt: ">",
  $gte: ">=",
  $lt: "<",
  $lte: "<=",
}

/**
 * Collects the conditions of one statement, each value a binding.
 *
 * @example
 * const where = new Where().filter("po.status", ["draft", "issued"])
 * `select id from backorder_purchase_order po where ${where.text}` // bindings: where.bindings
 */
export class Where {
  private readonly conditions: string[] = []
  readonly bindings: Bindings = {}

  /** Adds a condition of fixed text with its own bindings. */
  and(condition: string, bindings: Bindings = {}) {
    this.conditions.push(condition)
    Object.assign(this.bindings, bindings)
    return this
  }

  /** Compares a column or expression (never user text) with a filter, if there is one. */
  filter(expression: string, filter: Filter | undefined) {
    for (const comparison of this.compare(expression, filter)) {
      this.and(comparison)
    }
    return this
  }

  /** The same inside a subquery: `around` puts the comparison into it. */
  filterWithin(
    expression: string,
    filter: Filter | undefined,
    around: (comparison: string) => string,
    bindings: Bindings = {}
  ) {
    const comparisons = this.compare(expression, filter)
    return comparisons.length
      ? this.and(around(comparisons.join(" and ")), bindings)
      : this
  }

  private compare(expression: string, filter: Filter | undefined): string[] {
    if (filter === undefined) {
      return []
    }
    if (Array.isArray(filter)) {
      return [`${expression} = any(:${this.bind(filter)})`]
    }
    if (filter === null || typeof filter !== "object") {
      return [`${expression} = :${this.bind(filter)}`]
    }
    return Object.entries(filter).flatMap(([operator, value]) => {
      if (operator === "$in" || operator === "$nin") {
        const list = this.bind([value].flat())
        return operator === "$in"
          ? `${expression} = any(:${list})`
          : `${expression} <> all(:${list})`
      }
      return OPERATORS[operator]
        ? `${expression} ${OPERATORS[operator]} :${this.bind(value)}`
        : []
    })
  }

  /** Looks for text in several columns, as `q` does. */
  search(expressions: readonly string[], q: string | undefined) {
    const text = q?.trim()
    if (!text) {
      return this
    }
    const name = this.bind(`%${text.replace(/[\\%_]/g, "\\$&")}%`)
    return this.and(
      `(${expressions.map((expression) => `${expression} ilike :${name}`).join(" or ")})`
    )
  }

  get text() {
    return this.conditions.length ? this.conditions.join(" and ") : "true"
  }

  private bind(value: unknown) {
    const name = `filter_${Object.keys(this.bindings).length}`
    this.bindings[name] = value
    return name
  }
}

export type Paging = {
  limit: number
  offset: number
  /** Column -> direction, as Medusa's `order` is parsed. */
  order?: Record<string, "ASC" | "DESC">
}

/** Columns that always hold something: their indexes serve both directions. */
const NEVER_EMPTY = [
  "created_at",
  "updated_at",
  "display_id",
  "number",
  "name",
  "status",
  "total",
]

/**
 * The `order by` of a list: only columns of the table given, else the default.
 *
 * @throws Refusal `request.invalid` for any other column
 */
export function orderBy(
  order: Paging["order"],
  sortable: Record<string, string>,
  fallback: string
) {
  const [column, direction] = Object.entries(order ?? {})[0] ?? []
  if (!column) {
    return fallback
  }
  const expression = Object.hasOwn(sortable, column) && sortable[column]
  if (!expression) {
    throw new Refusal("request.invalid", {
      details: `order: must be one of ${Object.keys(sortable).join(", ")}, with - before it for descending`,
    })
  }
  const descending = NEVER_EMPTY.includes(column) ? "desc" : "desc nulls last"
  return `${expression} ${direction === "DESC" ? descending : "asc"}, ${fallback}`
}
