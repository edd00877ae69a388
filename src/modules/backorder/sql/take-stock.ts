import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { decideTake, Refusal, sumOf, TakenLine } from "../../../domain"
import type { StockToTake } from "../../../types"
import type { ReservationMove } from "../deeds/reservation-moves"
import { DemandRow, loadDemand, loadFreeStock } from "./demand"
import { query } from "./query"
import { LineReservation, loadLineReservations } from "./vendor-shipments"

export type TakeStockInput = {
  order_id: string
  /** Where the goods are. */
  location_id: string
  line_item_ids?: string[]
}

export type TakeStockPlan = {
  lines: StockToTake[]
  moves: ReservationMove[]
}

/**
 * Which short lines of an order could take their goods from another location,
 * and which reservations would move.
 *
 * @throws Refusal for an unknown order or location, or a line of another order
 */
export async function planTakeStock(
  em: EntityManager,
  input: TakeStockInput
): Promise<TakeStockPlan> {
  const names = await loadNames(em, input)
  const demands = await loadDemand(em, { order_ids: [input.order_id] })
  const lines = await loadTakenLines(em, input, demands)
  const free = await loadFreeStock(em, [
    ...new Set(
      lines.flatMap((line) => line.items.map((item) => item.inventory_item_id))
    ),
  ])
  const decisions = decideTake(
    lines,
    new Map(
      free
        .filter(({ location_id }) => location_id === input.location_id)
        .map((row) => [row.inventory_item_id, row.quantity])
    )
  )
  return {
    lines: decisions.map((line): StockToTake => {
      const code = line.can_move
        ? null
        : line.is_backordered
          ? ("order_line.on_order" as const)
          : ("order_line.not_covered_there" as const)
      const transfer = line.transfers
        .map(({ inventory_item_id, quantity }) => {
          const item = line.items.find(
            (one) => one.inventory_item_id === inventory_item_id
          )
          return `${quantity} of ${item?.sku ?? line.title}`
        })
        .join(", ")
      return {
        line_item_id: line.line_item_id,
        title: line.title,
        can_move: line.can_move,
        items: line.items.map((item) => ({ ...item })),
        transfers: line.transfers,
        code,
        message:
          code &&
          new Refusal(code, {
            ...names,
            title: line.title,
            transfer: transfer
              ? `Transfer ${transfer} instead.`
              : "Backorder it instead.",
          }).message,
      }
    }),
    moves: decisions
      .filter((line) => line.can_move)
      .flatMap((line) => line.reservations)
      .map((reservation) =>
        moveTo(input.location_id, input.order_id, reservation)
      ),
  }
}

/** A whole reservation, on its way. */
export const moveTo = (
  to_location_id: string,
  order_id: string,
  { id, location_id, ...reservation }: LineReservation
): ReservationMove => ({
  order_id,
  line_item_id: reservation.line_item_id,
  inventory_item_id: reservation.inventory_item_id,
  reservation_id: id,
  from_location_id: location_id,
  to_location_id,
  quantity: reservation.quantity,
})

/** A deed that would move nothing is refused with its first reason. */
export function refuseNothingToTake(
  { lines, moves }: TakeStockPlan,
  names: { order: string; location: string }
) {
  if (moves.length) {
    return
  }
  const refusal = new Refusal(
    lines[0]?.code ?? "order_line.none_elsewhere",
    names
  )
  refusal.message = lines[0]?.message ?? refusal.message
  throw refusal
}

/** How the order and the location are called in a sentence. */
export async function loadNames(
  em: EntityManager,
  { order_id, location_id }: TakeStockInput
) {
  const [row] = await query<{ order: string | null; location: string | null }>(
    em,
    `select (select '#' || display_id from "order"
             where id = :order_id and deleted_at is null
               and not is_draft_order) as order,
            (select name from stock_location
             where id = :location_id and deleted_at is null) as location`,
    { order_id, location_id }
  )
  if (!row?.order) {
    throw new Refusal("order.not_found", { order_id })
  }
  if (!row.location) {
    throw new Refusal("backorder.location_not_found", { location_id })
  }
  return { order: row.order, location: row.location }
}

type Taken = TakenLine & { reservations: LineReservation[] }

async function loadTakenLines(
  em: EntityManager,
  input: TakeStockInput,
  demands: readonly DemandRow[]
): Promise<Taken[]> {
  const short = new Set(
    demands
      .filter(
        (row) => row.short_quantity > 0 && row.location_id !== input.location_id
      )
      .map((row) => row.line_item_id)
      .filter((id) => input.line_item_ids?.includes(id) ?? true)
  )
  const ids = [...short]
  const reservations = await loadLineReservations(em, ids)
  const backordered = await query<{ line_item_id: string }>(
    em,
    `select distinct line_item_id from backorder_line
     where line_item_id = any(:ids) and deleted_at is null
       and status in ('requested', 'ordered', 'partially_received', 'received')`,
    { ids }
  )
  return ids.map((line_item_id) => {
    const ofLine = demands.filter((row) => row.line_item_id === line_item_id)
    const elsewhere = reservations.filter(
      (row) =>
        row.line_item_id === line_item_id &&
        row.location_id !== input.location_id
    )
    const first = ofLine[0]!
    return {
      line_item_id,
      title: [first.title, first.variant_title].filter(Boolean).join(" / "),
      is_backordered: backordered.some(
        (row) => row.line_item_id === line_item_id
      ),
      is_whole: ofLine.every(
        (row) =>
          row.source === "reserved" &&
          reservations.filter(
            (one) =>
              one.line_item_id === line_item_id &&
              one.inventory_item_id === row.inventory_item_id
          ).length === 1
      ),
      reservations: elsewhere,
      items: elsewhere.map((row) => ({
        inventory_item_id: row.inventory_item_id,
        sku:
          ofLine.find((one) => one.inventory_item_id === row.inventory_item_id)
            ?.sku ?? null,
        from_location_id: row.location_id,
        quantity: row.quantity,
        short_quantity: sumOf(
          ofLine.filter(
            (one) =>
              one.inventory_item_id === row.inventory_item_id &&
              one.location_id === row.location_id
          ),
          (one) => one.short_quantity
        ),
      })),
    }
  })
}
