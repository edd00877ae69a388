import { latestExpectation, Expectation, expectGoods } from "./expectation"
import { Day, daysBetween } from "./days"
import { add, divide, multiply, positive, subtract } from "./decimal"
import { HoldScope } from "./statuses"
import { OpenSupply } from "./supply"
import { chooseVendorItem, VendorOffer } from "./vendor-choice"

/** What a shopper is told about a quantity of a variant before ordering it. */
export type Notice = {
  variant_id: string
  availability:
    | "in_stock"
    | "partly_backordered"
    | "backordered"
    /** The shop doesn't sell beyond its stock. */
    | "out_of_stock"
    /** The shop doesn't count the stock of it. */
    | "not_tracked"
  /** How many can be had now; null where stock is not counted. */
  available_quantity: number | null
  /** How many of those asked for have to wait. */
  backorder_quantity: number
  /** When the last of them leaves; null when nothing waits, or nobody knows. */
  expected_date: Day | null
  expected_in_days: number | null
  /** The day on which they should have come is over. */
  is_delayed: boolean
  expected_source: Expectation["expected_source"]
}

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

export type NoticeVariant = {
  variant_id: string
  manage_inventory: boolean
  allow_backorder: boolean
  parts: readonly NoticePart[]
}

/** What notices are decided from. */
export type NoticeWorld = {
  supplies: readonly OpenSupply[]
  offers: readonly VendorOffer[]
  default_lead_time_days: number | null
  handling_days: number
  today: Day
}

export type Asked = { variant: NoticeVariant; quantity: number }

/**
 * What a shopper is told about one quantity of one variant.
 *
 * As at checkout, a line is served by one location, a kit by one location per
 * item; of several that can't serve all of it, by the one with most. Negative
 * stock counts as none. A date is given only for what has to wait.
 *
 * @example 5 in stock, 10 free on the 12th: decideNotice({ variant, quantity: 7 }, world)
 * // partly_backordered, available_quantity 5, backorder_quantity 2, expected_date the 12th
 */
export const decideNotice = (asked: Asked, world: NoticeWorld): Notice =>
  decide(asked, world, new Map()).notice

/**
 * The same for the lines of a cart, in their order: what one line takes, the
 * next can't have, also where two variants are made of the same item.
 *
 * @example 5 in stock, two lines of 3: in_stock; partly_backordered with 2 available
 */
export function decideCartNotices(
  lines: readonly Asked[],
  world: NoticeWorld
): Notice[] {
  const taken = new Map<string, number>()
  return lines.map((line) => {
    const { notice, takes } = decide(line, world, taken)
    for (const { key, quantity } of takes) {
      taken.set(key, add(taken.get(key) ?? 0, quantity))
    }
    return notice
  })
}

/**
 * How a cart ships. While an order waits it ships as a whole, unless the store
 * holds only what is backordered (`hold_scope`) and some of it is there before
 * the rest. `complete_date` is the day of the last line, null when nothing has
 * to wait or when nobody knows.
 */
export function cartShipping(
  notices: readonly Notice[],
  hold_scope: HoldScope
): { ships: "together" | "as_available"; complete_date: Day | null } {
  const waiting = notices.filter((notice) => notice.backorder_quantity > 0)
  const days = waiting.map((notice) => notice.expected_date)
  const isAtOnce =
    !waiting.length ||
    (notices.every(({ availability }) => availability === "backordered") &&
      days.every((day) => day !== null && day === days[0]))
  const isSellable = notices.every(
    ({ availability }) => availability !== "out_of_stock"
  )
  return {
    ships: hold_scope === "order" || isAtOnce ? "together" : "as_available",
    complete_date:
      isSellable && waiting.length
        ? latestExpectation(waiting).expected_date
        : null,
  }
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

/** What earlier lines of the cart took, by item and location. */
type Taken = ReadonlyMap<string, number>

type Decision = {
  notice: Notice
  takes: { key: string; quantity: number }[]
}

function decide(
  { variant, quantity }: Asked,
  world: NoticeWorld,
  taken: Taken
): Decision {
  const { variant_id, parts } = variant
  if (!variant.manage_inventory) {
    const notice = plain(variant_id, "not_tracked", null)
    return { notice, takes: [] }
  }
  // Medusa can't check out what has no inventory item, or no level where the channel sells from.
  const isStocked = parts.length > 0 && parts.every((one) => one.places.length)
  if (!isStocked) {
    return { notice: plain(variant_id, "out_of_stock", 0), takes: [] }
  }
  const placed = parts.map((part) =>
    placePart(part, quantity, variant.allow_backorder, world, taken)
  )
  const available = Math.min(...placed.map((part) => part.units))
  const takes = placed.map(({ key, needed }) => ({ key, quantity: needed }))
  if (placed.every((part) => part.missing === 0)) {
    return { notice: plain(variant_id, "in_stock", available), takes }
  }
  if (!variant.allow_backorder) {
    return { notice: plain(variant_id, "out_of_stock", available), takes: [] }
  }
  const expectation = latestExpectation(
    placed.flatMap((part) => part.expectation ?? [])
  )
  return {
    notice: {
      variant_id,
      availability: available > 0 ? "partly_backordered" : "backordered",
      available_quantity: available,
      backorder_quantity: subtract(quantity, available),
      expected_date: expectation.expected_date,
      expected_in_days:
        expectation.expected_date === null
          ? null
          : daysBetween(world.today, expectation.expected_date),
      is_delayed: expectation.is_delayed,
      expected_source: expectation.expected_source,
    },
    takes,
  }
}

const plain = (
  variant_id: string,
  availability: Notice["availability"],
  available_quantity: number | null
): Notice => ({
  variant_id,
  availability,
  available_quantity,
  backorder_quantity: 0,
  expected_date: null,
  expected_in_days: null,
  is_delayed: false,
  expected_source: null,
})

type PlacedPart = {
  key: string
  location_id: string
  /** Of the item, for the whole quantity. */
  needed: number
  /** Of the variant, that this item allows. */
  units: number
  /** Of the item. */
  missing: number
  expectation: Expectation | null
}

/** One item at the location that would serve it. */
function placePart(
  part: NoticePart,
  quantity: number,
  allow_backorder: boolean,
  world: NoticeWorld,
  taken: Taken
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
        location_id: place.location_id,
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
