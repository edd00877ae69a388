import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  InventoryEvents,
  InventoryLevelWorkflowEvents,
  OrderEditWorkflowEvents,
  OrderWorkflowEvents,
  ReservationItemWorkflowEvents,
} from "@medusajs/framework/utils"
import { releaseOnStock } from "../workflows"
import { gathered } from "../workflows/gathered"

type Told = { id?: string | string[]; order_id?: string }

const release = gathered(releaseOnStock)

/**
 * Stock came another way, or somebody ahead in the queue needs less: with the
 * setting `release_on_stock` whoever is covered by it now is released. Also
 * told by Medusa's inventory module itself, so that programs which write
 * stock past Medusa's workflows are heard.
 */
export default async function releaseOnStockChange({
  event: { data },
  container,
}: SubscriberArgs<Told>) {
  const ids = [data.id ?? [], data.order_id ?? []].flat()
  if (ids.length) {
    await release(container, ...ids)
  }
}

export const config: SubscriberConfig = {
  event: [
    InventoryLevelWorkflowEvents.CREATED,
    InventoryLevelWorkflowEvents.UPDATED,
    InventoryEvents.INVENTORY_LEVEL_CREATED,
    InventoryEvents.INVENTORY_LEVEL_UPDATED,
    ReservationItemWorkflowEvents.UPDATED,
    ReservationItemWorkflowEvents.DELETED,
    OrderWorkflowEvents.CANCELED,
    OrderEditWorkflowEvents.CONFIRMED,
  ],
  context: { subscriberId: "backorders-release-on-stock" },
}
