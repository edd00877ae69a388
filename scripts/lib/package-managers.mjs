import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** What Medusa has a store write into `.npmrc` that is installed by pnpm. */
const FOR_PNPM = `public-hoist-pattern[]=*@medusajs/*
public-hoist-pattern[]=@tanstack/react-query
public-hoist-pattern[]=react-i18next
public-hoist-pattern[]=react-router-dom
`

/** As Medusa's starter has it. */
const FOR_YARN = `nodeLinker: node-modules
enableImmutableInstalls: false
enableTelemetry: false
`

/** How a package gets into a store, by the package manager of the store. */
const MANAGERS = {
  npm: {
    prepare: () => {},
    add: ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"],
  },
  pnpm: {
    prepare(/** @type {string} */ store) {
      writeFileSync(join(store, ".npmrc"), FOR_PNPM)
      changeManifest(store, ({ overrides, ...manifest }) => ({
        ...manifest,
        pnpm: { overrides },
      }))
    },
    add: ["npx", "--yes", "pnpm@10", "add", "--ignore-workspace"],
  },
  yarn: {
    prepare(/** @type {string} */ store) {
      writeFileSync(join(store, ".yarnrc.yml"), FOR_YARN)
      // A store of its own, though it lies in another's folder.
      writeFileSync(join(store, "yarn.lock"), "")
      changeManifest(store, ({ overrides, ...manifest }) => ({
        ...manifest,
        resolutions: overrides,
      }))
    },
    add: ["npx", "--yes", "--package", "@yarnpkg/cli-dist@4", "yarn", "add"],
  },
}

/** @param {string} store @param {(manifest: Record<string, unknown>) => object} change */
function changeManifest(store, change) {
  const path = join(store, "package.json")
  const manifest = JSON.parse(readFileSync(path, "utf8"))
  writeFileSync(path, JSON.stringify(change(manifest)))
}

/**
 * Makes a store ready for a package manager.
 *
 * @param {string} name
 * @param {string} store
 * @returns {{ command: string, args: string[] }} what adds a package, without its name
 * @example prepareStore("pnpm", ".cache/stranger") // { command: "npx", args: ["--yes", "pnpm@10", ...] }
 */
export function prepareStore(name, store) {
  if (!(name in MANAGERS)) {
    throw new Error(`${name} is none of ${Object.keys(MANAGERS).join(", ")}.`)
  }
  const { prepare, add } = MANAGERS[/** @type {keyof typeof MANAGERS} */ (name)]
  prepare(store)
  const [command = "", ...args] = add
  return { command, args }
}
