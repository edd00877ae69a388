/**
 * `npm test`: installs what is missing, checks types, rules and formatting, runs the tests.
 * What comes after `--` goes to vitest; with the path of a spec among it only that spec is run.
 *
 *   npm test
 *   npm test -- integration-tests/scenarios
 *   npm test -- --project unit
 */
import { ensureInstalled } from "./lib/install.mjs"
import { run, say } from "./lib/console.mjs"
import { execute, inModules } from "./lib/process.mjs"
import { lint } from "./lint.mjs"

/** Read by .ci/run. */
const report = ".cache/test-report.json"

await run(async () => {
  const args = process.argv.slice(2)
  await ensureInstalled()

  const clean = args.length > 0 || (await lint())
  const code = await execute(process.execPath, [
    inModules("vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ])
  if (!clean) {
    say("Types, rules or formatting are not ok: see above the tests.")
  }
  return clean ? code : 1
})
