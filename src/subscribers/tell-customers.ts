import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { tellCustomers } from "../workflows"
import { gathered } from "../workflows/gathered"

const ofBackorders = gathered((container, backorder_ids: string[]) =>
  tellCustomers(container, { backorder_ids })
)

/** Mails to customers follow what happens to their backorders and to the purchase orders these wait for. */
export default async function tellCustomersOfEvents({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string }>) {
  await (name.startsWith("backorder.")
    ? ofBackorders(container, data.id)
    : tellCustomers(container, { purchase_order_id: data.id }))
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
