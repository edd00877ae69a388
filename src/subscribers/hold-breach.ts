import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"
import type { HeldFulfillment } from "../modules/backorder/sql/hold"
import { Deed, recordBreach } from "../workflows/steps/record-breach"

type Told = { id?: string; fulfillment_id?: string }

/**
 * Sees what goes round the hold guard: a payment captured by its provider, a
 * workflow run from code, a deed while the guard was off.
 */
export default async function holdBreach({
  event: { name, data },
  container,
}: SubscriberArgs<Told>) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  for (const deed of await deedsOf(service, name, data)) {
    await recordBreach(container, deed)
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

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.FULFILLMENT_CREATED,
    OrderWorkflowEvents.COMPLETED,
    FulfillmentWorkflowEvents.SHIPMENT_CREATED,
    FulfillmentWorkflowEvents.DELIVERY_CREATED,
    PaymentEvents.CAPTURED,
  ],
  context: { subscriberId: "backorders-hold-breach" },
}
