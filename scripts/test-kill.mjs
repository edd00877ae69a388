/**
 * `npm run test:kill`: servers are killed in the middle of a bulk run, a
 * receipt and a bill. Afterwards the sweep has finished or taken back what was
 * begun, and the doctor finds nothing.
 *
 *   npm run test:kill -- --kills 30
 */
import { parseArgs } from "node:util"
import { run } from "./lib/console.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { execute, inModules } from "./lib/process.mjs"

await run(async () => {
  const { values } = parseArgs({
    options: { kills: { type: "string", default: "30" } },
  })
  await ensureInstalled()
  process.env.KILLS = values.kills
  return await execute(process.execPath, [
    inModules("vitest/vitest.mjs"),
    "run",
    "integration-tests/kill/kill.spec.ts",
  ])
})
