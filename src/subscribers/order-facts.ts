import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"
import { ORDER_CREATED } from "../workflows/medusa-events"

type Told = { id?: string; order_id?: string }

/**
 * Keeps what reports need to know of orders, so that a report never reads
 * Medusa's order tables. It reads the order again: an event that comes twice,
 * late or in the wrong order does no harm, and the sweep finds what no event
 * told.
 */
export default async function keepOrderFacts({
  event: { name, data },
  container,
}: SubscriberArgs<Told>) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const order_id = data.order_id ?? data.id
  if (!service.hasReports || !order_id) {
    return
  }
  await (name === PaymentEvents.CAPTURED
    ? service.noteOrderFactsOfPayment(order_id)
    : service.noteOrderFacts([order_id].flat()))
}

export const config: SubscriberConfig = {
  event: [
    ORDER_CREATED,
    OrderWorkflowEvents.PLACED,
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.FULFILLMENT_CREATED,
    OrderWorkflowEvents.FULFILLMENT_CANCELED,
    OrderEditWorkflowEvents.CONFIRMED,
    PaymentEvents.CAPTURED,
  ],
  context: { subscriberId: "backorders-order-facts" },
}
