import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { ITEM_TITLE } from "./item-title"
import { Bindings, query, queryWithoutJit } from "./query"

/**
 * What orders still have to ship and what of it stock covers. This is the only
 * file that reads Medusa's order and reservation tables for demand; it never
 * writes to them. Tables are unqualified, so that `databaseSchema` holds.
 *
 * Three things of Medusa that the statements mind:
 * - `order_item` holds one row per version of the order, and a rolled-back
 *   fulfillment leaves rows of a higher version than the order's: join
 *   `oi.version = o.version`, never the highest version.
 * - An order edit, even of prices only, reserves the whole line again, shipped
 *   units included: a demand is never more than the open units need.
 * - A reservation's age says nothing: edits and canceled fulfillments make new
 *   reservations. The order's place in the queue comes from the order.
 */

/**
 * One demand: what an order line still has to ship of one inventory item at
 * one location. Quantities are units of the inventory item, `open_units` are
 * units of the order line.
 *
 * Reserved and unreserved demand of the same line, item and location are two
 * rows.
 */
export type DemandRow = {
  order_id: string
  order_display_id: number
  /** ISO 8601. */
  ordered_at: string
  customer_email: string | null
  /** The order line's place in the queue, ISO 8601. */
  queue_date: string
  /** Above 0: served before orders of lower rank. */
  rank: number
  line_item_id: string
  variant_id: string | null
  /** Of the order line. */
  title: string
  /** What the inventory item is called, which for a kit is not the title of the line. */
  item_title: string | null
  variant_title: string | null
  thumbnail: string | null
  /** Of the inventory item, else of the variant. */
  sku: string | null
  inventory_item_id: string
  location_id: string
  source: "reserved" | "unreserved"
  open_units: number
  /** How much of the item one unit takes; 1 when the variant no longer uses it. */
  required_per_unit: number
  /** Some variant takes a fraction of this item. */
  is_fractional: boolean
  /** The demand. */
  required_quantity: number
  covered_quantity: number
  short_quantity: number
  /** What is on the way for this demand. */
  outstanding_quantity: number
  to_backorder_quantity: number
}

/** Which demand to read: of some orders, or of some items. */
export type DemandScope =
  | { order_ids: readonly string[] }
  | { inventory_item_ids: readonly string[]; location_id?: string }

/**
 * When an order counts as placed: an order made from a draft is placed when
 * the draft is converted.
 */
const PLACED_AT = "greatest(o.created_at, os.ordered_at)"

/** The day from which orders count, as a table of one row. */
const CUTOFF = `
  select max((s.count_orders_from || 'T00:00:00Z')::timestamptz) as at
  from backorder_setting s
  where s.deleted_at is null`

/**
 * The order of a line and its place in the queue: one row for a line that
 * Medusa knows. `counts` says whether it may have demand (rule S5): it and its
 * order are not deleted, the order is not canceled or a draft, was not left
 * out by staff, and is not from before the day from which orders count.
 * `limit 1` makes PostgreSQL look lines up by index, one by one, instead of
 * going through all orders.
 */
const lineOf = (line_item_id: string, inventory_item_id: string) => `
  select o.id as order_id,
         o.status = 'archived' as is_archived,
         o.status in ('pending', 'requires_action') as is_open,
         oi.quantity - oi.fulfilled_quantity as open_units,
         coalesce(os.rank, 0) as rank,
         ${PLACED_AT} as ordered_at,
         greatest(${PLACED_AT}, li.created_at) as queue_date,
         coalesce(v.manage_inventory, true) as is_managed,
         pvii.required_quantity,
         o.id is not null
           and li.deleted_at is null
           and o.deleted_at is null
           and o.canceled_at is null
           and not o.is_draft_order
           and o.status not in ('canceled', 'draft')
           and os.left_out_at is null
           and coalesce(${PLACED_AT} >= (select at from cutoff), true) as counts
  from order_line_item li
  left join (
    order_item oi
    join "order" o on o.id = oi.order_id and o.version = oi.version
  ) on oi.item_id = li.id and oi.deleted_at is null
  left join backorder_order_setting os
    on os.order_id = o.id and os.deleted_at is null
  left join product_variant v
    on v.id = li.variant_id and v.deleted_at is null
  left join product_variant_inventory_item pvii
    on pvii.variant_id = v.id
    and pvii.inventory_item_id = ${inventory_item_id}
    and pvii.deleted_at is null
  where li.id = ${line_item_id}
  limit 1`

/**
 * Demand that no reservation stands for (rule S4), of the lines that
 * `condition` lets through: open units x required quantity - live
 * reservations, where that is above 0. Its location is that of the line's
 * oldest reservation, which will grow by it; without one it is the location
 * where Medusa would look first: of the locations of the order's sales channel
 * that have a level of the item the one with the smallest id, else the
 * channel's smallest.
 * An order whose channel has no location at all is served where the item is.
 */
