/**
 * `node scripts/use-medusa.mjs <tag or version>`: puts another Medusa under the plugin, to see whether it still works.
 * Changes package.json and node_modules; not meant to be committed.
 */
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "./lib/process.mjs"

const wanted = process.argv[2]
if (!wanted) {
  console.error("Which? node scripts/use-medusa.mjs latest")
  process.exit(1)
}

/** @param {string[]} args */
const npm = (...args) =>
  execFileSync("npm", args, { cwd: projectRoot, encoding: "utf8" }).trim()

const file = join(projectRoot, "package.json")
const pkg = JSON.parse(readFileSync(file, "utf8"))

/** @type {Map<string, string>} */
const versions = new Map()
for (const kind of ["dependencies", "peerDependencies", "devDependencies"]) {
  for (const name of Object.keys(pkg[kind] ?? {})) {
    if (name.startsWith("@medusajs/")) {
      const version =
        versions.get(name) ?? npm("view", `${name}@${wanted}`, "version")
      versions.set(name, version)
      pkg[kind][name] = version
    }
  }
}
writeFileSync(file, `${JSON.stringify(pkg, null, 2)}\n`)
npm("install", "--no-audit", "--no-fund", "--legacy-peer-deps")
for (const [name, version] of versions) {
  console.log(`${name} ${version}`)
}
