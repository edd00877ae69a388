import { generateEntityId, Modules } from "@medusajs/framework/utils"
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
  registerOrderFulfillmentStep,
  registerOrderShipmentStep,
} from "@medusajs/medusa/core-flows"
import { Refusal } from "../../domain"
import type { ShipmentInput } from "../../modules/backorder/deeds/ship-purchase-order"
import type { Actor } from "../../modules/backorder/service"
import { ShipPurchaseOrderBody } from "../../types/requests"
import { checkInput } from "../steps/check-input"
import { backorderService } from "../steps/deed-step"
import { emitSettled } from "../steps/emit-settled"
import { emitShipped } from "../steps/emit-shipped"
import { lockOrdersStep, unlockOrdersStep } from "../steps/lock-orders"
import { recordShipmentStep } from "../steps/record-shipment"
import {
  createVendorFulfillmentStep,
  markVendorFulfillmentShippedStep,
  releaseReservationsStep,
} from "../steps/vendor-fulfillment"
import { finishLockedShipments } from "./finish-purchase-shipments"

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

/**
 * A server may have died while it recorded an earlier shipment of this order.
 * Whoever records one now doesn't know of it, and probably means the same.
 *
 * @throws Refusal `purchase_shipment.finished_earlier` once that is finished
 */
const finishEarlierStep = createStep(
  "backorders-finish-earlier-shipments",
  async (
    input: { order_id: string; purchase_order_id: string },
    { container }
  ) => {
    const finished = await finishLockedShipments(container, input)
    const own = finished.find(
      (one) => one.purchase_order_id === input.purchase_order_id
    )
    if (own) {
      const { number } = own
      throw new Refusal("purchase_shipment.finished_earlier", { number })
    }
    return new StepResponse()
  }
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
    const earlier = finishEarlierStep(
      transform(
        { input, lock },
        ({ input: { order_id, purchase_order_id } }) => ({
          order_id,
          purchase_order_id,
        })
      )
    )
    const plan = planShipmentStep(
      transform({ input, earlier }, (data) => ({
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
    // Linked first: by the order a crash is found.
    createRemoteLinkStep(
      transform({ input, fulfillment }, (data) => [
        {
          [Modules.ORDER]: { order_id: data.input.order_id },
          [Modules.FULFILLMENT]: { fulfillment_id: data.fulfillment.id },
        },
      ])
    )
    registerOrderFulfillmentStep(registered)
    registerOrderShipmentStep(registered)
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
    emitShipped(
      transform({ input, fulfillment, released }, (data) => ({
        ...data.input,
        fulfillment_id: data.fulfillment.id,
        released: data.released,
      }))
    )
    emitSettled(shipped)
    const purchaseOrderShipped = createHook("purchaseOrderShipped", {
      shipped,
    })
    unlockOrdersStep(lock)
    return new WorkflowResponse(shipped, { hooks: [purchaseOrderShipped] })
  }
)
