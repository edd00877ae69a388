/** `npm run lint`: types, rules and formatting of everything that is written by hand, also of the code in the docs. */
import { fileURLToPath } from "node:url"
import { ensureInstalled } from "./lib/install.mjs"
import { writeDocsCode } from "./lib/docs-code.mjs"
import { progress, run } from "./lib/console.mjs"
import { capture, inModules } from "./lib/process.mjs"

const checks = [
  {
    name: "Types",
    script: "typescript/bin/tsc",
    args: ["-p", ".cache/docs-code", "--pretty"],
  },
  {
    name: "Rules",
    script: "eslint/bin/eslint.js",
    args: [".", "--max-warnings=0", "--color"],
    remedy: "Some of it may be mended by: npx eslint . --fix",
  },
  {
    name: "Formatting",
    script: "prettier/bin/prettier.cjs",
    args: ["--check", ".", "--log-level=warn"],
    remedy: "To mend it: npx prettier --write .",
  },
]

/** Whether all of it passes. */
export async function lint() {
  writeDocsCode()
  const results = await Promise.all(
    checks.map(async ({ name, script, args, remedy }) => {
      const { code, output } = await capture(process.execPath, [
        inModules(script),
        ...args,
      ])
      progress(`${name} ${code === 0 ? "ok" : "not ok"}`)
      return code === 0 ? "" : `${name}:\n${output}${remedy ?? ""}\n`
    })
  )
  const problems = results.filter(Boolean)
  problems.forEach((problem) => console.error(`\n${problem}`))
  return problems.length === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run(async () => {
    await ensureInstalled()
    return (await lint()) ? 0 : 1
  })
}
