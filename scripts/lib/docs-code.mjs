import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { projectRoot } from "./process.mjs"

const folder = join(projectRoot, ".cache/docs-code")

/** What the pieces of code in the docs take as given. */
const GIVEN = {
  container: `declare const container: import("@medusajs/framework/types").MedusaContainer`,
  query: `declare const query: Omit<import("@medusajs/framework/types").RemoteQueryFunction, symbol>`,
  order: `declare const order: { id: string }`,
  items: `declare const items: { id: string; quantity: number }[]`,
  defineConfig: `import { defineConfig } from "@medusajs/framework/utils"`,
}
const GIVEN_IN_FILES = {
  htmlToPdf: `declare function htmlToPdf(html: string): Promise<Uint8Array>`,
}
const OPTIONS = `import("../../src/modules/backorder/service.js").PluginOptions`
const MODULES = `import("@medusajs/framework/types").InputConfig["modules"]`

/**
 * Writes the TypeScript in the docs into files of their own, and a
 * configuration that checks them with everything else. The storefront's page
 * has a test of its own.
 *
 * @returns {string} path of that configuration
 */
export function writeDocsCode() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const page of pages()) {
    const text = readFileSync(join(projectRoot, page), "utf8")
    const name = page.replace(/^docs\/|\.md$/g, "")
    for (const [index, [, code = ""]] of [
      ...text.matchAll(/```ts\n([\s\S]*?)```/g),
    ].entries()) {
      const file = /^\/\/ (\S+\.ts)\n/.exec(code)?.[1]
      const path = join(folder, file ?? `${name}-${index + 1}.mts`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, whole(code, file ? GIVEN_IN_FILES : GIVEN))
    }
  }
  const configuration = join(folder, "tsconfig.json")
  const { include } = JSON.parse(
    readFileSync(join(projectRoot, "tsconfig.check.json"), "utf8")
  )
  writeFileSync(
    configuration,
    JSON.stringify({
      extends: "../../tsconfig.check.json",
      include: [
        ...include.map((/** @type {string} */ path) => `../../${path}`),
        "./**/*.ts",
        "./*.mts",
      ],
      exclude: ["../../node_modules", "../../.medusa"],
    })
  )
  return configuration
}

const pages = () => [
  "README.md",
  ...readdirSync(join(projectRoot, "docs"))
    .filter((name) => name.endsWith(".md") && name !== "storefront.md")
    .map((name) => `docs/${name}`),
]

/**
 * A piece of a configuration, or of a function, as a file that stands by itself.
 *
 * @param {string} code @param {Record<string, string>} given by name
 */
function whole(code, given) {
  const piece = /^(options|modules): /.exec(code)?.[1]
  if (piece) {
    const type = piece === "options" ? OPTIONS : MODULES
    return `export const piece = {\n${code}} satisfies { ${piece}: ${type} }\n`
  }
  const missing = Object.entries(given)
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(code))
    .map(([, declaration]) => declaration)
  return [...missing, code, "export {}", ""].join("\n")
}
