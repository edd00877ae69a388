import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../modules/backorder"
import type BackorderModuleService from "../modules/backorder/service"

/**
 * Once a night the doctor looks at everything, and at shortages that no list
 * shows because Medusa's reserved quantities have drifted. It repairs nothing
 * by itself: admins are told, in their feed, and a person decides.
 */
export default async function nightlyDoctor(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const service = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const findings = await service.examine()
  const hidden = await service.listHiddenShortages()
  const troubles = [
    ...findings.map(({ finding, count }) =>
      count > 1 ? `${finding} (${count} times)` : finding
    ),
    ...(hidden.length
      ? [
          `${hidden.length} short orders are missing from the list of shortages.`,
        ]
      : []),
  ]
  if (!troubles.length) {
    return
  }
  logger.warn(`The doctor of medusa-plugin-backorders: ${troubles.join(" ")}`)
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    data: {
      title: "Backorders need a look",
      description: troubles.join(" "),
    },
  })
}

export const config = {
  name: "backorders-nightly-doctor",
  schedule: "23 3 * * *",
}
