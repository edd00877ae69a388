import type { HttpTypes } from "@medusajs/types"
import { sdk } from "../../lib/sdk"

/** So much of one item is to be taken from one place, for one order. */
export type PickLine = {
  location_id: string
  sku: string | null
  title: string
  quantity: number
  order_display_id: number
  customer_email: string | null
}

/** As many ids as an address holds with ease. */
const PER_REQUEST = 50

/**
 * All that is to be taken from the shelves for some orders: not only what was
 * backordered, also what lay there from the start, and each part of a kit.
 * Medusa's reservations are exactly that; they end when an item is packed.
 *
 * @example await findPickLines(["order_01"]) // [{ sku: "LS-M", quantity: 4, order_display_id: 1042, ... }]
 */
export async function findPickLines(
  order_ids: readonly string[]
): Promise<PickLine[]> {
  const orders = await inParts(order_ids, async (id) => {
    const { orders } = await sdk.admin.order.list({
      id,
      fields:
        "id,display_id,email,items.id,items.title,items.variant_title,items.variant_sku",
      limit: id.length,
    })
    return orders
  })
  const lines = new Map(
    orders.flatMap((order) =>
      order.items.map((item) => [item.id, { order, item }] as const)
    )
  )
  const reservations = await inParts([...lines.keys()], reservationsOf)
  return reservations.flatMap((reservation) => {
    const line = lines.get(reservation.line_item_id ?? "")
    return line && reservation.quantity > 0
      ? [
          {
            location_id: reservation.location_id,
            sku: reservation.inventory_item?.sku ?? null,
            title: titleOf(line.item, reservation.inventory_item),
            quantity: reservation.quantity,
            order_display_id: line.order.display_id ?? 0,
            customer_email: line.order.email ?? null,
          },
        ]
      : []
  })
}

/** Items are called like their variant, "M": the product says more. A part of a kit is named with its kit. */
function titleOf(
  line: HttpTypes.AdminOrderLineItem,
  item: HttpTypes.AdminInventoryItem | undefined
) {
  const whole = [line.title, line.variant_title].filter(Boolean).join(" / ")
  return item?.title && item.sku !== line.variant_sku
    ? `${item.title} (${whole})`
    : whole
}

async function reservationsOf(line_item_id: string[]) {
  const found: HttpTypes.AdminReservation[] = []
  for (;;) {
    const { reservations, count } = await sdk.admin.reservation.list({
      line_item_id,
      limit: 200,
      offset: found.length,
    })
    found.push(...reservations)
    if (!reservations.length || found.length >= count) {
      return found
    }
  }
}

async function inParts<TFound>(
  ids: readonly string[],
  find: (ids: string[]) => Promise<TFound[]>
) {
  const found: TFound[] = []
  for (let from = 0; from < ids.length; from += PER_REQUEST) {
    found.push(...(await find(ids.slice(from, from + PER_REQUEST))))
  }
  return found
}