const unreservedDemand = (condition: string) => `
  select need.order_id, need.line_item_id, need.inventory_item_id,
         coalesce(need.location_id, place.location_id, anywhere.location_id) as location_id,
         need.quantity
  from (
    select o.id as order_id, o.sales_channel_id, li.id as line_item_id,
           pvii.inventory_item_id, reserved.location_id,
           (oi.quantity - oi.fulfilled_quantity) * pvii.required_quantity
             - coalesce(reserved.quantity, 0) as quantity
    from "order" o
    join order_item oi on oi.order_id = o.id and oi.version = o.version
      and oi.deleted_at is null and oi.quantity > oi.fulfilled_quantity
    join order_line_item li on li.id = oi.item_id and li.deleted_at is null
    join product_variant v on v.id = li.variant_id
      and v.deleted_at is null and v.manage_inventory
    join product_variant_inventory_item pvii
      on pvii.variant_id = v.id and pvii.deleted_at is null
    left join lateral (
      select sum(ri.quantity) as quantity,
             (array_agg(ri.location_id order by ri.created_at, ri.id collate "C"))[1] as location_id
      from reservation_item ri
      where ri.line_item_id = li.id
        and ri.inventory_item_id = pvii.inventory_item_id
        and ri.deleted_at is null
    ) reserved on true
    where o.status in ('pending', 'requires_action')
      and o.deleted_at is null and o.canceled_at is null
      and not o.is_draft_order
      and ${condition}
  ) need
  left join lateral (
    select scsl.stock_location_id as location_id
    from sales_channel_stock_location scsl
    left join inventory_level il
      on il.inventory_item_id = need.inventory_item_id
      and il.location_id = scsl.stock_location_id and il.deleted_at is null
    where scsl.sales_channel_id = need.sales_channel_id
      and scsl.deleted_at is null
    order by (il.id is null), scsl.stock_location_id collate "C"
    limit 1
  ) place on true
  left join lateral (
    select il.location_id
    from inventory_level il
    where place.location_id is null
      and il.inventory_item_id = need.inventory_item_id
      and il.deleted_at is null
    order by il.location_id collate "C"
    limit 1
  ) anywhere on true
  where need.quantity > 0
    and coalesce(need.location_id, place.location_id, anywhere.location_id) is not null`

/** A reservation `r` that is of no order, or was left behind by an archived one. */
const IS_MANUAL = "(r.counts is null or r.counts and r.is_archived)"

const RESERVATION = `ri.id, ri.line_item_id, ri.inventory_item_id,
  ri.location_id, ri.quantity, ri.created_at`

/**
 * The queues of the given (item, location) pairs, as common table expressions;
 * `pair` and `unreserved` are selects. The last one, `demand`, has a row for
 * each demand of the pairs with what stock covers of it and what is on its
 * way. The rules are those of `coverQueue`, `demandsOf` and
 * `attributeOutstanding` in src/domain/queue.ts, and a property test holds the
 * two together.
 *
 * Of a pair that is not `is_tight` only the reservations in `loose` are read:
 * where stock is enough for everyone, nobody's place in the queue matters.
 *
 * Each step carries along what later steps need. PostgreSQL can't guess the
 * size of these tables; joining one to another would end in a loop of loops.
 */
