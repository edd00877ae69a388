import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { query } from "./query"
import { DemandRow, loadDemand } from "./shortage"

export type ReservationsToPrepare = {
  /** Live reservations of short demand that do not allow backorder. */
  reservations: { id: string; inventory_item_id: string }[]
  /** Short demand that Medusa never reserved. */
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

/** What short orders lack to be able to wait (rule B8). */
export async function findReservationsToPrepare(
  em: EntityManager,
  order_ids: readonly string[]
): Promise<ReservationsToPrepare> {
  const short = (await loadDemand(em, { order_ids })).filter(
    (demand) => demand.short_quantity > 0
  )
  const unreserved = short.filter((demand) => demand.source === "unreserved")
  return {
    reservations: await findNotAllowed(em, short),
    unreserved: unreserved.map((demand) => ({
      order_id: demand.order_id,
      line_item_id: demand.line_item_id,
      inventory_item_id: demand.inventory_item_id,
      location_id: demand.location_id,
      quantity: demand.required_quantity,
    })),
    missing_levels: await findMissingLevels(em, unreserved),
  }
}

function findNotAllowed(em: EntityManager, short: readonly DemandRow[]) {
  return query<{ id: string; inventory_item_id: string }>(
    em,
    `select ri.id, ri.inventory_item_id from reservation_item ri
     where ri.line_item_id = any(:line_item_ids)
       and ri.inventory_item_id = any(:inventory_item_ids)
       and ri.deleted_at is null and not coalesce(ri.allow_backorder, false)
     order by ri.id`,
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
