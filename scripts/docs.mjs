/**
 * `node scripts/docs.mjs`: writes the pages of docs/ that are made from code.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { run, say } from "./lib/console.mjs"
import { projectRoot } from "./lib/process.mjs"
import { openApi } from "./lib/openapi.mjs"
import { refusalsPage } from "./lib/refusals-page.mjs"

await run(async () => {
  const { REFUSALS, Refusal } = await load("src/domain/refusals.ts")
  const page = refusalsPage(
    Object.entries(REFUSALS).map(([code, sentence]) => ({
      code,
      type: new Refusal(code).type,
      sentence: String(sentence),
    }))
  )
  writeFileSync(join(projectRoot, "docs/refusals.md"), page)
  say("docs/refusals.md is written.")
  writeFileSync(
    join(projectRoot, "docs/openapi.json"),
    `${JSON.stringify(openApi(), null, 2)}\n`
  )
  say("docs/openapi.json is written.")
})

/** A file of ours without imports, as the module it becomes. @param {string} path */
async function load(path) {
  const { outputText } = ts.transpileModule(
    readFileSync(join(projectRoot, path), "utf8"),
    {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2022,
      },
    }
  )
  return await import(
    `data:text/javascript;base64,${Buffer.from(outputText).toString("base64")}`
  )
}
