import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"
import { DemandRow, loadDemand } from "./demand"

export type ReservationsToPrepare = {
  /** Live reservations of short demand that do not allow backorder. */
  reservations: { id: string; order_id: string; inventory_item_id: string }[]
  /** Live reservations that lack some of their line: by how much they have to grow. */
  partial: {
    id: string
    order_id: string
    inventory_item_id: string
    missing: number
  }[]
  /** Short demand without any reservation. */
  unreserved: {
    order_id: string
    line_item_id: string
    inventory_item_id: string
    location_id: string
    quantity: number
  }[]
  /** Where unreserved demand has no inventory level. */
  missing_levels: { inventory_item_id: string; location_id: string }[]
}

/**
 * What short orders lack to be able to wait (rule B8), and those to whom goods
 * were given that nobody reserves. A line never gets a second reservation of
 * an item: Medusa would take the full quantity of a fulfillment from each.
 */
export async function findReservationsToPrepare(
  em: EntityManager,
  order_ids: readonly string[]
): Promise<ReservationsToPrepare> {
  const demands = await loadDemand(em, { order_ids })
  const goods = await findGoodsOf(
    em,
    demands.filter((demand) => demand.source === "unreserved")
  )
  const short = demands.filter(
    (demand) => demand.short_quantity > 0 || goods.has(keyOf(demand))
  )
  const live = await findLive(em, short)
  const oldestOf = new Map<string, LiveReservation>()
  for (const reservation of live) {
    if (!oldestOf.has(keyOf(reservation))) {
      oldestOf.set(keyOf(reservation), reservation)
    }
  }
  const orderOf = new Map(
    short.map((demand) => [demand.line_item_id, demand.order_id])
  )
  const unreserved = short.filter((demand) => demand.source === "unreserved")
  const without = unreserved.filter((demand) => !oldestOf.has(keyOf(demand)))
  return {
    reservations: live
      .filter((reservation) => !reservation.allow_backorder)
      .map(({ id, inventory_item_id, line_item_id }) => ({
        id,
        order_id: orderOf.get(line_item_id)!,
        inventory_item_id,
      })),
    partial: unreserved.flatMap((demand) => {
      const reservation = oldestOf.get(keyOf(demand))
      return reservation
        ? [
            {
              id: reservation.id,
              order_id: demand.order_id,
              inventory_item_id: demand.inventory_item_id,
              missing: demand.required_quantity,
            },
          ]
        : []
    }),
    unreserved: without.map((demand) => ({
      order_id: demand.order_id,
      line_item_id: demand.line_item_id,
      inventory_item_id: demand.inventory_item_id,
      location_id: demand.location_id,
      quantity: demand.required_quantity,
    })),
    missing_levels: await findMissingLevels(em, without),
  }
}

type LiveReservation = {
  id: string
  line_item_id: string
  inventory_item_id: string
  allow_backorder: boolean
}

const keyOf = (row: { line_item_id: string; inventory_item_id: string }) =>
  `${row.line_item_id}|${row.inventory_item_id}`

/** A line that goods were given to and have not left. */
const HAS_GOODS =
  "bl.allocated_quantity > bl.fulfilled_quantity and bl.deleted_at is null"

/** Those of some demands that were given goods where they are. */
async function findGoodsOf(
  em: EntityManager,
  unreserved: readonly DemandRow[]
) {
  const rows = unreserved.length
    ? await query<{ line_item_id: string; inventory_item_id: string }>(
        em,
        `select bl.line_item_id, bl.inventory_item_id
         from jsonb_to_recordset(cast(:demands as jsonb))
           as demand(line_item_id text, inventory_item_id text, location_id text)
         join backorder_line bl on bl.line_item_id = demand.line_item_id
           and bl.inventory_item_id = demand.inventory_item_id
           and bl.location_id = demand.location_id and ${HAS_GOODS}`,
        { demands: JSON.stringify(unreserved) }
      )
    : []
  return new Set(rows.map(keyOf))
}

/** Orders that goods of purchase orders were given to, and that have not as much reserved. */
export async function findOrdersWithoutReservation(
  em: EntityManager,
  purchase_order_ids: readonly string[]
): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    em,
    `select distinct bl.order_id
     from backorder_line bl
     where bl.purchase_order_id = any(:purchase_order_ids) and ${HAS_GOODS}
       and bl.allocated_quantity - bl.fulfilled_quantity > coalesce((
         select sum(ri.quantity) from reservation_item ri
         where ri.line_item_id = bl.line_item_id
           and ri.inventory_item_id = bl.inventory_item_id
           and ri.deleted_at is null
       ), 0)
     order by bl.order_id`,
    { purchase_order_ids }
  )
  return rows.map((row) => row.order_id)
}

/** Of short demand, oldest first. */
function findLive(em: EntityManager, short: readonly DemandRow[]) {
  return query<LiveReservation>(
    em,
    `select ri.id, ri.line_item_id, ri.inventory_item_id,
            coalesce(ri.allow_backorder, false) as allow_backorder
     from reservation_item ri
     where ri.line_item_id = any(:line_item_ids)
       and ri.inventory_item_id = any(:inventory_item_ids)
       and ri.deleted_at is null
     order by ri.created_at, ri.id`,
    {
      line_item_ids: [...new Set(short.map((row) => row.line_item_id))],
      inventory_item_ids: [
        ...new Set(short.map((row) => row.inventory_item_id)),
      ],
    }
  )
}

async function findMissingLevels(
  em: EntityManager,
  unreserved: readonly DemandRow[]
) {
  const wanted = new Map(
    unreserved.map(({ inventory_item_id, location_id }) => [
      `${inventory_item_id}|${location_id}`,
      { inventory_item_id, location_id },
    ])
  )
  const levels = await query<{ key: string }>(
    em,
    `select inventory_item_id || '|' || location_id as key from inventory_level
     where inventory_item_id = any(:ids) and deleted_at is null`,
    { ids: unreserved.map((row) => row.inventory_item_id) }
  )
  for (const level of levels) {
    wanted.delete(level.key)
  }
  return [...wanted.values()]
}
