import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { PlainError, progress } from "./console.mjs"
import { execute, projectRoot } from "./process.mjs"

/** Makes node_modules what package-lock.json says, if it is not yet. */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 11)) {
    throw new PlainError(
      `This needs Node.js 20.11 or newer; here is ${process.versions.node}.`
    )
  }
  if (isInstalled()) {
    return
  }
  progress("Installing packages (npm ci): a minute or two ...")
  const ticking = setInterval(() => progress("... still installing"), 15_000)
  const code = await execute("npm", ["ci", "--no-audit", "--no-fund"]).finally(
    () => clearInterval(ticking)
  )
  if (code !== 0) {
    throw new PlainError(
      "The packages could not be installed; npm's own words are above. Check the network connection and the free disk space (1 GB), then try again."
    )
  }
  progress("Packages installed")
}

/** npm writes its own record into node_modules last: an interrupted installation has none. */
function isInstalled() {
  const record = join(projectRoot, "node_modules/.package-lock.json")
  if (!existsSync(record)) {
    return false
  }
  const installed = packagesOf(record)
  return Object.entries(packagesOf(join(projectRoot, "package-lock.json")))
    .filter(([path, entry]) => path && !entry.optional && !entry.devOptional)
    .every(([path, { version }]) => installed[path]?.version === version)
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages
}
