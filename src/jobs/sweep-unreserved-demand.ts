import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"

/**
 * What events did not tell: demand that Medusa never reserved, and drafts that
 * became orders. Once an hour, because it goes through all open orders, which
 * takes seconds on a million order lines.
 */
export default async function sweepUnreservedDemand(
  container: MedusaContainer
) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  await service.noteConvertedDrafts()
  await service.sweepUnreservedDemand()
}

export const config = {
  name: "backorders-sweep-unreserved-demand",
  schedule: "7 * * * *",
}
