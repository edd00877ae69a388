import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"

/** Keeps what the shopper was told about an order that was placed short. An event that comes twice changes nothing. */
export default async function keepPromises({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .keepPromises(data.id)
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "backorders-keep-promises" },
}
