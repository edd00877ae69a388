import { boot } from "../boot"
import { migrateDatabase } from "../migrate"
import { createBaseStore } from "./base-store"

/** Run by the global setup: migrates the database of DATABASE_URL and puts the base store into it. */
async function main() {
  const databaseUrl = process.env.DATABASE_URL!
  await migrateDatabase(databaseUrl)
  const medusa = await boot(databaseUrl)
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