const demandOf = (parts: {
  pair: string
  unreserved: string
  loose?: string
}) => `
  cutoff as (${CUTOFF}),
  unreserved as (${parts.unreserved}),
  pair as (${parts.pair}),
  reservation as (
    select r.*, line.*
    from (
      select ri.*
      from pair
      cross join lateral (
        select ${RESERVATION}
        from reservation_item ri
        where ri.inventory_item_id = pair.inventory_item_id
          and ri.location_id = pair.location_id
          and ri.deleted_at is null
          and ri.quantity > 0
        offset 0
      ) ri
      where pair.is_tight
      ${parts.loose ? `union all ${parts.loose}` : ""}
    ) r
    left join lateral (${lineOf("r.line_item_id", "r.inventory_item_id")}) line on true
  ),
  asked as (
    select r.line_item_id, r.inventory_item_id, r.location_id,
           'reserved' as source, 1 as class,
           r.order_id, r.ordered_at, r.queue_date, r.rank, r.open_units,
           coalesce(r.required_quantity, 1) as required_per_unit,
           sum(greatest(least(
             r.quantity,
             r.open_units * r.required_quantity - coalesce(earlier.quantity, 0)
           ), 0)) as quantity
    from reservation r
    left join lateral (
      select sum(other.quantity) as quantity
      from reservation_item other
      where other.line_item_id = r.line_item_id
        and other.inventory_item_id = r.inventory_item_id
        and other.deleted_at is null
        and other.quantity > 0
        and (other.created_at, other.id collate "C") < (r.created_at, r.id collate "C")
    ) earlier on true
    where r.counts and not r.is_archived and r.is_managed and r.open_units > 0
    group by r.line_item_id, r.inventory_item_id, r.location_id, r.order_id,
             r.ordered_at, r.queue_date, r.rank, r.open_units, r.required_quantity
    union all
    select u.line_item_id, u.inventory_item_id, u.location_id,
           'unreserved', 2,
           line.order_id, line.ordered_at, line.queue_date, line.rank,
           line.open_units, coalesce(line.required_quantity, 1), u.quantity
    from unreserved u
    join pair on pair.inventory_item_id = u.inventory_item_id
      and pair.location_id = u.location_id
    cross join lateral (${lineOf("u.line_item_id", "u.inventory_item_id")}) line
    where line.counts and line.is_open
  ),
  entry as (
    select asked.*, asked.line_item_id as id,
           least(coalesce(allocated.quantity, 0), asked.quantity) as promised
    from asked
    left join lateral (
      select sum(greatest(bl.allocated_quantity - bl.fulfilled_quantity, 0)) as quantity
      from backorder_line bl
      join backorder b on b.id = bl.backorder_id
        and b.deleted_at is null and b.status <> 'canceled'
      where bl.line_item_id = asked.line_item_id
        and bl.inventory_item_id = asked.inventory_item_id
        and bl.location_id = asked.location_id
        and bl.deleted_at is null and bl.status <> 'canceled'
    ) allocated on asked.source = 'reserved'
    where asked.quantity > 0
    union all
    select null, r.inventory_item_id, r.location_id, 'manual', 1,
           null, null, r.created_at, 0, null, null, r.quantity, r.id, 0
    from reservation r
    where ${IS_MANUAL}
  ),
  queue as (
    select entry.*, coalesce(il.stocked_quantity, 0) as stock,
           coalesce(sum(entry.promised) over ahead, 0) as promised_ahead,
           sum(entry.promised) over everyone
             + coalesce(sum(entry.quantity - entry.promised) over ahead, 0) as ahead
    from entry
    left join inventory_level il
      on il.inventory_item_id = entry.inventory_item_id
      and il.location_id = entry.location_id and il.deleted_at is null
    window
      everyone as (partition by entry.inventory_item_id, entry.location_id),
      ahead as (
        partition by entry.inventory_item_id, entry.location_id
        order by entry.class, entry.rank desc, entry.queue_date, entry.id collate "C"
        rows between unbounded preceding and 1 preceding
      )
  ),
  covered as (
    select queue.line_item_id, queue.inventory_item_id, queue.location_id,
           queue.source, queue.order_id, queue.ordered_at, queue.queue_date,
           queue.rank, queue.open_units, queue.required_per_unit,
           queue.quantity as required_quantity,
           share.quantity as covered_quantity,
           queue.quantity - share.quantity as short_quantity
    from queue
    cross join lateral (
      select least(queue.promised, greatest(queue.stock - queue.promised_ahead, 0))
        + least(queue.quantity - queue.promised, greatest(queue.stock - queue.ahead, 0)) as quantity
    ) share
    where queue.source <> 'manual'
  ),
  supplied as (
    select covered.*,
           coalesce(outstanding.here, 0) as here,
           coalesce(outstanding.moved, 0) as moved,
           coalesce(sum(covered.short_quantity) over here_before, 0) as short_before,
           lead(covered.source) over here_all is null as is_last_here
    from covered
    left join lateral (
      select sum(way.quantity) filter (where way.location_id = covered.location_id) as here,
             sum(way.quantity) filter (where not way.has_demand) as moved
      from (
        select bl.location_id,
               bl.quantity - case po.delivery
                 when 'drop_ship' then bl.fulfilled_quantity
                 else bl.allocated_quantity
               end as quantity,
               bl.location_id = covered.location_id
                 or exists (
                   select 1 from reservation_item ri
                   where ri.line_item_id = bl.line_item_id
                     and ri.inventory_item_id = bl.inventory_item_id
                     and ri.location_id = bl.location_id
                     and ri.deleted_at is null
                 )
                 or exists (
                   select 1 from unreserved u
                   where u.line_item_id = bl.line_item_id
                     and u.inventory_item_id = bl.inventory_item_id
                     and u.location_id = bl.location_id
                 ) as has_demand
        from backorder_line bl
        join backorder b on b.id = bl.backorder_id
          and b.deleted_at is null and b.status <> 'canceled'
        left join backorder_purchase_order po on po.id = bl.purchase_order_id
        where bl.line_item_id = covered.line_item_id
          and bl.inventory_item_id = covered.inventory_item_id
          and bl.deleted_at is null
          and bl.status in ('requested', 'ordered', 'partially_received')
      ) way
    ) outstanding on true
    window
      here_all as (
        partition by covered.line_item_id, covered.inventory_item_id, covered.location_id
        order by covered.source
      ),
      here_before as (here_all rows between unbounded preceding and 1 preceding)
  ),
  kept as (
    select supplied.*, own.outstanding,
           greatest(supplied.short_quantity - own.outstanding, 0) as still_short
    from supplied
    cross join lateral (
      select case when supplied.is_last_here
        then greatest(supplied.here - supplied.short_before, 0)
        else least(greatest(supplied.here - supplied.short_before, 0), supplied.short_quantity)
      end as outstanding
    ) own
  ),
  demand as (
    select kept.line_item_id, kept.inventory_item_id, kept.location_id,
           kept.source, kept.order_id, kept.ordered_at, kept.queue_date,
           kept.rank, kept.open_units, kept.required_per_unit,
           kept.required_quantity, kept.covered_quantity, kept.short_quantity,
           kept.outstanding + kept.arriving as outstanding_quantity,
           kept.still_short - least(kept.still_short, kept.arriving) as to_backorder_quantity
    from (
      select k.*,
             least(k.still_short, greatest(
               k.moved - coalesce(sum(k.still_short) over (
                 partition by k.line_item_id, k.inventory_item_id
                 order by k.location_id collate "C", k.source
                 rows between unbounded preceding and 1 preceding
               ), 0),
               0
             )) as arriving
      from kept k
    ) kept
  )`

