import { createHash } from "node:crypto"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "./process.mjs"

/** What decides about the tables of a database. */
const schema =
  /^(package-lock\.json|medusa-config\.ts|src\/modules\/[^/]+\/(index|(models|migrations)\/.+)\.ts|src\/links\/.+\.ts)$/

/** What decides about the pages of the admin. */
const admin =
  /^(package-lock\.json|medusa-config\.ts|src\/(admin|domain|types)\/.+(?<!\.spec)\.(ts|tsx|json))$/

/**
 * Of everything that decides about the tables, and of other files whose paths match. As long as it
 * stays the same, a database made then is as one made now.
 *
 * @param {RegExp} [more]
 */
export const fingerprint = (more) =>
  fingerprintOf((file) => schema.test(file) || more?.test(file))

/** As long as it stays the same, an admin built then is as one built now. */
export const fingerprintOfAdmin = () =>
  fingerprintOf((file) => admin.test(file))

/** @param {(file: string) => boolean | undefined} counts */
function fingerprintOf(counts) {
  const hash = createHash("sha256")
  for (const file of sources()) {
    if (counts(file)) {
      hash.update(file).update("\0")
      hash.update(readFileSync(join(projectRoot, file))).update("\0")
    }
  }
  return hash.digest("hex").slice(0, 12)
}

/** Paths from the root, sorted. */
function sources() {
  const nested = ["src", "integration-tests"].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true }).map(
      (file) => `${folder}/${String(file).replaceAll("\\", "/")}`
    )
  )
  return [...readdirSync(projectRoot), ...nested].sort()
}
