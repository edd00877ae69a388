import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

type ListQuery = {
  fields?: string
  order?: string
  limit: number
  offset: number
}

/** `order=-created_at` and the page, as the module's lists take them. */
export function pagingOf(query: ListQuery) {
  const column = query.order?.replace(/^-/, "")
  const direction: "ASC" | "DESC" = query.order?.startsWith("-")
    ? "DESC"
    : "ASC"
  return {
    limit: query.limit,
    offset: query.offset,
    order: column ? { [column]: direction } : undefined,
  }
}

/** The filters of a list query: all that is not paging or shape. */
export function filtersOf<Q extends ListQuery>(
  query: Q
): Omit<Q, "fields" | "order" | "limit" | "offset"> {
  const filters: Partial<Q> = { ...query }
  delete filters.fields
  delete filters.order
  delete filters.limit
  delete filters.offset
  return filters as Omit<Q, "fields" | "order" | "limit" | "offset">
}

/**
 * Keeps the top-level fields that `fields` names, as Medusa's routes do:
 * `a,b` gives these and the id, `+a`, `*a` and `-a` change the default.
 */
export function pickFields<T extends { id: string }>(
  row: T,
  fields: string | undefined
): Partial<T> {
  if (!fields) {
    return row
  }
  const names = fields.split(",").map((name) => name.trim())
  const topLevel = (name: string) => name.replace(/^[+*-]/, "").split(".")[0]!
  const removed = names.filter((name) => name.startsWith("-")).map(topLevel)
  const only = names.filter((name) => /^[a-z]/i.test(name)).map(topLevel)
  return Object.fromEntries(
    Object.entries(row).filter(
      ([key]) =>
        !removed.includes(key) &&
        (!only.length || key === "id" || only.includes(key))
    )
  ) as Partial<T>
}

/** Who is logged in, for the history. */
export const actorOf = (req: AuthenticatedMedusaRequest) =>
  req.auth_context?.actor_id ?? null

/** A page as Medusa's lists answer it: `{ <plural>, count, offset, limit }`. */
export const listAnswer = <Plural extends string, T extends { id: string }>(
  plural: Plural,
  [rows, count]: [T[], number],
  query: ListQuery
) => ({
  ...({
    [plural]: rows.map((row) => pickFields(row, query.fields)),
  } as Record<Plural, Partial<T>[]>),
  count,
  offset: query.offset,
  limit: query.limit,
})
