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
