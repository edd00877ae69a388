import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"

/** What no event told the reports: orders of the last days without facts, and facts that are behind their orders. */
export default async function sweepOrderFacts(container: MedusaContainer) {
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  if (service.hasReports) {
    await service.sweepOrderFacts()
  }
}

export const config = {
  name: "backorders-sweep-order-facts",
  schedule: "37 * * * *",
}
