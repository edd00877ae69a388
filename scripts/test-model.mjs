/**
 * `npm run test:model`: random lives of a shop against a real server. After
 * every step the doctor finds nothing and a model on paper agrees.
 *
 *   npm run test:model -- --runs 300 --steps 30
 *   npm run test:model -- --seed 123456          a failure again
 */
import { parseArgs } from "node:util"
import { run } from "./lib/console.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { execute, inModules } from "./lib/process.mjs"

await run(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "100" },
      steps: { type: "string", default: "30" },
      seed: { type: "string" },
    },
  })
  await ensureInstalled()
  process.env.MODEL_RUNS = values.runs
  process.env.MODEL_STEPS = values.steps
  process.env.MODEL_SEED = values.seed ?? String(Date.now() & 0x7fffffff)
  return await execute(process.execPath, [
    inModules("vitest/vitest.mjs"),
    "run",
    "integration-tests/model/model.spec.ts",
  ])
})
