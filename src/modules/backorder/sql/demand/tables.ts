import { CUTOFF, lineOf } from "./line"

/**
 * What orders still have to ship and what of it stock covers. This folder is the only
 * place that reads Medusa's order and reservation tables for demand; it never
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

/** A reservation `r` that is of no order, or was left behind by an archived one. */
export const IS_MANUAL = "(r.counts is null or r.counts and r.is_archived)"

export const RESERVATION = `ri.id, ri.line_item_id, ri.inventory_item_id,
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
export const demandOf = (parts: {
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
