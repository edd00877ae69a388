import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  divide,
  multiply,
  positive,
  Refusal,
  subtract,
  sumOf,
} from "../../../domain"
import {
  findUnrecordedShipments,
  loadLineReservations,
  loadOpenUnits,
} from "../sql/vendor-shipments"
import { releasesOf, ShipmentInput, ShipmentPlan } from "./ship-purchase-order"

/**
 * What stands in the metadata of Medusa's fulfillment before its order or any
 * record of ours knows of it. A server that dies in the middle leaves enough
 * for another to finish it.
 */
export type BegunShipment = {
  shares: ShipmentPlan["shares"]
  units: ShipmentPlan["units"]
  parts: {
    line_item_id: string
    inventory_item_id: string
    /** How much of the inventory item one sold unit takes. */
    per_unit: number
  }[]
  labels: ShipmentInput["labels"]
  shipped_at: string
  actor_id: string | null
}

/** What is written down of a shipment before it is begun. */
export function begunShipment(
  plan: Pick<ShipmentPlan, "shares" | "units" | "items">,
  { labels, shipped_at }: Pick<ShipmentInput, "labels" | "shipped_at">,
  { actor_id }: { actor_id?: string | null }
): BegunShipment {
  const units = new Map(plan.units.map(({ id, quantity }) => [id, quantity]))
  return {
    shares: plan.shares,
    units: plan.units,
    parts: plan.items.map(({ line_item_id, inventory_item_id, quantity }) => ({
      line_item_id,
      inventory_item_id,
      per_unit: divide(quantity, units.get(line_item_id)!),
    })),
    labels,
    shipped_at: shipped_at ?? new Date().toISOString(),
    actor_id: actor_id ?? null,
  }
}

/**
 * What has left can't be given up: while a shipment for an order is not
 * recorded yet, its purchase orders and their pegs keep what they have.
 *
 * @param order_id the order that is shipped to, if any is
 * @throws Refusal `purchase_shipment.unfinished`
 */
export async function refuseUnrecorded(
  em: EntityManager,
  order_id: string | null,
  purchase_order_ids: readonly (string | null)[]
) {
  if (order_id && purchase_order_ids.length) {
    const found = await findUnrecordedShipments(em, { order_id })
    const unrecorded = found.find((one) =>
      purchase_order_ids.includes(one.purchase_order_id)
    )
    if (unrecorded) {
      const { number } = unrecorded
      throw new Refusal("purchase_shipment.unfinished", { number })
    }
  }
}

/**
 * What the reservations of a shipment's lines still fall by: whatever is
 * beyond the units that are open, so that it can be asked again after half of
 * it was done.
 */
export async function planLateReleases(
  em: EntityManager,
  order_id: string,
  { parts }: Pick<BegunShipment, "parts">
): Promise<ShipmentPlan["releases"]> {
  const lineIds = [...new Set(parts.map((part) => part.line_item_id))]
  const openUnits = await loadOpenUnits(em, order_id, lineIds)
  const reservations = await loadLineReservations(em, lineIds)
  return releasesOf(
    parts.map(({ line_item_id, inventory_item_id, per_unit }) => ({
      line_item_id,
      inventory_item_id,
      quantity: positive(
        subtract(
          sumOf(
            reservations.filter(
              (one) =>
                one.line_item_id === line_item_id &&
                one.inventory_item_id === inventory_item_id
            ),
            (one) => one.quantity
          ),
          multiply(openUnits.get(line_item_id) ?? 0, per_unit)
        )
      ),
    })),
    reservations
  ).releases
}
