import { add, divide, multiply, positive, subtract, sumOf } from "./decimal"

/** What an order line waits for on a drop-ship purchase order. */
export type ShippablePeg = {
  id: string
  line_item_id: string
  inventory_item_id: string
  purchase_order_line_id: string
  /** How much of the inventory item one sold unit takes. */
  required_per_unit: number
  /** Not shipped yet, in units of the inventory item. */
  open_quantity: number
}

/** An order line that a vendor ships. */
export type ShippableLine = {
  line_item_id: string
  /** Sold units that are not fulfilled yet. */
  open_units: number
  /** Inventory items that the line takes: of a kit, all of them. */
  inventory_item_ids: readonly string[]
}

export type SharedShipment = {
  /** What of it counts for each peg. */
  shares: {
    peg_id: string
    purchase_order_line_id: string
    quantity: number
  }[]
  /** Sold units that leave, per order line. */
  units: Map<string, number>
  /** What makes no whole unit, or is not needed, per purchase order line. */
  left: Map<string, number>
}

/**
 * Turns what a vendor has shipped into units of order lines, in the order of
 * `lines`: Medusa ships a line in whole sold units, of a kit with all of its
 * items.
 *
 * @param wanted quantity per purchase order line; null for all that can leave
 * @example 250 wait, 100 are shipped: units { ordli_1: 100 }, nothing left.
 */
export function shareShipment(
  wanted: ReadonlyMap<string, number> | null,
  pegs: readonly ShippablePeg[],
  lines: readonly ShippableLine[]
): SharedShipment {
  const left = new Map(wanted ?? openByLine(pegs))
  const units = new Map<string, number>()
  const shares: SharedShipment["shares"] = []
  for (const line of lines) {
    const parts = partsOf(line, pegs)
    const count = Math.max(
      0,
      Math.min(
        line.open_units,
        ...parts.map((part) => possibleUnits(part, left))
      )
    )
    if (!count) {
      continue
    }
    units.set(line.line_item_id, count)
    for (const part of parts) {
      let rest = multiply(count, part[0]!.required_per_unit)
      for (const peg of part) {
        const { id: peg_id, purchase_order_line_id } = peg
        const quantity = Math.min(rest, positive(peg.open_quantity))
        if (quantity > 0) {
          rest = subtract(rest, quantity)
          shares.push({ peg_id, purchase_order_line_id, quantity })
          left.set(
            purchase_order_line_id,
            subtract(left.get(purchase_order_line_id) ?? 0, quantity)
          )
        }
      }
    }
  }
  return { shares, units, left: wanted ? left : new Map() }
}

/** The pegs of a line by item; an item that nobody ships makes it unshippable. */
const partsOf = (line: ShippableLine, pegs: readonly ShippablePeg[]) =>
  line.inventory_item_ids.map((inventory_item_id) =>
    pegs.filter(
      (peg) =>
        peg.line_item_id === line.line_item_id &&
        peg.inventory_item_id === inventory_item_id
    )
  )

function possibleUnits(
  part: readonly ShippablePeg[],
  left: ReadonlyMap<string, number>
) {
  const [first] = part
  if (!first) {
    return 0
  }
  const quantity = Math.min(
    sumOf(part, (peg) => positive(peg.open_quantity)),
    left.get(first.purchase_order_line_id) ?? 0
  )
  return Math.floor(divide(quantity, first.required_per_unit || 1))
}

function openByLine(pegs: readonly ShippablePeg[]) {
  const open = new Map<string, number>()
  for (const { purchase_order_line_id: id, open_quantity } of pegs) {
    open.set(id, add(open.get(id) ?? 0, positive(open_quantity)))
  }
  return open
}
