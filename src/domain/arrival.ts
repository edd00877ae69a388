import { Day } from "./days"
import { add } from "./decimal"
import { byExpectedDate, freeOnOrder, OpenSupply } from "./supply"
import { arrivalDate } from "./vendor-choice"

/**
 * The purchase order lines whose free quantity an item at a location can have,
 * in the order in which they are expected. A drop shipment never comes here.
 */
export const suppliesFor = (
  supplies: readonly OpenSupply[],
  place: { inventory_item_id: string; location_id: string }
) =>
  supplies
    .filter(
      (supply) =>
        supply.inventory_item_id === place.inventory_item_id &&
        supply.location_id === place.location_id &&
        supply.delivery === "warehouse" &&
        freeOnOrder(supply) > 0
    )
    .sort(byExpectedDate)

/**
 * When a quantity that is not backordered yet could be here: the day on which
 * free goods on order cover it, else today + lead time, else nobody knows.
 * Free goods without a date do not count.
 *
 * @example 5 free on the 3rd and 5 on the 9th: 7 are here on the 9th.
 */
export function expectedArrival(
  quantity: number,
  supplies: readonly OpenSupply[],
  lead_time_days: number | null,
  today: Day
): Day | null {
  if (quantity <= 0) {
    return null
  }
  let free = 0
  for (const supply of [...supplies].sort(byExpectedDate)) {
    if (supply.expected_date) {
      free = add(free, freeOnOrder(supply))
      if (free >= quantity) {
        return supply.expected_date
      }
    }
  }
  return arrivalDate(today, lead_time_days)
}
