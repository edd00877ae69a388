import { addDays, Day } from "./days"
import { ceilTo } from "./decimal"

/** What a vendor sells us, with the vendor's own data beside it. */
export type VendorOffer = {
  id: string
  vendor_id: string
  vendor_name: string
  is_active: boolean
  currency_code: string
  inventory_item_id: string
  vendor_sku: string | null
  unit_cost: number
  min_order_quantity: number | null
  order_multiple: number | null
  /** The item's lead time, else the vendor's. */
  lead_time_days: number | null
  is_preferred: boolean
  price_breaks: { min_quantity: number; unit_cost: number }[] | null
}

/**
 * Chooses who sells an item: the preferred vendor, else among active vendors
 * whose minimum is reached the cheapest (then the shortest lead time, then the
 * id), else the one with the smallest minimum, else nobody.
 *
 * @example Vendor A: minimum 2 at 4.00; vendor B: minimum 1 at 10.00.
 * chooseVendorItem([a, b], 1) // b
 * chooseVendorItem([a, b], 2) // a
 */
export function chooseVendorItem<
  Offer extends Omit<VendorOffer, "vendor_name">,
>(offers: readonly Offer[], quantity: number): Offer | null {
  const active = offers.filter((offer) => offer.is_active)
  const preferred = active.find((offer) => offer.is_preferred)
  if (preferred) {
    return preferred
  }
  const within = active.filter(
    (offer) => (offer.min_order_quantity ?? 0) <= quantity
  )
  const [best] = within.length
    ? within.sort(byCostAt(quantity))
    : active.sort(byMinimum)
  return best ?? null
}

const byCostAt = (quantity: number) => (a: PriceTerms, b: PriceTerms) =>
  unitCostAt(a, quantity) - unitCostAt(b, quantity) ||
  (a.lead_time_days ?? Infinity) - (b.lead_time_days ?? Infinity) ||
  (a.id < b.id ? -1 : 1)

const byMinimum = (a: PriceTerms, b: PriceTerms) =>
  (a.min_order_quantity ?? 0) - (b.min_order_quantity ?? 0) ||
  (a.id < b.id ? -1 : 1)

type PriceTerms = Pick<
  VendorOffer,
  "id" | "unit_cost" | "price_breaks" | "lead_time_days" | "min_order_quantity"
>

/**
 * The unit cost at a quantity: of the highest price break that is reached,
 * else the plain cost.
 *
 * @example Breaks 1: 10.00, 25: 8.00, 100: 1.25. unitCostAt(offer, 35) // 8
 */
export function unitCostAt(
  offer: Pick<VendorOffer, "unit_cost" | "price_breaks">,
  quantity: number
) {
  const reached = (offer.price_breaks ?? [])
    .filter((priceBreak) => priceBreak.min_quantity <= quantity)
    .sort((a, b) => b.min_quantity - a.min_quantity)
  return reached[0]?.unit_cost ?? offer.unit_cost
}

/**
 * The way back of `unitCostAt`: at this quantity the vendor charges another
 * unit cost now.
 *
 * @example replaceUnitCost({ unit_cost: 10, price_breaks: [{ min_quantity: 25, unit_cost: 8 }] }, 35, 9)
 * // { unit_cost: 10, price_breaks: [{ min_quantity: 25, unit_cost: 9 }] }
 */
export function replaceUnitCost(
  offer: Pick<VendorOffer, "unit_cost" | "price_breaks">,
  quantity: number,
  unit_cost: number
) {
  const reached = Math.max(
    ...(offer.price_breaks ?? [])
      .map((priceBreak) => priceBreak.min_quantity)
      .filter((min_quantity) => min_quantity <= quantity)
  )
  return reached > -Infinity
    ? {
        unit_cost: offer.unit_cost,
        price_breaks: offer.price_breaks!.map((priceBreak) =>
          priceBreak.min_quantity === reached
            ? { ...priceBreak, unit_cost }
            : priceBreak
        ),
      }
    : { unit_cost, price_breaks: offer.price_breaks }
}

/**
 * What has to be ordered to get `quantity`: the minimum, then the next
 * multiple.
 *
 * @example orderQuantity(13, { min_order_quantity: null, order_multiple: 10 }) // 20
 */
export function orderQuantity(
  quantity: number,
  offer: Pick<VendorOffer, "min_order_quantity" | "order_multiple"> | null
) {
  const atLeast = Math.max(quantity, offer?.min_order_quantity ?? 0)
  return offer?.order_multiple ? ceilTo(atLeast, offer.order_multiple) : atLeast
}

/** When goods ordered on a day arrive, if the lead time is known. */
export const arrivalDate = (today: Day, leadTimeDays: number | null) =>
  leadTimeDays === null ? null : addDays(today, leadTimeDays)
