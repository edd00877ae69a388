import { MedusaModule } from "@medusajs/framework/modules-sdk"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { migrate } from "@medusajs/medusa/commands/db/migrate"
import { initializeContainer } from "@medusajs/medusa/loaders/index"
import { boot, root } from "../boot"
import { createBaseStore } from "./base-store"

/** Run by the global setup: migrates the database of DATABASE_URL and puts the base store into it. */
async function main() {
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

  const medusa = await boot(process.env.DATABASE_URL!)
  await createBaseStore(medusa.container)
  await medusa.stop()
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
