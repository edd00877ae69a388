import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { randomUUID } from "node:crypto"
import { hasOtherServers } from "../../domain"
import { backorderService } from "./deed-step"

type WithProviders = { options?: { providers?: unknown[] } }

/** This start of this server. */
const SERVER = randomUUID()

/**
 * Whether locks reach beyond this process, and whether anything says that
 * there may be another one: Redis, a server and a worker apart, or another
 * server that was seen at work on the same database.
 */
export async function lockStatus(container: MedusaContainer) {
  const { projectConfig } = configOf(container)
  const is_shared = areShared(container)
  return {
    is_shared,
    may_be_several:
      Boolean(projectConfig.redisUrl) ||
      (projectConfig.workerMode ?? "shared") !== "shared" ||
      (!is_shared &&
        hasOtherServers(
          await backorderService(container).listSeenServers(),
          SERVER,
          new Date()
        )),
  }
}

/** Two servers whose locks don't reach each other can ship an order that is being held: said when a server starts. */
export async function warnOfLocks(container: MedusaContainer) {
  const { is_shared, may_be_several } = await lockStatus(container)
  if (!is_shared && may_be_several) {
    warn(container)
  }
}

let wasTold = false

/** Of the sweep: every server that keeps its locks to itself runs it, and so sees the others. Said once. */
export async function lookForOtherServers(container: MedusaContainer) {
  if (areShared(container)) {
    return
  }
  const servers = await backorderService(container).seeServer(SERVER)
  if (!wasTold && hasOtherServers(servers, SERVER, new Date())) {
    wasTold = true
    warn(container)
  }
}

const configOf = (container: MedusaContainer): ConfigModule =>
  container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)

function areShared(container: MedusaContainer) {
  const locking = (
    configOf(container).modules as Record<string, unknown> | undefined
  )?.[Modules.LOCKING] as WithProviders | undefined
  return Boolean(locking?.options?.providers?.length)
}

const warn = (container: MedusaContainer) =>
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(
      "Locks are kept in this process's memory, but there seem to be several servers: an order on hold could be shipped by another one at the same moment. Configure Medusa's Locking module with a provider that servers share, as Redis or PostgreSQL."
    )
