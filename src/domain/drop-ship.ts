import { divide, isWhole } from "./decimal"
import { Delivery } from "./statuses"

/** Where bought goods go: as asked, else as the vendor does it. */
export const deliveryOf = (
  asked: Delivery | undefined,
  vendor: { ships_to_customer: boolean } | null
): Delivery => asked ?? (vendor?.ships_to_customer ? "drop_ship" : "warehouse")

/** Quantity of one inventory item of an order line, and how much one sold unit takes of it. */
export type UnitPart = { quantity: number; required_per_unit: number }

/**
 * Whether quantities of the items of an order line make whole sold units.
 * Medusa ships a line in units, so a vendor can send a kit only with all of
 * its items.
 *
 * @example 2 gift sets of 4 bowls and 1 tray: makesWholeUnits([{ quantity: 8, required_per_unit: 4 }, { quantity: 2, required_per_unit: 1 }]) // true
 */
export function makesWholeUnits(parts: readonly UnitPart[]): boolean {
  const units = parts.map(({ quantity, required_per_unit }) =>
    divide(quantity, required_per_unit || 1)
  )
  return units.every((count) => count === units[0] && isWhole(count))
}