/** The fields of `DemandRow`. */
const DEMAND_FIELDS = `
  demand.order_id, o.display_id as order_display_id, demand.ordered_at,
  o.email as customer_email, demand.queue_date, demand.rank,
  demand.line_item_id, li.variant_id, li.title, ii.title as item_title,
  li.variant_title, li.thumbnail, coalesce(ii.sku, li.variant_sku) as sku,
  demand.inventory_item_id, demand.location_id, demand.source,
  demand.open_units::float8 as open_units,
  demand.required_per_unit::float8 as required_per_unit,
  exists (
    select 1
    from product_variant_inventory_item part
    join product_variant v on v.id = part.variant_id and v.deleted_at is null
    where part.inventory_item_id = demand.inventory_item_id
      and part.deleted_at is null
      and part.required_quantity <> trunc(part.required_quantity)
  ) as is_fractional,
  demand.required_quantity::float8 as required_quantity,
  demand.covered_quantity::float8 as covered_quantity,
  demand.short_quantity::float8 as short_quantity,
  demand.outstanding_quantity::float8 as outstanding_quantity,
  demand.to_backorder_quantity::float8 as to_backorder_quantity`

/** With the order, the line and the item beside each demand, looked up by index. */
const withNames = (demand: string) => `${demand} demand
  cross join lateral (
    select o.display_id, o.email from "order" o
    where o.id = demand.order_id limit 1
  ) o
  cross join lateral (
    select li.variant_id, li.title, li.variant_title, li.thumbnail, li.variant_sku
    from order_line_item li
    where li.id = demand.line_item_id limit 1
  ) li
  left join lateral (
    select ii.sku, ${ITEM_TITLE} as title from inventory_item ii
    where ii.id = demand.inventory_item_id limit 1
  ) ii on true`

const DEMAND_ORDER = `demand.ordered_at, demand.order_id collate "C",
  demand.line_item_id collate "C", demand.inventory_item_id collate "C",
  demand.location_id collate "C", demand.source`

/** Unreserved demand as the table keeps it. */
const STORED_UNRESERVED = `
  select d.order_id, d.line_item_id, d.inventory_item_id, d.location_id, d.quantity
  from backorder_unreserved_demand d
  where d.deleted_at is null`

/**
 * For given orders the table is not trusted: the event that should have
 * refreshed it may be lost or late. Others in the queue come from the table.
 */
const ORDERS_SCOPE = {
  before: `
    own as (
      select oi.item_id as line_item_id
      from "order" o
      join order_item oi on oi.order_id = o.id and oi.version = o.version
        and oi.deleted_at is null
      where o.id = any(:order_ids)
    ),
    live as (${unreservedDemand("o.id = any(:order_ids)")}),
    touched as (
      select ri.inventory_item_id, ri.location_id
      from own
      join reservation_item ri on ri.line_item_id = own.line_item_id
        and ri.deleted_at is null
      union
      select inventory_item_id, location_id from live
    ),`,
  unreserved: `
    ${STORED_UNRESERVED}
      and d.order_id <> all(:order_ids)
      and (d.inventory_item_id, d.location_id) in (
        select inventory_item_id, location_id from touched
      )
    union all
    select * from live`,
  pair: `
    select touched.inventory_item_id, touched.location_id,
           coalesce(reserved.quantity, 0) + coalesce(u.quantity, 0)
             > coalesce(il.stocked_quantity, 0) as is_tight
    from touched
    left join inventory_level il
      on il.inventory_item_id = touched.inventory_item_id
      and il.location_id = touched.location_id and il.deleted_at is null
    left join (
      select ri.inventory_item_id, ri.location_id, sum(ri.quantity) as quantity
      from touched
      join reservation_item ri
        on ri.inventory_item_id = touched.inventory_item_id
        and ri.location_id = touched.location_id
        and ri.deleted_at is null and ri.quantity > 0
      group by ri.inventory_item_id, ri.location_id
    ) reserved on reserved.inventory_item_id = touched.inventory_item_id
      and reserved.location_id = touched.location_id
    left join (
      select inventory_item_id, location_id, sum(quantity) as quantity
      from unreserved group by inventory_item_id, location_id
    ) u on u.inventory_item_id = touched.inventory_item_id
      and u.location_id = touched.location_id`,
  loose: `
    select ${RESERVATION}
    from own
    join reservation_item ri on ri.line_item_id = own.line_item_id
      and ri.deleted_at is null and ri.quantity > 0
    join pair on pair.inventory_item_id = ri.inventory_item_id
      and pair.location_id = ri.location_id and not pair.is_tight`,
  filter: "demand.order_id = any(:order_ids)",
}

