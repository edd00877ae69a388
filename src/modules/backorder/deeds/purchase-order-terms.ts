import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { latestDay, arrivalDate, Refusal, VendorOffer } from "../../../domain"
import { loadVendors } from "../sql/drafts"
import { loadLocationIds } from "../sql/orders"
import { loadVendorItems } from "../sql/supply"
import { Deed, today } from "./deed"
import { PlannedLine } from "./new-purchase-order-lines"

export async function activeVendor(em: EntityManager, id: string) {
  const [vendor] = await loadVendors(em, [id])
  if (!vendor) {
    throw new Refusal("purchase_vendor.not_found", { id })
  }
  if (!vendor.is_active) {
    throw new Refusal("purchase_vendor.inactive", { name: vendor.name })
  }
  return vendor
}

/** A vendor that takes the place of the purchase order's. @throws Refusal `purchase_order.same_vendor` too */
export async function otherVendor(
  em: EntityManager,
  order: { vendor_id: string | null; number: string },
  id: string
) {
  const vendor = await activeVendor(em, id)
  if (vendor.id === order.vendor_id) {
    throw new Refusal("purchase_order.same_vendor", {
      number: order.number,
      vendor: vendor.name,
    })
  }
  return vendor
}

export async function knownLocation(
  em: EntityManager,
  location_id: string | null
) {
  if (location_id && !(await loadLocationIds(em, [location_id])).length) {
    throw new Refusal("backorder.location_not_found", { location_id })
  }
}

/** What the vendor sells of the lines, by item. */
export async function loadOffers(
  em: EntityManager,
  vendor_id: string | null,
  lines: readonly { inventory_item_id: string }[]
) {
  const offers = vendor_id
    ? await loadVendorItems(
        em,
        lines.map((line) => line.inventory_item_id)
      )
    : []
  return new Map(
    offers
      .filter((offer) => offer.vendor_id === vendor_id)
      .map((offer) => [offer.inventory_item_id, offer])
  )
}

export const draftDate = (
  offers: ReadonlyMap<string, VendorOffer>,
  lines: readonly PlannedLine[],
  deed: Deed
) =>
  latestDay(
    lines.map((line) => {
      const offer = offers.get(line.inventory_item_id)
      return (
        line.expected_date ??
        arrivalDate(
          today(deed),
          offer?.lead_time_days ?? deed.settings.default_lead_time_days
        )
      )
    })
  )
