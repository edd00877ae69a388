/**
 * Part of `npm run build` and `npm pack`, after Medusa's own build: what of the
 * package that leaves as it should not be.
 *
 * - Source maps of sources that are not in the package: half of what a store
 *   would read when it starts.
 * - Types that no door of the package leads to.
 * - The admin's entry has no types. A store's build asks for none, but
 *   TypeScript does.
 * - The storefront's files are CommonJS alone.
 * - The server is 430 files, which a store would find and read at each start.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { buildStorefront } from "./build-storefront.mjs"
import { bundleServer } from "./bundle-server.mjs"
import { filesIn } from "./lib/files-in.mjs"
import { projectRoot } from "./lib/process.mjs"
import { keepTypesOfDoors } from "./lib/types-of-doors.mjs"

const ADMIN_TYPES = `/** What Medusa's admin takes in from a plugin: its pages, widgets and texts. */
declare const plugin: Record<string, unknown>
`

/** @param {string} [server] where Medusa put what it built */
export async function finishBuild(
  server = join(projectRoot, ".medusa/server")
) {
  const src = join(server, "src")
  const { typesVersions } = JSON.parse(
    readFileSync(join(projectRoot, "package.json"), "utf8")
  )
  keepTypesOfDoors(src, typesVersions["*"])
  for (const file of filesIn(src).filter((name) => name.endsWith(".js"))) {
    const path = join(src, file)
    const code = readFileSync(path, "utf8")
    const bare = code.replace(/\n\/\/# sourceMappingURL=data:\S+\s*$/, "\n")
    if (bare !== code) {
      writeFileSync(path, bare)
    }
  }
  writeFileSync(
    join(src, "admin/index.d.ts"),
    `${ADMIN_TYPES}export = plugin\n`
  )
  writeFileSync(
    join(src, "admin/index.d.mts"),
    `${ADMIN_TYPES}export default plugin\n`
  )
  await buildStorefront()
  await bundleServer(src)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await finishBuild()
}
