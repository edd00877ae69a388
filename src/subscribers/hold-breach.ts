import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { HELD_EVENTS, recordBreaches } from "../workflows/steps/breaches"

/**
 * Sees what goes round the hold guard: a payment captured by its provider, a
 * workflow run from code, a deed while the guard was off.
 */
export default async function holdBreach({
  event: { name, data },
  container,
}: SubscriberArgs<{ id?: string; fulfillment_id?: string }>) {
  await recordBreaches(container, name, data)
}

export const config: SubscriberConfig = {
  event: HELD_EVENTS,
  context: { subscriberId: "backorders-hold-breach" },
}
