import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"
import {
  autoBackorder,
  followAllOrders,
  releaseOnStock,
  tellCustomers,
} from "../workflows"
import { takeBackStock } from "../workflows/steps/post-stock"

/** Minutes after which a posting without a deed is taken for a crash. */
const STALE_AFTER = 10

/**
 * What events and crashed processes left undone: stock that was posted for a
 * deed that never happened is taken back, backorders follow their orders,
 * short orders are backordered and covered ones released where that happens by
 * itself, and old idempotency keys and placements go.
 */
export default async function sweepBackorders(container: MedusaContainer) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const stale = await service.listStalePostingIds(
    new Date(Date.now() - STALE_AFTER * 60_000)
  )
  for (const posting_id of stale) {
    await takeBackStock(container, posting_id)
  }
  await followAllOrders(container, { trigger: "sweep" })
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
