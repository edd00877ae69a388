import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { queryWithoutJit } from "../query"
import { DEMAND_FIELDS, DemandRow, withNames } from "./row"
import { ORDERS_SCOPE } from "./scopes"
import { SHORT_PAIRS, SHORT_PAIRS_COUNTED } from "./short-pairs"
import {
  MATCHES,
  narrowed,
  ShortageFilters,
  ShortagePage,
  sortOf,
  wanted,
} from "./shortage-filters"
import { demandOf } from "./tables"
import { STORED_UNRESERVED } from "./unreserved"

/** Text that may stand anywhere in another, as `ilike` takes it. */
const inPart = (text: string | undefined) =>
  text ? `%${text.trim().replace(/[\\%_]/g, "\\$&")}%` : null

const NAMES = "o.display_id, o.email, coalesce(ii.sku, li.variant_sku) as sku"
const NO_NAMES = "null as display_id, null as email, null as sku"

/**
 * What is short in the whole shop, a page of orders or of items at locations
 * at a time. Rows come group by group; `count` is the number of groups.
 *
 * Only pairs of which more is reserved than there is are looked at. That can't
 * miss a shortage: orders without demand and promised goods make an order less
 * short, never the pair more. `exhaustive` doesn't trust the reserved quantity
 * of the levels, which is a copy that may have drifted, and counts.
 *
 * @example await listShortages(em, { location_id }, { group_by: "order", limit: 20, offset: 0 })
 */
export async function listShortages(
  em: EntityManager,
  filters: ShortageFilters,
  page: ShortagePage,
  { exhaustive = false } = {}
): Promise<{ rows: DemandRow[]; count: number }> {
  const parts = filters.order_ids
    ? ORDERS_SCOPE
    : {
        before: "",
        unreserved: STORED_UNRESERVED,
        pair: narrowed(exhaustive ? SHORT_PAIRS_COUNTED : SHORT_PAIRS, filters),
      }
  const key =
    page.group_by === "order" ? "order_id" : "inventory_item_id, location_id"
  const sort = sortOf(page)
  const condition = wanted(filters)
  // Names of thousands, to show those of twenty, only where they are asked for.
  const isNamed =
    !!filters.q ||
    /\bo\./.test(condition) ||
    /display_id|email|sku|title/.test(sort.figure)
  const rows = await queryWithoutJit<
    (DemandRow & { count: string }) | { order_id: null; count: string }
  >(
    em,
    `with ${parts.before} ${demandOf(parts)},
     short as (
       select demand.*,
              ${isNamed ? NAMES : NO_NAMES},
              ${sort.figure.includes("title") ? "ii.title" : "null"} as title,
              ${filters.q ? MATCHES : "true"} as matches
       from ${isNamed ? withNames("demand") : "demand"}
       where ${condition}
     ),
     hit as (
       select *, ${sort.figure} over (partition by ${key}) as figure
       from (
         select *, bool_or(matches) over (partition by order_id) as order_matches
         from short
       ) short
       where ${page.group_by === "order" ? "order_matches" : "matches"}
     ),
     placed as (
       select *, dense_rank() over (
         order by figure ${sort.direction} nulls last, ${key}
       ) as position
       from hit
     ),
     page as (
       select * from placed
       where position > :offset and position <= cast(:offset as bigint) + :limit
     )
     select found.*, total.count
     from (select coalesce(max(position), 0) as count from placed) total
     left join (
       select demand.position, ${DEMAND_FIELDS}
       from ${withNames("page")}
     ) found on true
     order by found.position, found.ordered_at, found.order_id,
              found.line_item_id, found.inventory_item_id, found.location_id, found.source`,
    {
      order_ids: filters.order_ids ?? [],
      inventory_item_id: filters.inventory_item_id ?? null,
      location_id: filters.location_id ?? null,
      vendor_id: filters.vendor_id ?? null,
      region_ids: filters.region_ids ?? [],
      sales_channel_ids: filters.sales_channel_ids ?? [],
      created_gt: filters.created_at?.$gt ?? null,
      created_gte: filters.created_at?.$gte ?? null,
      created_lt: filters.created_at?.$lt ?? null,
      created_lte: filters.created_at?.$lte ?? null,
      order_display_ids: filters.order_display_ids ?? [],
      customer_email: inPart(filters.customer_email),
      q: inPart(filters.q),
      display_id: filters.q?.trim().replace(/^#/, "") ?? null,
      limit: page.limit,
      offset: page.offset,
    }
  )
  return {
    rows: rows.flatMap((row) => (row.order_id === null ? [] : [row])),
    count: Number(rows[0]?.count ?? 0),
  }
}