const ITEMS_SCOPE = {
  before: "",
  unreserved: `
    ${STORED_UNRESERVED}
      and d.inventory_item_id = any(:inventory_item_ids)`,
  pair: `
    select ri.inventory_item_id, ri.location_id, true as is_tight
    from reservation_item ri
    where ri.inventory_item_id = any(:inventory_item_ids)
      and ri.deleted_at is null
    union
    select inventory_item_id, location_id, true from unreserved`,
  filter:
    "(cast(:location_id as text) is null or demand.location_id = :location_id)",
}

/** Up to this many orders or items PostgreSQL doesn't think of compiling. */
const FEW = 5

type RawDemandRow = Omit<DemandRow, "ordered_at" | "queue_date"> & {
  ordered_at: string | Date
  queue_date: string | Date
}

const toDemandRow = (row: RawDemandRow): DemandRow => ({
  ...row,
  ordered_at: new Date(row.ordered_at).toISOString(),
  queue_date: new Date(row.queue_date).toISOString(),
})

/**
 * All open demand, covered and short, of some orders or of some items, first
 * ordered first. One statement, whatever the number of orders. The rules of
 * docs/concepts apply: S1 (who is served first), S2 (covered and short), S3
 * (what is on the way), S4 (unreserved demand), S5 (orders without demand) and
 * S6 (variants that are not stocked).
 *
 * The queue date is the later of the order's and the line's `created_at`. An
 * order made from a draft queues from its conversion, of which Medusa keeps no
 * trace: `noteConvertedDrafts` writes it down.
 *
 * @example Stock 5; orders of 3, 3 and 4.
 * await loadDemand(em, { order_ids: [o1, o2, o3] }) // short_quantity 0, 1, 4
 */
export async function loadDemand(
  em: EntityManager,
  scope: DemandScope
): Promise<DemandRow[]> {
  const isOrders = "order_ids" in scope
  const ids = isOrders ? scope.order_ids : scope.inventory_item_ids
  if (!ids.length) {
    return []
  }
  const run = isOrders && ids.length <= FEW ? query : queryWithoutJit
  const parts = isOrders ? ORDERS_SCOPE : ITEMS_SCOPE
  const bindings: Bindings = isOrders
    ? { order_ids: scope.order_ids }
    : {
        inventory_item_ids: scope.inventory_item_ids,
        location_id: scope.location_id ?? null,
      }
  const rows = await run<RawDemandRow>(
    em,
    `with ${parts.before} ${demandOf(parts)}
     select ${DEMAND_FIELDS}
     from ${withNames("demand")}
     where ${parts.filter}
     order by ${DEMAND_ORDER}`,
    bindings
  )
  return rows.map(toDemandRow)
}

/** What the list of shortages can be narrowed to. */
export type ShortageFilters = {
  order_ids?: readonly string[]
  inventory_item_id?: string
  location_id?: string
  /** Items that this vendor sells. */
  vendor_id?: string
  /** Of the order, as Medusa's own list of orders narrows. */
  region_ids?: readonly string[]
  sales_channel_ids?: readonly string[]
  created_at?: { $gt?: string; $gte?: string; $lt?: string; $lte?: string }
  /** Display id, e-mail, SKU or title, in part. */
  q?: string
  /** Leave out what is on its way already. Default true. */
  only_to_backorder?: boolean
}

export type ShortagePage = {
  group_by: "order" | "item"
  limit: number
  offset: number
  /** A column of the group, `-` before it for descending. */
  order?: string
}

