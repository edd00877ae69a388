import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { migrate } from "@medusajs/medusa/commands/db/migrate"
import { initializeContainer } from "@medusajs/medusa/loaders/index"
import { root } from "./boot"

/** What `medusa db:migrate` does, for a database without rows, in this process. */
export async function migrateDatabase(databaseUrl: string) {
  process.env.DATABASE_URL = databaseUrl
  // The configuration is read now, once for this process.
  process.env.DISABLE_ADMIN ??= "true"
  const container = await initializeContainer(root)
  await migrate({
    directory: root,
    skipLinks: false,
    // There are no rows yet for them to change.
    skipScripts: true,
    skipSearch: true,
    executeAllLinks: true,
    executeSafeLinks: false,
    executeAllSearch: false,
    executeSafeSearch: false,
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
    container,
  })
  MedusaModule.clearInstances()
}
