import {
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
  ReservationItemWorkflowEvents,
} from "@medusajs/framework/utils"
import { transform, WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

/** Ours, and the events of Medusa's own fulfillment and shipment. */
export function emitShipped(
  shipped: WorkflowData<{
    order_id: string
    purchase_order_id: string
    shipment_id: string
    fulfillment_id: string
    released: { updated: { id: string }[]; deleted: { id: string }[] }
  }>
) {
  emitEventStep({
    eventName: "purchase_order.shipped",
    data: transform({ shipped }, (data) => ({
      id: data.shipped.purchase_order_id,
      shipment_id: data.shipped.shipment_id,
      order_id: data.shipped.order_id,
    })),
  }).config({ name: "backorders-emit-shipped" })
  emitEventStep({
    eventName: OrderWorkflowEvents.FULFILLMENT_CREATED,
    data: transform({ shipped }, (data) => ({
      order_id: data.shipped.order_id,
      fulfillment_id: data.shipped.fulfillment_id,
    })),
  }).config({ name: "backorders-emit-fulfillment" })
  emitEventStep({
    eventName: FulfillmentWorkflowEvents.SHIPMENT_CREATED,
    data: transform({ shipped }, (data) => ({
      id: data.shipped.fulfillment_id,
    })),
  }).config({ name: "backorders-emit-shipment" })
  emitEventStep({
    eventName: ReservationItemWorkflowEvents.UPDATED,
    data: transform({ shipped }, (data) =>
      data.shipped.released.updated.map(({ id }) => ({
        id,
        order_id: data.shipped.order_id,
      }))
    ),
  }).config({ name: "backorders-emit-reservations-updated" })
  emitEventStep({
    eventName: ReservationItemWorkflowEvents.DELETED,
    data: transform({ shipped }, (data) =>
      data.shipped.released.deleted.map(({ id }) => ({
        id,
        order_id: data.shipped.order_id,
      }))
    ),
  }).config({ name: "backorders-emit-reservations-deleted" })
}
