import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { autoBackorder } from "../workflows"

/** A short order is backordered by itself, where the store wants it. */
export default async function autoBackorderOrder({
  event: { data },
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>) {
  const order_id = data.order_id ?? data.id
  if (order_id) {
    await autoBackorder(container, [order_id])
  }
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.PLACED, OrderEditWorkflowEvents.CONFIRMED],
  context: { subscriberId: "backorders-auto-backorder" },
}