/** The figure of a group that each sort of a list goes by; the first is the default. */
const SORT_FIGURES = {
  order: {
    ordered_at: "min(ordered_at)",
    order_display_id: "min(display_id)",
    customer_email: "min(lower(email))",
    short_quantity: "sum(short_quantity)",
    to_backorder_quantity: "sum(to_backorder_quantity)",
  },
  item: {
    oldest_ordered_at: "min(ordered_at)",
    sku: "min(lower(sku))",
    title: "min(lower(title))",
    short_quantity: "sum(short_quantity)",
    to_backorder_quantity: "sum(to_backorder_quantity)",
  },
} as const

const sortOf = ({ group_by, order }: ShortagePage) => {
  const columns: Record<string, string> = SORT_FIGURES[group_by]
  const name = (order ?? "").replace(/^-/, "")
  return {
    figure: columns[name] ?? Object.values(columns)[0],
    direction: order?.startsWith("-") ? "desc" : "asc",
  }
}

/**
 * Pairs on which something may be short. `sign(...) = 1` is `>` in words from
 * which PostgreSQL guesses that few levels are short, and not a third of them.
 */
const SHORT_PAIRS = `
  select il.inventory_item_id, il.location_id
  from inventory_level il
  where il.deleted_at is null
    and sign(il.reserved_quantity - il.stocked_quantity) = 1
  union
  select u.inventory_item_id, u.location_id
  from unreserved u
  left join inventory_level il
    on il.inventory_item_id = u.inventory_item_id
    and il.location_id = u.location_id and il.deleted_at is null
  group by u.inventory_item_id, u.location_id
  having sum(u.quantity) > coalesce(min(il.stocked_quantity - il.reserved_quantity), 0)`

/** The same counted from the reservations: Medusa's `reserved_quantity` is a copy, and copies drift. */
const SHORT_PAIRS_COUNTED = `
  select waiting.inventory_item_id, waiting.location_id
  from (
    select ri.inventory_item_id, ri.location_id, ri.quantity
    from reservation_item ri
    where ri.deleted_at is null and ri.quantity > 0
    union all
    select u.inventory_item_id, u.location_id, u.quantity from unreserved u
  ) waiting
  left join inventory_level il
    on il.inventory_item_id = waiting.inventory_item_id
    and il.location_id = waiting.location_id and il.deleted_at is null
  group by waiting.inventory_item_id, waiting.location_id
  having sum(waiting.quantity) > coalesce(min(il.stocked_quantity), 0)`

/** The pairs of the items asked for. */
const narrowed = (pairs: string, filters: ShortageFilters) => {
  const conditions = [
    filters.inventory_item_id && "p.inventory_item_id = :inventory_item_id",
    filters.vendor_id &&
      `p.inventory_item_id in (
         select vi.inventory_item_id from backorder_purchase_vendor_item vi
         where vi.vendor_id = :vendor_id and vi.deleted_at is null
       )`,
  ].filter(Boolean)
  return `
    select p.inventory_item_id, p.location_id, true as is_tight
    from (${pairs}) p
    where ${["true", ...conditions].join(" and ")}`
}

const wanted = (filters: ShortageFilters) =>
  [
    filters.only_to_backorder === false
      ? "demand.short_quantity > 0"
      : "demand.to_backorder_quantity > 0",
    filters.order_ids && "demand.order_id = any(:order_ids)",
    filters.region_ids && "o.region_id = any(:region_ids)",
    filters.sales_channel_ids && "o.sales_channel_id = any(:sales_channel_ids)",
    filters.created_at?.$gt && "o.created_at > :created_gt",
    filters.created_at?.$gte && "o.created_at >= :created_gte",
    filters.created_at?.$lt && "o.created_at < :created_lt",
    filters.created_at?.$lte && "o.created_at <= :created_lte",
    filters.location_id && "demand.location_id = :location_id",
    filters.inventory_item_id &&
      "demand.inventory_item_id = :inventory_item_id",
    filters.vendor_id &&
      `exists (
         select 1 from backorder_purchase_vendor_item vi
         where vi.inventory_item_id = demand.inventory_item_id
           and vi.vendor_id = :vendor_id and vi.deleted_at is null
       )`,
  ]
    .filter(Boolean)
    .join(" and ")

