import {
  FulfillmentWorkflowEvents,
  generateEntityId,
  Modules,
  OrderWorkflowEvents,
  ReservationItemWorkflowEvents,
} from "@medusajs/framework/utils"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  createRemoteLinkStep,
  emitEventStep,
  registerOrderFulfillmentStep,
  registerOrderShipmentStep,
} from "@medusajs/medusa/core-flows"
import type {
  RecordShipmentInput,
  ShipmentInput,
} from "../../modules/backorder/deeds/ship-purchase-order"
import type { Actor } from "../../modules/backorder/service"
import { ShipPurchaseOrderBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { backorderService, deedStep } from "../steps/deed-step"
import { emitSettled } from "../steps/emit-settled"
import { lockOrdersStep, unlockOrdersStep } from "../steps/lock-orders"
import {
  createVendorFulfillmentStep,
  markVendorFulfillmentShippedStep,
  releaseReservationsStep,
} from "../steps/vendor-fulfillment"

export type ShipPurchaseOrderInput = ShipmentInput & Actor

const findOrderStep = createStep(
  "backorders-find-shipped-order",
  async (input: ShipPurchaseOrderInput, { container }) => {
    const { purchase_order_id, actor_id, idempotency_key_id, ...body } = input
    return new StepResponse({
      shipment_id: generateEntityId(undefined, "pship"),
      purchase_order_id,
      actor_id,
      idempotency_key_id,
      order_id:
        await backorderService(container).findShippedOrder(purchase_order_id),
      body: checkInput(ShipPurchaseOrderBody, body),
    })
  }
)

const planShipmentStep = createStep(
  "backorders-plan-shipment",
  async (input: ShipmentInput, { container }) =>
    new StepResponse(await backorderService(container).planShipment(input))
)

const recordShipmentStep = deedStep(
  "backorders-record-shipment",
  (service, input: RecordShipmentInput & Actor) =>
    service.recordShipment(input, input)
)

/**
 * The vendor of a drop shipment has shipped to the customer (rule G4): a
 * fulfillment with the manual provider and its shipment on Medusa's order, the
 * reservation of exactly these units falls, and their demand is closed. Stock
 * is never touched. The order stays locked for the length of it (rule H6).
 *
 * Used by `POST /admin/purchase-orders/:id/shipments`. Emits
 * `purchase_order.shipped`, `backorder.released` where a hold ends, and what
 * Medusa emits for a fulfillment and its shipment; hook
 * `purchaseOrderShipped`. A step or hook that fails takes everything back.
 *
 * @throws Refusal for instance `purchase_shipment.quantity_too_large`
 * @example
 * await shipPurchaseOrderWorkflow(container).run({
 *   input: {
 *     purchase_order_id: "po_01J",
 *     lines: [{ line_id: "poline_01J", quantity: 100 }],
 *     labels: [{ tracking_number: "SE123" }],
 *   },
 * })
 */
export const shipPurchaseOrderWorkflow = createWorkflow(
  "backorders-ship-purchase-order",
  (given: WorkflowData<ShipPurchaseOrderInput>) => {
    const input = findOrderStep(given)
    const lock = lockOrdersStep(
      transform({ input }, (data) => ({ order_ids: [data.input.order_id] }))
    )
    const plan = planShipmentStep(
      transform({ input, lock }, (data) => ({
        purchase_order_id: data.input.purchase_order_id,
        ...data.input.body,
      }))
    )
    const fulfillment = createVendorFulfillmentStep(
      transform({ input, plan }, (data) => ({ ...data.input, plan: data.plan }))
    )
    const registered = transform({ input, plan, fulfillment }, (data) => ({
      order_id: data.input.order_id,
      reference: Modules.FULFILLMENT,
      reference_id: data.fulfillment.id,
      created_by: data.input.actor_id ?? undefined,
      items: data.plan.units,
    }))
    registerOrderFulfillmentStep(registered)
    registerOrderShipmentStep(registered)
    createRemoteLinkStep(
      transform({ input, fulfillment }, (data) => [
        {
          [Modules.ORDER]: { order_id: data.input.order_id },
          [Modules.FULFILLMENT]: { fulfillment_id: data.fulfillment.id },
        },
      ])
    )
    const released = releaseReservationsStep(
      transform({ plan }, (data) => data.plan.releases)
    )
    markVendorFulfillmentShippedStep(
      transform({ input, fulfillment }, (data) => ({
        fulfillment_id: data.fulfillment.id,
        actor_id: data.input.actor_id,
        shipment: data.input.body,
      }))
    )
    const shipped = recordShipmentStep(
      transform({ input, plan, fulfillment }, (data) => ({
        id: data.input.shipment_id,
        purchase_order_id: data.input.purchase_order_id,
        ...data.input.body,
        fulfillment_id: data.fulfillment.id,
        plan: data.plan,
        actor_id: data.input.actor_id,
        idempotency_key_id: data.input.idempotency_key_id,
      }))
    )
    emitShipped({ input, fulfillment, released })
    emitSettled(shipped)
    const purchaseOrderShipped = createHook("purchaseOrderShipped", {
      shipped,
    })
    unlockOrdersStep(lock)
    return new WorkflowResponse(shipped, { hooks: [purchaseOrderShipped] })
  }
)

/** Ours, and the events of Medusa's own fulfillment and shipment. */
function emitShipped(done: {
  input: WorkflowData<{
    order_id: string
    purchase_order_id: string
    shipment_id: string
  }>
  fulfillment: WorkflowData<{ id: string }>
  released: WorkflowData<{
    updated: { id: string }[]
    deleted: { id: string }[]
  }>
}) {
  emitEventStep({
    eventName: "purchase_order.shipped",
    data: transform(done, ({ input }) => ({
      id: input.purchase_order_id,
      shipment_id: input.shipment_id,
      order_id: input.order_id,
    })),
  }).config({ name: "backorders-emit-shipped" })
  emitEventStep({
    eventName: OrderWorkflowEvents.FULFILLMENT_CREATED,
    data: transform(done, ({ input, fulfillment }) => ({
      order_id: input.order_id,
      fulfillment_id: fulfillment.id,
    })),
  }).config({ name: "backorders-emit-fulfillment" })
  emitEventStep({
    eventName: FulfillmentWorkflowEvents.SHIPMENT_CREATED,
    data: transform(done, ({ fulfillment }) => ({ id: fulfillment.id })),
  }).config({ name: "backorders-emit-shipment" })
  emitEventStep({
    eventName: ReservationItemWorkflowEvents.UPDATED,
    data: transform(done, ({ input, released }) =>
      released.updated.map(({ id }) => ({ id, order_id: input.order_id }))
    ),
  }).config({ name: "backorders-emit-reservations-updated" })
  emitEventStep({
    eventName: ReservationItemWorkflowEvents.DELETED,
    data: transform(done, ({ input, released }) =>
      released.deleted.map(({ id }) => ({ id, order_id: input.order_id }))
    ),
  }).config({ name: "backorders-emit-reservations-deleted" })
}
