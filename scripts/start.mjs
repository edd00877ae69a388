/**
 * `npm start`: the demo shop, with everything it needs.
 *
 *   npm start
 *   npm start -- --fresh            forgets the demo's database and begins anew
 *   npm start -- --orders 2000      as many orders
 *   PORT=9001 npm start             the storefront's port is 1000 less, or STOREFRONT_PORT
 *   DATABASE_URL=postgres://... npm start
 */
import { run } from "./lib/console.mjs"
import { ensureInstalled } from "./lib/install.mjs"

await run(async () => {
  await ensureInstalled()
  const { startDemo } = await import("./lib/demo.mjs")
  return await startDemo(process.argv.slice(2))
})
