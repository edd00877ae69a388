import { suppliesFor } from "./arrival"
import { add, divide, positive, subtract, sumOf } from "./decimal"
import { freeOnOrder, OpenSupply } from "./supply"

/**
 * How far a variant may be sold beyond its stock. `fixed`: so many units may
 * wait at the same time. `on_order`: as many as are on order and free.
 */
export const BACKORDER_LIMIT_TYPES = ["none", "fixed", "on_order"] as const
export type BackorderLimitType = (typeof BACKORDER_LIMIT_TYPES)[number]

/** A limit with what is used up of it, in units of the variant. */
export type BackorderLimit = {
  type: Exclude<BackorderLimitType, "none">
  /** Of a fixed one. */
  quantity: number | null
  /**
   * Units of this variant that orders already placed wait for: what stock
   * doesn't cover of their open lines, whether or not anybody has bought it.
   */
  backordered_quantity: number
}

/** One short demand of an order line. */
export type ShortDemand = {
  line_item_id: string
  inventory_item_id: string
  short_quantity: number
  /** Of the item, for one unit of the line. */
  required_per_unit: number
}

/**
 * Units of lines that can't ship: of a kit, as many as its scarcest item keeps
 * from leaving.
 *
 * @example A kit line that lacks 4 of an item it takes 2 of, and 1 of another: 2
 */
export function unitsThatWait(short: readonly ShortDemand[]) {
  const lines = new Map<string, Map<string, number>>()
  for (const one of short) {
    const items = lines.get(one.line_item_id) ?? new Map<string, number>()
    lines.set(one.line_item_id, items)
    const units = divide(one.short_quantity, one.required_per_unit || 1)
    items.set(
      one.inventory_item_id,
      add(items.get(one.inventory_item_id) ?? 0, units)
    )
  }
  return sumOf([...lines.values()], (items) =>
    Math.ceil(Math.max(0, ...items.values()))
  )
}

/**
 * How many more units of a variant may wait, beside those of earlier lines of
 * the same cart.
 *
 * Fixed: the limit minus what placed orders and those lines wait for. On
 * order: what the free goods of issued purchase orders at the places that
 * serve the line still yield, after what placed orders need of them; of a kit,
 * its scarcest item decides.
 *
 * @example remainingUnits({ type: "fixed", quantity: 5, backordered_quantity: 3 }, { waiting_before: 1, parts: [], available: 0, supplies: [] }) // 1
 */
export function remainingUnits(
  limit: BackorderLimit,
  line: {
    /** What earlier lines of the cart wait for, in units of the variant. */
    waiting_before: number
    /** What the line can have now. */
    available: number
    parts: readonly {
      inventory_item_id: string
      location_id: string
      required_quantity: number
      /** In stock for the line, of the item. */
      free_quantity: number
      /** What others, served before the line, lack. */
      needed_quantity: number
    }[]
    supplies: readonly OpenSupply[]
  }
) {
  if (limit.type === "fixed") {
    const used = add(limit.backordered_quantity, line.waiting_before)
    return positive(subtract(limit.quantity ?? 0, used))
  }
  const sellable = line.parts.map((part) => {
    const on_order = sumOf(
      suppliesFor(line.supplies, part).filter(
        ({ status }) => status === "issued"
      ),
      freeOnOrder
    )
    const free = positive(subtract(on_order, part.needed_quantity))
    const goods = add(part.free_quantity, free)
    return part.required_quantity > 0
      ? Math.floor(divide(goods, part.required_quantity))
      : Infinity
  })
  return positive(subtract(Math.min(...sellable), line.available))
}
