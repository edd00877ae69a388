import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  add,
  arrivedOf,
  byPegQueue,
  decideFollowers,
  FollowingLine,
  openQuantity,
  positive,
  Refusal,
  subtract,
  sumOf,
} from "../../../domain"
import { loadDemand, loadFreeStock } from "../sql/demand"
import { loadPegs, PegRow } from "../sql/pegs"
import { itemName, PurchaseOrderRow } from "../sql/purchase-orders"
import { query } from "../sql/query"
import { moveTo } from "../sql/take-stock"
import { loadLineReservations, LineReservation } from "../sql/vendor-shipments"
import { Writer } from "../sql/writer"
import { finishMoves, loadMoves, ReservationMove } from "./reservation-moves"

/** What a receipt at another location needs to know of it. */
export type ReceivedElsewhere = {
  order: PurchaseOrderRow
  location_id: string
  lines: readonly { line: { id: string }; quantity: number }[]
  given_up: readonly { id: string }[]
}

/**
 * Which orders follow goods that are received at another location than they
 * were ordered for, with their whole reservations (rule G5).
 *
 * @throws Refusal `purchase_receipt.transfer_needed` where not enough stays on
 * order for those that can't
 */
export async function planFollowers(
  em: EntityManager,
  receipt: ReceivedElsewhere
): Promise<{ followers: Set<string>; moves: ReservationMove[] }> {
  const { order, location_id } = receipt
  const all = await loadPegs(
    em,
    order.lines.map((line) => line.id)
  )
  const received = new Set(receipt.lines.map(({ line }) => line.id))
  const waiting = all
    .filter(
      (peg) =>
        received.has(peg.purchase_order_line_id) &&
        arrivedOf(peg) < peg.quantity
    )
    .sort(byPegQueue)
  const line_item_ids = [...new Set(waiting.map((peg) => peg.line_item_id))]
  const reservations = await loadLineReservations(em, line_item_ids)
  const candidates = await whoCouldFollow(em, order, waiting, reservations)
  const free = await loadFreeStock(em, [
    ...new Set(
      candidates.flatMap(({ items }) =>
        items.map((item) => item.inventory_item_id)
      )
    ),
  ])
  const followers = decideFollowers(
    candidates,
    await loadGoods(em, receipt),
    new Map(
      free
        .filter((row) => row.location_id === location_id)
        .map((row) => [row.inventory_item_id, row.quantity])
    )
  )
  await refuseLeftBehind(em, receipt, waiting, followers)
  const orderOf = new Map(
    waiting.map((peg) => [peg.line_item_id, peg.order_id])
  )
  return {
    followers,
    moves: reservations
      .filter((row) => followers.has(row.line_item_id))
      .map((row) => moveTo(location_id, orderOf.get(row.line_item_id)!, row)),
  }
}

/** Goods of each line, as far as the stock there is not below what is promised of it. */
async function loadGoods(
  em: EntityManager,
  { order, location_id, lines }: ReceivedElsewhere
) {
  const itemOf = new Map(
    order.lines.map((line) => [line.id, line.inventory_item_id])
  )
  const lacking = await query<{ inventory_item_id: string; quantity: number }>(
    em,
    `select il.inventory_item_id,
            (coalesce(promised.quantity, 0) - il.stocked_quantity)::float8 as quantity
     from inventory_level il
     left join lateral (
       select sum(bl.allocated_quantity - bl.fulfilled_quantity) as quantity
       from backorder_line bl
       where bl.inventory_item_id = il.inventory_item_id
         and bl.location_id = il.location_id and bl.deleted_at is null
         and bl.allocated_quantity > bl.fulfilled_quantity
     ) promised on true
     where il.location_id = :location_id and il.deleted_at is null
       and il.inventory_item_id = any(:items)
       and il.stocked_quantity < coalesce(promised.quantity, 0)`,
    { location_id, items: [...itemOf.values()] }
  )
  const lacks = new Map(
    lacking.map((row) => [row.inventory_item_id, row.quantity])
  )
  return new Map(
    lines.map(({ line, quantity }) => [
      line.id,
      positive(subtract(quantity, lacks.get(itemOf.get(line.id)!) ?? 0)),
    ])
  )
}

/**
 * Order lines that could go as a whole: each of their items is reserved once,
 * at the purchase order's location, nothing of them has arrived, and nothing
 * else is on order for them.
 */
