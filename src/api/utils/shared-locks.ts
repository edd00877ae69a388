import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type WithProviders = { options?: { providers?: unknown[] } }

/**
 * Whether locks reach beyond this process, and whether anything says that
 * there may be another one: Redis, or a server and a worker apart.
 */
export function lockStatus(container: MedusaContainer) {
  const { modules, projectConfig }: ConfigModule = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  const locking = (modules as Record<string, unknown> | undefined)?.[
    Modules.LOCKING
  ] as WithProviders | undefined
  return {
    is_shared: Boolean(locking?.options?.providers?.length),
    may_be_several:
      Boolean(projectConfig.redisUrl) ||
      (projectConfig.workerMode ?? "shared") !== "shared",
  }
}

/** Two servers whose locks don't reach each other can ship an order that is being held: said when a server starts. */
export function warnOfLocks(container: MedusaContainer) {
  const { is_shared, may_be_several } = lockStatus(container)
  if (!is_shared && may_be_several) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        "Locks are kept in this process's memory, but there seem to be several servers: an order on hold could be shipped by another one at the same moment. Configure Medusa's Locking module with a provider that servers share, as Redis or PostgreSQL."
      )
  }
}
