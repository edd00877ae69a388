import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { tellCustomers } from "../workflows"

/** Mails to customers follow what happens to their backorders and to the purchase orders these wait for. */
export default async function tellCustomersOfEvents({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await tellCustomers(
    container,
    name.startsWith("backorder.")
      ? { backorder_ids: [data.id] }
      : { purchase_order_id: data.id }
  )
}

export const config: SubscriberConfig = {
  event: [
    "backorder.placed",
    "backorder.released",
    "purchase_order.issued",
    "purchase_order.updated",
    "purchase_order.received",
  ],
  context: { subscriberId: "backorders-tell-customers" },
}
