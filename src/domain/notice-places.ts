import { Expectation, expectGoods } from "./expectation"
import { Day } from "./days"
import { add, divide, multiply, positive, subtract } from "./decimal"
import { OpenSupply } from "./supply"
import { chooseVendorItem, VendorOffer } from "./vendor-choice"

/** One inventory item at one location, in units of the item. */
export type NoticePlace = {
  location_id: string
  /** As Medusa counts at checkout: stock - reservations, below 0 when more is promised than there is. */
  available_quantity: number
  /** What a new order would be given: stock - what orders already placed need. */
  free_quantity: number
  /** What orders already placed lack and nothing on order is for. */
  needed_quantity: number
}

/** One inventory item of a variant, with its levels at the locations of the sales channel. */
export type NoticePart = {
  inventory_item_id: string
  required_quantity: number
  places: readonly NoticePlace[]
}

/** What notices are decided from. */
export type NoticeWorld = {
  supplies: readonly OpenSupply[]
  offers: readonly VendorOffer[]
  default_lead_time_days: number | null
  handling_days: number
  today: Day
}

/** The lead time of the vendor who would be asked, else the store's default. */
export function leadTimeOf(
  inventory_item_id: string,
  quantity: number,
  {
    offers,
    default_lead_time_days,
  }: Pick<NoticeWorld, "offers" | "default_lead_time_days">
) {
  const offer = chooseVendorItem(
    offers.filter((one) => one.inventory_item_id === inventory_item_id),
    quantity
  )
  return offer?.lead_time_days ?? default_lead_time_days
}

/** One item of a line at the location that would serve it. */
export type PlacedPart = {
  key: string
  inventory_item_id: string
  location_id: string
  required_quantity: number
  free_quantity: number
  needed_quantity: number
  /** Of the item, for the whole quantity. */
  needed: number
  /** Of the variant, that this item allows. */
  units: number
  /** Of the item. */
  missing: number
  expectation: Expectation | null
}

/**
 * Where an item of a line is served from. As at checkout: by one location; of
 * several that can't serve all of it, by the one with most.
 */
export function placePart(
  part: NoticePart,
  quantity: number,
  allow_backorder: boolean,
  world: NoticeWorld,
  /** What earlier lines took, by item and location. */
  taken: ReadonlyMap<string, number>
): PlacedPart {
  const needed = multiply(part.required_quantity, quantity)
  const places = part.places.map((place) => {
    const key = `${part.inventory_item_id} ${place.location_id}`
    return { key, ...afterTaking(place, taken.get(key) ?? 0) }
  })
  // Where some locations have it all, checkout looks at no other.
  const full = places.filter((place) => place.available_quantity >= needed)
  const [best] = (full.length ? full : places)
    .map((place): PlacedPart => {
      // Beyond Medusa's own count nothing is sold without backorders.
      const free = positive(
        allow_backorder ? place.free_quantity : place.available_quantity
      )
      const missing = positive(subtract(needed, free))
      return {
        key: place.key,
        inventory_item_id: part.inventory_item_id,
        location_id: place.location_id,
        required_quantity: part.required_quantity,
        free_quantity: free,
        needed_quantity: place.needed_quantity,
        needed,
        units: wholeUnits(free, part.required_quantity),
        missing,
        expectation:
          missing > 0 && allow_backorder
            ? expectGoods(
                {
                  ...part,
                  location_id: place.location_id,
                  quantity: missing,
                  ahead_quantity: place.needed_quantity,
                },
                {
                  ...world,
                  lead_time_days: leadTimeOf(
                    part.inventory_item_id,
                    missing,
                    world
                  ),
                }
              )
            : null,
      }
    })
    .sort(byServing)
  return best!
}

const wholeUnits = (free: number, required: number) =>
  required > 0 ? Math.floor(divide(free, required)) : Infinity

const afterTaking = (place: NoticePlace, quantity: number): NoticePlace => ({
  ...place,
  available_quantity: subtract(place.available_quantity, quantity),
  free_quantity: positive(subtract(positive(place.free_quantity), quantity)),
  needed_quantity: add(
    place.needed_quantity,
    positive(subtract(quantity, positive(place.free_quantity)))
  ),
})

/** Least missing first, then most to be had, then the earlier date, then the id. */
const byServing = (a: PlacedPart, b: PlacedPart) =>
  a.missing - b.missing ||
  b.units - a.units ||
  compare(dateOf(a), dateOf(b)) ||
  compare(a.location_id, b.location_id)

const dateOf = ({ expectation }: PlacedPart) =>
  expectation?.expected_date ?? "9999-12-31"

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
