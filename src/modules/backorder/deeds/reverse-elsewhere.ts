import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Refusal } from "../../../domain"
import type { PurchaseOrderRow } from "../sql/purchase-orders"
import { query } from "../sql/query"
import { moveTo } from "../sql/take-stock"
import { loadLineReservations } from "../sql/vendor-shipments"
import { Writer } from "../sql/writer"
import { finishMoves, loadMoves, ReservationMove } from "./reservation-moves"

/** A backorder line that followed the goods of a receipt, and what else its order line has there. */
type Followed = {
  id: string
  order_id: string
  order_display_id: number | null
  line_item_id: string
  has_more_there: boolean
}

/** Backorder lines that went after the goods of a receipt to another location. */
const loadFollowed = (
  em: EntityManager,
  backorder_line_ids: readonly string[],
  location_id: string
) =>
  query<Followed>(
    em,
    `select bl.id, bl.order_id, b.order_display_id, bl.line_item_id,
            exists (
              select 1 from backorder_line other
              where other.line_item_id = bl.line_item_id
                and other.location_id = bl.location_id
                and other.id <> all(:ids) and other.deleted_at is null
                and other.status not in ('canceled', 'fulfilled', 'unsupplied')
            ) as has_more_there
     from backorder_line bl
     join backorder b on b.id = bl.backorder_id
     where bl.id = any(:ids) and bl.location_id = :location_id
       and bl.deleted_at is null and bl.status <> 'canceled'`,
    { ids: backorder_line_ids, location_id }
  )

/**
 * Who followed the goods goes back to where it waited, with its whole
 * reservations (rules G3, G5).
 *
 * @throws Refusal `purchase_receipt.order_moved_on`
 */
export async function planWayBack(
  em: EntityManager,
  order: PurchaseOrderRow,
  location_id: string,
  backorder_line_ids: readonly string[]
): Promise<ReservationMove[]> {
  const to = order.location_id
  if (!to || to === location_id) {
    return []
  }
  const followed = await loadFollowed(em, backorder_line_ids, location_id)
  const stuck = followed.filter((line) => line.has_more_there)
  if (stuck.length) {
    const [place] = await query<{ name: string }>(
      em,
      "select name from stock_location where id = :location_id",
      { location_id }
    )
    throw new Refusal("purchase_receipt.order_moved_on", {
      orders: [
        ...new Set(stuck.map((line) => `#${line.order_display_id}`)),
      ].join(", "),
      to: place?.name ?? location_id,
    })
  }
  const orderOf = new Map(
    followed.map((line) => [line.line_item_id, line.order_id])
  )
  const reservations = await loadLineReservations(em, [...orderOf.keys()])
  return reservations
    .filter((row) => row.location_id === location_id)
    .map((row) => moveTo(to, orderOf.get(row.line_item_id)!, row))
}

/** The part of the deed, once the reservations are back. */
export async function goBack(
  writer: Writer,
  order: PurchaseOrderRow,
  location_id: string,
  backorder_line_ids: readonly string[],
  move_id: string | undefined
) {
  if (!order.location_id || order.location_id === location_id) {
    return
  }
  const moves = move_id ? await loadMoves(writer.em, move_id) : []
  const followed = await loadFollowed(
    writer.em,
    backorder_line_ids,
    location_id
  )
  await writer.update(
    "BackorderLine",
    followed.map(({ id }) => ({ id, location_id: order.location_id }))
  )
  await finishMoves(writer, moves)
}