async function whoCouldFollow(
  em: EntityManager,
  order: PurchaseOrderRow,
  waiting: readonly PegRow[],
  reservations: readonly LineReservation[]
): Promise<FollowingLine[]> {
  const line_item_ids = [...new Set(waiting.map((peg) => peg.line_item_id))]
  const demands = await loadDemand(em, {
    order_ids: [...new Set(waiting.map((peg) => peg.order_id))],
  })
  const others = await query<{ line_item_id: string }>(
    em,
    `select distinct line_item_id from backorder_line
     where line_item_id = any(:line_item_ids) and deleted_at is null
       and status not in ('canceled', 'fulfilled')
       and (id <> all(:own) or allocated_quantity > 0 or fulfilled_quantity > 0)`,
    { line_item_ids, own: waiting.map((peg) => peg.id) }
  )
  const isElsewhere = new Set(others.map((row) => row.line_item_id))
  return line_item_ids.flatMap((line_item_id) => {
    const wanted = demands.filter((row) => row.line_item_id === line_item_id)
    const reserved = reservations.filter(
      (row) => row.line_item_id === line_item_id
    )
    const isWhole =
      !isElsewhere.has(line_item_id) &&
      wanted.length === reserved.length &&
      wanted.every(
        (row) =>
          row.source === "reserved" &&
          row.location_id === order.location_id &&
          reserved.some(
            (one) =>
              one.inventory_item_id === row.inventory_item_id &&
              one.location_id === row.location_id
          )
      )
    return isWhole
      ? [
          {
            line_item_id,
            items: reserved.map((row) => ({
              inventory_item_id: row.inventory_item_id,
              reserved_quantity: row.quantity,
              pegs: waiting.filter(
                (peg) =>
                  peg.line_item_id === line_item_id &&
                  peg.inventory_item_id === row.inventory_item_id
              ),
            })),
          },
        ]
      : []
  })
}

/** Who stays must still get its goods where it waits. */
async function refuseLeftBehind(
  em: EntityManager,
  { order, location_id, lines, given_up }: ReceivedElsewhere,
  waiting: readonly PegRow[],
  followers: ReadonlySet<string>
) {
  const isGivenUp = new Set(given_up.map((line) => line.id))
  const accepted = new Map(
    lines.map(({ line, quantity }) => [line.id, quantity])
  )
  for (const line of order.lines) {
    const left = waiting.filter(
      (peg) =>
        peg.purchase_order_line_id === line.id &&
        !followers.has(peg.line_item_id)
    )
    const open = openQuantity({
      ...line,
      received_quantity: add(
        line.received_quantity,
        accepted.get(line.id) ?? 0
      ),
    })
    const lacks = sumOf(left, (peg) => subtract(peg.quantity, arrivedOf(peg)))
    if (lacks > open && !isGivenUp.has(line.id)) {
      throw new Refusal("purchase_receipt.transfer_needed", {
        item: itemName(line),
        ...(await loadNames(em, left, [order.location_id!, location_id])),
      })
    }
  }
}

async function loadNames(
  em: EntityManager,
  pegs: readonly Pick<PegRow, "order_id">[],
  [from, to]: [string, string]
) {
  const [row] = await query<{ orders: string; from: string; to: string }>(
    em,
    `select (select string_agg('#' || display_id, ', ' order by display_id)
             from "order" where id = any(:order_ids)) as orders,
            coalesce((select name from stock_location where id = :from), :from) as "from",
            coalesce((select name from stock_location where id = :to), :to) as "to"`,
    { order_ids: [...new Set(pegs.map((peg) => peg.order_id))], from, to }
  )
  return row!
}

/** @throws Refusal `backorder.location_not_found` */
export async function refuseUnknownLocation(
  em: EntityManager,
  location_id: string
) {
  const [known] = await query(
    em,
    "select id from stock_location where id = :location_id and deleted_at is null",
    { location_id }
  )
  if (!known) {
    throw new Refusal("backorder.location_not_found", { location_id })
  }
}

/**
 * The part of the deed: Medusa's reservations have moved, and the backorder
 * lines go after them.
 *
 * @returns ids of the order lines that moved
 * @throws Refusal `purchase_order.busy` where who waits changed meanwhile
 */
export async function followGoods(
  writer: Writer,
  receipt: ReceivedElsewhere,
  move_id: string
): Promise<Set<string>> {
  const moves = await loadMoves(writer.em, move_id)
  const followers = new Set(moves.map((move) => move.line_item_id))
  const received = new Map(
    receipt.lines.map(({ line, quantity }) => [line.id, quantity])
  )
  const waiting = (
    await loadPegs(
      writer.em,
      receipt.order.lines.map((line) => line.id)
    )
  ).filter((peg) => arrivedOf(peg) < peg.quantity)
  const own = waiting.filter((peg) => followers.has(peg.line_item_id))
  for (const move of moves) {
    const pegged = sumOf(
      own.filter(
        (peg) =>
          peg.line_item_id === move.line_item_id &&
          peg.inventory_item_id === move.inventory_item_id
      ),
      (peg) => peg.quantity
    )
    if (pegged > move.quantity) {
      throw new Refusal("purchase_order.busy")
    }
  }
  for (const [line_id, quantity] of received) {
    const wanted = sumOf(
      own.filter((peg) => peg.purchase_order_line_id === line_id),
      (peg) => peg.quantity
    )
    if (wanted > quantity) {
      throw new Refusal("purchase_order.busy")
    }
  }
  if (own.some((peg) => !received.has(peg.purchase_order_line_id))) {
    throw new Refusal("purchase_order.busy")
  }
  await refuseLeftBehind(
    writer.em,
    receipt,
    waiting.filter((peg) => received.has(peg.purchase_order_line_id)),
    followers
  )
  await writer.update(
    "BackorderLine",
    own.map(({ id }) => ({ id, location_id: receipt.location_id }))
  )
  await finishMoves(writer, moves)
  return followers
}
