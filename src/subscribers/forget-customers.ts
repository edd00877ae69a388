import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"

/** A deleted customer's e-mail goes from the backorders that kept it. */
export default async function forgetCustomers({
  event: { data },
  container,
}: SubscriberArgs<{ id: string | string[] }>) {
  await container
    .resolve<BackorderModuleService>(BACKORDER_MODULE)
    .forgetCustomers([data.id].flat())
}

export const config: SubscriberConfig = {
  event: CustomerWorkflowEvents.DELETED,
  context: { subscriberId: "backorders-forget-customers" },
}
