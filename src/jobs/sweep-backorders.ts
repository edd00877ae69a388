import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"
import {
  autoBackorder,
  followAllOrders,
  releaseOnStock,
  tellCustomers,
} from "../workflows"
import { recordMissedBreaches } from "../workflows/steps/breaches"
import { lookForOtherServers } from "../workflows/steps/shared-locks"
import { takeBackUnfinished } from "../workflows/steps/take-back-unfinished"

/**
 * What events and crashed processes left undone: stock that was posted and
 * reservations that were moved for a deed that never happened are taken back,
 * backorders follow their orders, what went round a hold is written down, short orders are backordered and covered
 * ones released where that happens by itself, and old idempotency keys and
 * placements go. Servers that share no locks find each other.
 */
export default async function sweepBackorders(container: MedusaContainer) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  await lookForOtherServers(container)
  await takeBackUnfinished(container, { is_open: true })
  await followAllOrders(container, { trigger: "sweep" })
  await recordMissedBreaches(container)
  await service.dropLostPlaces()
  await releaseOnStock(container)
  await autoBackorder(container)
  await tellCustomers(container)
  await service.purgeKeys()
  await service.purgePlacements()
}

export const config = {
  name: "backorders-sweep",
  schedule: "*/10 * * * *",
}
