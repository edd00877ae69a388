import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../../domain"
import { newId } from "../sql/new-id"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"

/** A reservation that goes to another location, whole. */
export type ReservationMove = {
  order_id: string
  line_item_id: string
  inventory_item_id: string
  reservation_id: string
  from_location_id: string
  to_location_id: string
  quantity: number
}

/** One that is written down: what it will be there is known before it is made. */
export type BegunMove = ReservationMove & {
  id: string
  new_reservation_id: string
}

/**
 * Writes down what is about to move, before Medusa is touched. What stays
 * written down never became a deed, and is taken back by the sweep.
 *
 * @throws Refusal `order.busy` where one of them is on its way already
 */
export async function beginMoves(
  em: EntityManager,
  move_id: string,
  moves: readonly ReservationMove[]
): Promise<BegunMove[]> {
  const [underWay] = await query(
    em,
    `select id from backorder_reservation_move
     where reservation_id = any(:ids) and deleted_at is null limit 1`,
    { ids: moves.map((move) => move.reservation_id) }
  )
  if (underWay) {
    throw new Refusal("order.busy")
  }
  const begun = moves.map((move) => ({
    id: newId("bomove"),
    move_id,
    new_reservation_id: newId("resitem"),
    ...move,
  }))
  await new Writer(em).insert("BackorderReservationMove", begun)
  return begun
}

/** What is written down of a move, as plain numbers. */
export const loadMoves = (em: EntityManager, move_id: string) =>
  query<BegunMove>(
    em,
    `select id, order_id, line_item_id, inventory_item_id, reservation_id,
            new_reservation_id, from_location_id, to_location_id,
            quantity::float8 as quantity
     from backorder_reservation_move
     where move_id = :move_id and deleted_at is null order by id`,
    { move_id }
  )

/** Done, or taken back. */
export async function dropMoves(em: EntityManager, move_id: string) {
  await query(
    em,
    "delete from backorder_reservation_move where move_id = :move_id",
    { move_id }
  )
}

/** The same as part of a deed, in its transaction. */
export const finishMoves = (writer: Writer, moves: readonly BegunMove[]) =>
  writer.remove(
    "BackorderReservationMove",
    moves.map(({ id }) => id)
  )

/** Moves, of some order lines or of any, that were begun before an instant and never became a deed. */
export async function listStaleMoveIds(
  em: EntityManager,
  before: Date,
  line_item_ids?: readonly string[]
) {
  const rows = await query<{ move_id: string }>(
    em,
    `select distinct move_id from backorder_reservation_move
     where created_at < :before and deleted_at is null
       ${line_item_ids ? "and line_item_id = any(:line_item_ids)" : ""}`,
    { before, line_item_ids }
  )
  return rows.map((row) => row.move_id)
}

/** How Medusa has both of each move: the old reservation may be deleted softly. */
export const loadMoveStates = (
  em: EntityManager,
  moves: readonly BegunMove[]
) =>
  query<{ id: string; is_live: boolean; quantity: number }>(
    em,
    `select id, deleted_at is null as is_live, quantity::float8 as quantity
     from reservation_item where id = any(:ids)`,
    {
      ids: moves.flatMap((move) => [
        move.reservation_id,
        move.new_reservation_id,
      ]),
    }
  )
