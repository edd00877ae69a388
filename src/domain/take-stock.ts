import { positive, subtract } from "./decimal"

/** One reserved item of a short order line, and where it could come from. */
export type TakenItem = {
  inventory_item_id: string
  sku: string | null
  from_location_id: string
  /** The whole reservation. */
  quantity: number
  /** What stock at its own location doesn't cover. */
  short_quantity: number
}

export type TakenLine = {
  line_item_id: string
  title: string
  /** Items that are reserved elsewhere; of a kit all of them. */
  items: readonly TakenItem[]
  /** Goods were bought for it, and are on their way or there. */
  is_backordered: boolean
  /** Each item has exactly one reservation: a line's reservation is never split. */
  is_whole: boolean
}

export type TakeDecision<Line extends TakenLine = TakenLine> = Line & {
  can_move: boolean
  /** What to carry over instead, where the line can't move. */
  transfers: { inventory_item_id: string; quantity: number }[]
}

/**
 * Whether order lines can take their goods from another location: with their
 * whole reservations, and only where that location covers them in full (rule
 * G5). What can't move says how much to carry over.
 *
 * @param free what nobody waits for at the other location; lines use it up in their order
 * @example 4 reserved where 1 is in stock. 12 free elsewhere: it moves. 2 free: carry 2 over.
 */
export function decideTake<Line extends TakenLine>(
  lines: readonly Line[],
  free: ReadonlyMap<string, number>
): TakeDecision<Line>[] {
  const left = new Map(free)
  const leftOf = (item: TakenItem) => left.get(item.inventory_item_id) ?? 0
  return lines.map((line) => {
    const can_move =
      !line.is_backordered &&
      line.is_whole &&
      line.items.length > 0 &&
      line.items.every((item) => leftOf(item) >= item.quantity)
    if (can_move) {
      for (const item of line.items) {
        left.set(item.inventory_item_id, subtract(leftOf(item), item.quantity))
      }
    }
    const transfers =
      can_move || line.is_backordered
        ? []
        : line.items.flatMap((item) => {
            const quantity = Math.min(
              positive(leftOf(item)),
              item.short_quantity
            )
            return quantity > 0
              ? [{ inventory_item_id: item.inventory_item_id, quantity }]
              : []
          })
    return { ...line, can_move, transfers }
  })
}
