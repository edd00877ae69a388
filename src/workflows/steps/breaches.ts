import type { MedusaContainer } from "@medusajs/framework/types"
import {
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"
import type { HeldFulfillment } from "../../modules/backorder/sql/hold"
import { Deed, recordBreach } from "./record-breach"

type Told = { id?: string; fulfillment_id?: string }

const FULFILLMENT_EVENTS = [
  OrderWorkflowEvents.FULFILLMENT_CREATED,
  FulfillmentWorkflowEvents.SHIPMENT_CREATED,
  FulfillmentWorkflowEvents.DELIVERY_CREATED,
]

/** Events of Medusa that tell of something which a hold may have forbidden. */
export const HELD_EVENTS = [
  ...FULFILLMENT_EVENTS,
  OrderWorkflowEvents.COMPLETED,
  PaymentEvents.CAPTURED,
]

/** Writes down what an event tells of, where a hold should have stopped it. Told twice or late it stands there once. */
export async function recordBreaches(
  container: MedusaContainer,
  event: string,
  told: Told
) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  for (const deed of await deedsOf(service, event, told)) {
    await recordBreach(container, deed)
  }
}

/** What no event told: money taken and goods packed, shipped or delivered since an order is on hold. Run by the sweep. */
export async function recordMissedBreaches(container: MedusaContainer) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const { payment_ids, fulfillment_ids } = await service.findDeedsDuringHolds()
  for (const id of payment_ids) {
    await recordBreaches(container, PaymentEvents.CAPTURED, { id })
  }
  const fulfillments = fulfillment_ids.length
    ? await service.loadHeldFulfillments(fulfillment_ids)
    : []
  for (const fulfillment of fulfillments) {
    for (const event of FULFILLMENT_EVENTS) {
      const deed = deedOf(event, fulfillment)
      if (deed) {
        await recordBreach(container, deed)
      }
    }
  }
}

async function deedsOf(
  service: BackorderModuleService,
  name: string,
  { id, fulfillment_id }: Told
): Promise<Deed[]> {
  if (name === PaymentEvents.CAPTURED && id) {
    const captures = await service.loadPaymentCaptures(id)
    return captures.map((capture) => ({
      orders: { payment_ids: [id] },
      name: "capture",
      act: { type: "capture" },
      at: capture.created_at,
      id,
      key: capture.id,
    }))
  }
  if (name === OrderWorkflowEvents.COMPLETED && id) {
    const act = { type: "complete" } as const
    const orders = { order_ids: [id] }
    return [{ orders, name: act.type, act, at: new Date(), id }]
  }
  const fulfillmentId = fulfillment_id ?? id
  const fulfillments = fulfillmentId
    ? await service.loadHeldFulfillments([fulfillmentId])
    : []
  return fulfillments.flatMap((fulfillment) => deedOf(name, fulfillment) ?? [])
}

/** A fulfillment is judged like its shipment: Medusa has counted its units already. */
function deedOf(event: string, fulfillment: HeldFulfillment): Deed | null {
  const [name, at] = whatAndWhen(event, fulfillment)
  const { id } = fulfillment
  const act = { ...fulfillment, type: "ship" } as const
  return name && at && { orders: { fulfillment_ids: [id] }, name, act, at, id }
}

function whatAndWhen(
  event: string,
  { created_at, shipped_at, delivered_at }: HeldFulfillment
) {
  switch (event) {
    case OrderWorkflowEvents.FULFILLMENT_CREATED:
      return ["fulfill", created_at] as const
    case FulfillmentWorkflowEvents.SHIPMENT_CREATED:
      return ["ship", shipped_at] as const
    case FulfillmentWorkflowEvents.DELIVERY_CREATED:
      return ["deliver", delivered_at] as const
    default:
      return [null, null] as const
  }
}
