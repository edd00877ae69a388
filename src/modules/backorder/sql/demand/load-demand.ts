import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Bindings, query, queryWithoutJit } from "../query"
import { DEMAND_FIELDS, DemandRow, withNames } from "./row"
import { DemandScope, FEW, ITEMS_SCOPE, ORDERS_SCOPE } from "./scopes"
import { demandOf } from "./tables"

const DEMAND_ORDER = `demand.ordered_at, demand.order_id collate "C",
  demand.line_item_id collate "C", demand.inventory_item_id collate "C",
  demand.location_id collate "C", demand.source`

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
  return await run<DemandRow>(
    em,
    `with ${parts.before} ${demandOf(parts)}
     select ${DEMAND_FIELDS}
     from ${withNames("demand")}
     where ${parts.filter}
     order by ${DEMAND_ORDER}`,
    bindings
  )
}

export type OpenDemand = Pick<
  DemandRow,
  "line_item_id" | "inventory_item_id" | "location_id" | "required_quantity"
>

/**
 * What some orders still have to ship, by line, item and location: of
 * `loadDemand` only that. It asks nobody's place in the queue, and so reads
 * nothing of other orders.
 */
export async function loadOpenDemand(
  em: EntityManager,
  order_ids: readonly string[]
): Promise<OpenDemand[]> {
  if (!order_ids.length) {
    return []
  }
  const pair = `select inventory_item_id, location_id, false as is_tight from touched`
  return await (order_ids.length <= FEW ? query : queryWithoutJit)<OpenDemand>(
    em,
    `with ${ORDERS_SCOPE.before} ${demandOf({ ...ORDERS_SCOPE, pair })}
     select line_item_id, inventory_item_id, location_id,
            sum(quantity)::float8 as required_quantity
     from asked
     where order_id = any(:order_ids) and quantity > 0
     group by line_item_id, inventory_item_id, location_id`,
    { order_ids }
  )
}
