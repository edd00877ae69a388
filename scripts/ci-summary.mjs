/** Called by .ci/run with the exit code of the tests: the last line, out of vitest's own report. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "./lib/process.mjs"

const status = Number(process.argv[2])
const file = join(projectRoot, ".cache/test-report.json")
const report = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : { numPassedTests: 0, numFailedTests: 0, testResults: [] }

/** Files that could not even be loaded, and so have no failed test. */
const broken = report.testResults.filter(
  (
    /** @type {{ status: string, assertionResults: { status: string }[] }} */ result
  ) =>
    result.status === "failed" &&
    !result.assertionResults.some((test) => test.status === "failed")
).length

const counted = report.numFailedTests + broken
// Something outside the tests: installation, types, rules, formatting, an unhandled error.
const failed = counted || (status === 0 ? 0 : 1)

console.log(`${report.numPassedTests} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
