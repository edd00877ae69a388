import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"
import { followOrdersWorkflow } from "../workflows"
import { passingBusyOrders } from "../workflows/steps/lock-orders"

type Told = { id?: string; order_id?: string }

/** What happens to an order that has backorders reaches them; every other order costs one statement. */
export default async function followOrders({
  event: { data },
  container,
}: SubscriberArgs<Told>) {
  const order_id = data.order_id ?? data.id
  if (!order_id) {
    return
  }
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const [, count] = await service.pageBackorders(
    { order_id },
    { limit: 1, offset: 0 }
  )
  if (count) {
    // Who is busy with it for that long tells of it too, and the sweep comes by.
    await passingBusyOrders([order_id], (order_ids) =>
      followOrdersWorkflow(container).run({
        input: { order_ids, trigger: "order" },
      })
    )
  }
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.FULFILLMENT_CREATED,
    OrderWorkflowEvents.FULFILLMENT_CANCELED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderEditWorkflowEvents.CONFIRMED,
  ],
  context: { subscriberId: "backorders-follow-orders" },
}
