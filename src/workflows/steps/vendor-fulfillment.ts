import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { add, subtract } from "../../domain"
import { begunShipment } from "../../modules/backorder/deeds/finish-shipment"
import { labelsOf } from "../../modules/backorder/deeds/ship-purchase-order"
import type {
  ShipmentInput,
  ShipmentPlan,
} from "../../modules/backorder/deeds/ship-purchase-order"
import { whileItemsLocked } from "./move-reservations"

/**
 * Makes Medusa's fulfillment of what a vendor has shipped, with the manual
 * provider: the order's own carrier would buy a label. Not shipped yet, as
 * Medusa can't take back a fulfillment that is.
 *
 * Its metadata names the purchase order, by which the hold knows it, and says
 * what is to be recorded, from which a crash is finished.
 */
export const createVendorFulfillmentStep = createStep(
  "backorders-create-vendor-fulfillment",
  async (
    input: {
      shipment_id: string
      purchase_order_id: string
      actor_id?: string | null
      body: Pick<ShipmentInput, "labels" | "shipped_at">
      plan: ShipmentPlan
    },
    { container }
  ) => {
    const { plan } = input
    const fulfillment = await container
      .resolve(Modules.FULFILLMENT)
      .createFulfillment({
        location_id: plan.location_id,
        provider_id: plan.provider_id,
        requires_shipping: plan.requires_shipping,
        delivery_address: addressOf(plan),
        items: plan.items,
        labels: [],
        data: {},
        packed_at: new Date(),
        created_by: input.actor_id ?? null,
        metadata: {
          purchase_order_id: input.purchase_order_id,
          purchase_shipment_id: input.shipment_id,
          purchase_shipment: begunShipment(plan, input.body, input),
        },
        order: { id: plan.order_id },
      })
    return new StepResponse({ id: fulfillment.id }, fulfillment.id)
  },
  async (id, { container }) => {
    if (id) {
      await deleteVendorFulfillment(container, id)
    }
  }
)

/** As if it had never been: Medusa's own step would leave it canceled. */
export async function deleteVendorFulfillment(
  container: MedusaContainer,
  id: string
) {
  const fulfillments = container.resolve(Modules.FULFILLMENT)
  await fulfillments.cancelFulfillment(id)
  await fulfillments.deleteFulfillment(id)
}

/** Texts that are there: Medusa's address knows no null. */
const addressOf = ({ delivery_address }: ShipmentPlan) =>
  Object.fromEntries(
    Object.entries(delivery_address).filter(([, text]) => text !== null)
  ) as Record<string, string>

/** Medusa's own workflow writes it; its type doesn't know. */
const shippedBy = (marked_shipped_by: string | null) => ({ marked_shipped_by })

type MarkedShipment = {
  fulfillment_id: string
  actor_id?: string | null
  shipment: Pick<ShipmentInput, "labels" | "shipped_at">
}

/** Says when the vendor has shipped, and the tracking numbers. */
export const markVendorFulfillmentShipped = (
  container: MedusaContainer,
  { fulfillment_id, actor_id, shipment }: MarkedShipment
) =>
  container.resolve(Modules.FULFILLMENT).updateFulfillment(fulfillment_id, {
    shipped_at: shipment.shipped_at
      ? new Date(shipment.shipped_at)
      : new Date(),
    ...shippedBy(actor_id ?? null),
    labels: labelsOf(shipment),
  })

/** The same as a step that can be taken back. */
export const markVendorFulfillmentShippedStep = createStep(
  "backorders-mark-vendor-fulfillment-shipped",
  async (input: MarkedShipment, { container }) => {
    await markVendorFulfillmentShipped(container, input)
    return new StepResponse(input.fulfillment_id, input.fulfillment_id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(Modules.FULFILLMENT).updateFulfillment(id, {
        shipped_at: null,
        ...shippedBy(null),
        labels: [],
      })
    }
  }
)

type Released = ShipmentPlan["releases"][number]

/**
 * Takes shipped units off the reservations of their order lines, under
 * Medusa's locks. Stock is not touched: these goods were never ours. It
 * subtracts: others may change the reservations in between.
 *
 * @param items what may be taken off
 * @param plan looked up under the locks
 */
export async function releaseReservations(
  container: MedusaContainer,
  items: readonly Pick<Released, "inventory_item_id">[],
  plan: () => Promise<Released[]>
) {
  const done = { updated: [] as Released[], deleted: [] as Released[] }
  const inventory = container.resolve(Modules.INVENTORY)
  await whileItemsLocked(container, items, async () => {
    const releases = await plan()
    const rows = await inventory.listReservationItems(
      { id: releases.map(({ id }) => id) },
      { take: releases.length || 1 }
    )
    const quantityOf = new Map(
      rows.map(({ id, quantity }) => [id, Number(quantity)])
    )
    for (const release of releases) {
      const quantity = quantityOf.get(release.id)
      if (quantity !== undefined) {
        done[quantity > release.by ? "updated" : "deleted"].push(release)
      }
    }
    await inventory.updateReservationItems(
      done.updated.map(({ id, by }) => ({
        id,
        quantity: subtract(quantityOf.get(id)!, by),
        allow_backorder: true,
      }))
    )
    if (done.deleted.length) {
      await inventory.softDeleteReservationItems(
        done.deleted.map(({ id }) => id)
      )
    }
  })
  return done
}

/** The same as a step, which takes back by adding. */
export const releaseReservationsStep = createStep(
  "backorders-release-reservations",
  async (releases: Released[], { container }) => {
    const done = await releaseReservations(container, releases, async () => [
      ...releases,
    ])
    return new StepResponse(done, done)
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const inventory = container.resolve(Modules.INVENTORY)
    const items = [...done.updated, ...done.deleted]
    await whileItemsLocked(container, items, async () => {
      const rows = await inventory.listReservationItems(
        { id: done.updated.map(({ id }) => id) },
        { take: done.updated.length || 1 }
      )
      await inventory.updateReservationItems(
        rows.map(({ id, quantity }) => ({
          id,
          quantity: add(
            Number(quantity),
            done.updated.find((release) => release.id === id)!.by
          ),
        }))
      )
      if (done.deleted.length) {
        await inventory.restoreReservationItems(
          done.deleted.map(({ id }) => id)
        )
      }
    })
  }
)
