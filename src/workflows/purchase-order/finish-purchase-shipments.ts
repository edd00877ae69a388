import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { Refusal } from "../../domain"
import type {
  UnrecordedScope,
  UnrecordedShipment,
} from "../../modules/backorder/sql/vendor-shipments"
import { backorderService } from "../steps/deed-step"
import { emitSettled } from "../steps/emit-settled"
import { emitShipped } from "../steps/emit-shipped"
import { whileOrdersLocked } from "../steps/lock-orders"
import { recordShipmentStep } from "../steps/record-shipment"
import {
  deleteVendorFulfillment,
  markVendorFulfillmentShipped,
  releaseReservations,
} from "../steps/vendor-fulfillment"

/**
 * Brings Medusa's side to its end, each part only where it is missing; done
 * twice it does nothing the second time, so there is nothing to take back.
 */
const finishInMedusaStep = createStep(
  "backorders-finish-shipment-in-medusa",
  async (shipment: UnrecordedShipment, { container }) => {
    const { begun, fulfillment_id, order_id } = shipment
    if (!shipment.is_shipped) {
      await container.resolve(Modules.ORDER).registerShipment({
        order_id,
        reference: Modules.FULFILLMENT,
        reference_id: fulfillment_id,
        created_by: begun.actor_id ?? undefined,
        items: begun.units,
      })
    }
    const released = await releaseReservations(container, begun.parts, () =>
      backorderService(container).planLateReleases(order_id, begun)
    )
    if (!shipment.is_marked) {
      await markVendorFulfillmentShipped(container, {
        fulfillment_id,
        actor_id: begun.actor_id,
        shipment: begun,
      })
    }
    return new StepResponse(released)
  }
)

/**
 * Records a vendor's shipment that Medusa's order knows of, and we don't: a
 * server died between the two. Its caller has the lock of the order.
 *
 * Run by the sweep, by the doctor's repair and by whoever ships the same order
 * next, never by a route. Emits what the shipment would have.
 *
 * @throws Refusal `purchase_order.busy` where the purchase order was closed or
 * cut meanwhile
 */
export const finishPurchaseShipmentWorkflow = createWorkflow(
  "backorders-finish-purchase-shipment",
  (input: WorkflowData<UnrecordedShipment>) => {
    const released = finishInMedusaStep(input)
    const shipped = recordShipmentStep(
      transform({ input }, ({ input: { begun, ...shipment } }) => ({
        id: shipment.shipment_id,
        purchase_order_id: shipment.purchase_order_id,
        fulfillment_id: shipment.fulfillment_id,
        labels: begun.labels,
        shipped_at: begun.shipped_at,
        plan: { order_id: shipment.order_id, shares: begun.shares },
        actor_id: begun.actor_id,
      }))
    )
    emitShipped(
      transform({ input, released }, (data) => ({
        ...data.input,
        released: data.released,
      }))
    )
    emitSettled(shipped)
    return new WorkflowResponse(shipped)
  }
)

/**
 * Finishes, under the lock of the order, what was begun for it; what its order
 * counts nothing of is taken back instead, as if nobody had shipped.
 *
 * @returns the shipments that are recorded now
 */
export async function finishLockedShipments(
  container: MedusaContainer,
  where: UnrecordedScope & { order_id: string }
): Promise<UnrecordedShipment[]> {
  const finished: UnrecordedShipment[] = []
  for (const shipment of await backorderService(
    container
  ).listUnrecordedShipments(where)) {
    if (shipment.is_fulfilled) {
      await finishPurchaseShipmentWorkflow(container).run({ input: shipment })
      finished.push(shipment)
    } else {
      await takeBack(container, shipment)
    }
  }
  return finished
}

async function takeBack(
  container: MedusaContainer,
  { order_id, fulfillment_id }: UnrecordedShipment
) {
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss({
    [Modules.ORDER]: { order_id },
    [Modules.FULFILLMENT]: { fulfillment_id },
  })
  await deleteVendorFulfillment(container, fulfillment_id)
}

/**
 * The same for every order that a scope finds. What can't be recorded any
 * more is left for the doctor to name.
 *
 * @returns the purchase orders of what was finished or taken back
 */
export async function finishShipments(
  container: MedusaContainer,
  scope: Pick<UnrecordedScope, "before" | "is_open">
): Promise<string[]> {
  const service = backorderService(container)
  const done: string[] = []
  const found = await service.listUnrecordedShipments(scope)
  for (const order_id of new Set(found.map((one) => one.order_id))) {
    try {
      await whileOrdersLocked(container, [order_id], () =>
        finishLockedShipments(container, { order_id, ...scope })
      )
      done.push(
        ...found
          .filter((one) => one.order_id === order_id)
          .map((one) => one.purchase_order_id)
      )
    } catch (error) {
      if (!Refusal.is(error)) {
        throw error
      }
    }
  }
  return done
}
