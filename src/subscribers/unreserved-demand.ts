import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
  ReservationItemWorkflowEvents,
} from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"
import { ORDER_CREATED } from "../workflows/medusa-events"

type Told = { id?: string | string[]; order_id?: string }

/**
 * Keeps what is known of demand that Medusa never reserved, and of when drafts
 * became orders. It looks again at the orders that an event names, so an event
 * that comes twice, late or in the wrong order does no harm; the sweep finds
 * what no event told.
 */
export default async function keepUnreservedDemand({
  event: { name, data },
  container,
}: SubscriberArgs<Told>) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const ids = [data.id ?? []].flat()
  const order_ids = await namedOrders(service, name, ids, data.order_id)
  if (name === OrderWorkflowEvents.PLACED && order_ids.length) {
    await service.noteConvertedDrafts(order_ids)
  }
  await service.refreshUnreservedDemand(order_ids)
}

/** An event about reservations names the order only when a workflow of orders sent it. */
async function namedOrders(
  service: BackorderModuleService,
  event: string,
  ids: string[],
  order_id: string | undefined
) {
  if (order_id) {
    return [order_id]
  }
  return RESERVATION_EVENTS.includes(event)
    ? await service.findOrdersOfReservations(ids)
    : ids
}

const RESERVATION_EVENTS: string[] = [
  ReservationItemWorkflowEvents.CREATED,
  ReservationItemWorkflowEvents.UPDATED,
  ReservationItemWorkflowEvents.DELETED,
]

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.PLACED,
    ORDER_CREATED,
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderEditWorkflowEvents.CONFIRMED,
    ReservationItemWorkflowEvents.CREATED,
    ReservationItemWorkflowEvents.UPDATED,
    ReservationItemWorkflowEvents.DELETED,
  ],
  context: { subscriberId: "backorders-unreserved-demand" },
}