const MATCHES = `(
  o.display_id::text = :display_id or o.email ilike :q
  or ii.sku ilike :q or li.variant_sku ilike :q
  or li.title ilike :q or li.variant_title ilike :q or ii.title ilike :q
)`

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
  const rows = await queryWithoutJit<
    (RawDemandRow & { count: string }) | { order_id: null; count: string }
  >(
    em,
    `with ${parts.before} ${demandOf(parts)},
     short as (
       select demand.*, o.display_id, o.email,
              coalesce(ii.sku, li.variant_sku) as sku,
              ${sort.figure.includes("title") ? "ii.title" : "null"} as title,
              ${filters.q ? MATCHES : "true"} as matches
       from ${withNames("demand")}
       where ${wanted(filters)}
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
      q: filters.q ? `%${filters.q.trim().replace(/[\\%_]/g, "\\$&")}%` : null,
      display_id: filters.q?.trim().replace(/^#/, "") ?? null,
      limit: page.limit,
      offset: page.offset,
    }
  )
  return {
    rows: rows.flatMap((row) =>
      row.order_id === null ? [] : [toDemandRow(row)]
    ),
    count: Number(rows[0]?.count ?? 0),
  }
}

/** Stock of an item at a location that no live demand waits for. */
export type FreeStock = {
  inventory_item_id: string
  location_id: string
  quantity: number
}

const STOCKED_PAIRS = `
  select il.inventory_item_id, il.location_id, true as is_tight
  from inventory_level il
  where il.inventory_item_id = any(:inventory_item_ids)
    and il.deleted_at is null and il.stocked_quantity > 0`

/** Where some items lie free: stocked quantity minus all demand there, where that is above 0. */
export function loadFreeStock(
  em: EntityManager,
  inventory_item_ids: readonly string[]
): Promise<FreeStock[]> {
  const run = inventory_item_ids.length > FEW ? queryWithoutJit : query
  return run<FreeStock>(
    em,
    `with ${demandOf({ ...ITEMS_SCOPE, pair: STOCKED_PAIRS })}
     select il.inventory_item_id, il.location_id,
            (il.stocked_quantity - coalesce(waiting.quantity, 0))::float8 as quantity
     from inventory_level il
     left join (
       select inventory_item_id, location_id, sum(quantity) as quantity
       from entry group by inventory_item_id, location_id
     ) waiting using (inventory_item_id, location_id)
     where il.inventory_item_id = any(:inventory_item_ids)
       and il.deleted_at is null
       and il.stocked_quantity > coalesce(waiting.quantity, 0)
     order by il.inventory_item_id, il.location_id`,
    { inventory_item_ids }
  )
}

/** How an item stands at a location for whoever orders next. */
export type QueueTotals = {
  inventory_item_id: string
  location_id: string
  /** Stock that no live demand needs. */
  free_quantity: number
  /** What demand lacks and nothing on order is for. */
  needed_quantity: number
}

const GIVEN_PAIRS = `
  select il.inventory_item_id, il.location_id, true as is_tight
  from unnest(cast(:inventory_item_ids as text[]), cast(:location_ids as text[]))
    given(inventory_item_id, location_id)
  join inventory_level il on il.inventory_item_id = given.inventory_item_id
    and il.location_id = given.location_id and il.deleted_at is null`

/**
 * What the queues of some items at some locations leave to a new order. Stock
 * below 0 is needed too: the next goods only bring it back to 0.
 *
 * Who of the queue gets what makes no difference to who comes last, so the
 * queue is only added up: much cheaper than `loadDemand`. Goods that are on
 * their way for an order which no longer lacks them count for the others.
 */
export function loadQueueTotals(
  em: EntityManager,
  places: readonly { inventory_item_id: string; location_id: string }[]
): Promise<QueueTotals[]> {
  return queryWithoutJit<QueueTotals>(
    em,
    `with ${demandOf({ ...ITEMS_SCOPE, pair: GIVEN_PAIRS })},
     waiting as (
       select inventory_item_id, location_id, sum(quantity) as quantity
       from (
         select inventory_item_id, location_id, quantity from asked
         union all
         select r.inventory_item_id, r.location_id, r.quantity
         from reservation r
         where ${IS_MANUAL}
       ) entry
       group by inventory_item_id, location_id
     )
     select pair.inventory_item_id, pair.location_id,
            greatest(level.free, 0)::float8 as free_quantity,
            greatest(-level.free - coalesce(outstanding.quantity, 0), 0)::float8
              as needed_quantity
     from pair
     left join waiting on waiting.inventory_item_id = pair.inventory_item_id
       and waiting.location_id = pair.location_id
     cross join lateral (
       select il.stocked_quantity - coalesce(waiting.quantity, 0) as free
       from inventory_level il
       where il.inventory_item_id = pair.inventory_item_id
         and il.location_id = pair.location_id and il.deleted_at is null
       limit 1
     ) level
     left join lateral (
       select sum(bl.quantity - bl.allocated_quantity) as quantity
       from backorder_line bl
       join backorder b on b.id = bl.backorder_id
         and b.deleted_at is null and b.status <> 'canceled'
       where bl.inventory_item_id = pair.inventory_item_id
         and bl.location_id = pair.location_id and bl.deleted_at is null
         and bl.status in ('requested', 'ordered', 'partially_received')
     ) outstanding on true`,
    {
      inventory_item_ids: places.map((place) => place.inventory_item_id),
      location_ids: places.map((place) => place.location_id),
    }
  )
}

/**
 * Brings `backorder_unreserved_demand` in line with Medusa for some orders
 * (rule S4). Run in a transaction: two refreshes of one order, of which the
 * one that read first would write last, are kept apart by a lock per order.
 * Pass no more than a thousand orders at once: PostgreSQL's room for locks is
 * limited.
 */
export async function refreshUnreservedDemand(
  em: EntityManager,
  order_ids: readonly string[]
) {
  await query(
    em,
    `select pg_advisory_xact_lock(hashtext('backorder_unreserved_demand'), key)
     from (
       select distinct hashtext(id) as key
       from unnest(cast(:order_ids as text[])) id
       order by 1
     ) keys`,
    { order_ids }
  )
  await query(
    em,
    `with live as (${unreservedDemand("o.id = any(:order_ids)")}),
     gone as (
       delete from backorder_unreserved_demand d
       where d.order_id = any(:order_ids)
         and not exists (
           select 1 from live
           where live.line_item_id = d.line_item_id
             and live.inventory_item_id = d.inventory_item_id
         )
     )
     insert into backorder_unreserved_demand as d
       (id, order_id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity)
     select 'bounres_' || md5(line_item_id || ' ' || inventory_item_id),
            order_id, line_item_id, inventory_item_id, location_id, quantity,
            jsonb_build_object('value', quantity::text, 'precision', 20)
     from live
     on conflict (line_item_id, inventory_item_id) where deleted_at is null
     do update set location_id = excluded.location_id,
                   quantity = excluded.quantity,
                   raw_quantity = excluded.raw_quantity,
                   updated_at = now()
     where (d.location_id, d.quantity) is distinct from (excluded.location_id, excluded.quantity)`,
    { order_ids }
  )
}

/**
 * Orders for which `backorder_unreserved_demand` is out of date, found by
 * going through all open orders: seconds on a million rows, so for the sweep
 * only. It takes no lock; `refreshUnreservedDemand` looks again.
 */
export async function findStaleUnreservedDemand(
  em: EntityManager
): Promise<string[]> {
  const rows = await queryWithoutJit<{ order_id: string }>(
    em,
    `with live as (${unreservedDemand("true")})
     select distinct coalesce(live.order_id, d.order_id) as order_id
     from live
     full join (${STORED_UNRESERVED}) d
       on d.line_item_id = live.line_item_id
       and d.inventory_item_id = live.inventory_item_id
     where (live.location_id, live.quantity) is distinct from (d.location_id, d.quantity)
     order by 1`
  )
  return rows.map(({ order_id }) => order_id)
}

/** The orders whose lines some reservations, deleted ones too, are for. */
export async function findOrdersOfReservations(
  em: EntityManager,
  reservation_ids: readonly string[]
): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    em,
    `select distinct o.id as order_id
     from reservation_item ri
     join order_item oi on oi.item_id = ri.line_item_id and oi.deleted_at is null
     join "order" o on o.id = oi.order_id and o.version = oi.version
     where ri.id = any(:reservation_ids)`,
    { reservation_ids }
  )
  return rows.map(({ order_id }) => order_id)
}

/**
 * Writes down when drafts became orders. Medusa converts a draft in place: it
 * keeps its `created_at`, gets no version and no change, so that afterwards
 * nothing tells the order from one that was placed on the day the draft was
 * begun, and a draft of last month would go before all orders of this month.
 *
 * Two traces exist while they are fresh. The sweep marks what is a draft now.
 * And a conversion sends `order.placed` for an order that came from no cart:
 * `placed_order_ids` are those the event named. Once such an order is no draft
 * any more, its conversion is the age of its oldest reservation, which the
 * conversion made; without any it is now. What is written stays.
 */
export async function noteConvertedDrafts(
  em: EntityManager,
  { placed_order_ids = [] as readonly string[] } = {}
) {
  const scope = { placed_order_ids, is_sweep: !placed_order_ids.length }
  await query(
    em,
    `insert into backorder_order_setting as s (id, order_id, was_draft)
     select 'boord_' || md5(o.id), o.id, true
     from "order" o
     where o.deleted_at is null
       and (
         o.is_draft_order and cast(:is_sweep as boolean)
         or o.id = any(:placed_order_ids)
           and not exists (
             select 1 from order_cart oc
             where oc.order_id = o.id and oc.deleted_at is null
           )
       )
     on conflict (order_id) where deleted_at is null
     do update set was_draft = true
     where not s.was_draft`,
    scope
  )
  await query(
    em,
    `update backorder_order_setting s
     set updated_at = now(),
         ordered_at = coalesce((
           select min(ri.created_at)
           from order_item oi
           join reservation_item ri
             on ri.line_item_id = oi.item_id and ri.deleted_at is null
           where oi.order_id = o.id and oi.version = o.version
             and oi.deleted_at is null
         ), now())
     from "order" o
     where o.id = s.order_id
       and s.was_draft and s.ordered_at is null and s.deleted_at is null
       and not o.is_draft_order
       and (cast(:is_sweep as boolean) or o.id = any(:placed_order_ids))`,
    scope
  )
}
