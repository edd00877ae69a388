import {
  checkPackage,
  createPackageFromTarballData,
} from "@arethetypeswrong/core"
import { readdirSync, readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { join } from "node:path"
import { publint } from "publint"

/**
 * What is wrong with a packed package: doors that lead nowhere, or that
 * TypeScript, CommonJS and ES modules see differently.
 *
 * @param {string} file
 * @returns {Promise<string[]>}
 */
export async function troublesOfPackage(file) {
  const data = readFileSync(file)
  const types = await checkPackage(
    createPackageFromTarballData(new Uint8Array(data))
  )
  const { messages } = await publint({
    pack: {
      tarball: data.buffer.slice(
        data.byteOffset,
        data.byteOffset + data.byteLength
      ),
    },
  })
  return [
    ...(types.types ? types.problems : []).map((problem) =>
      JSON.stringify(problem)
    ),
    ...messages.map((message) => JSON.stringify(message)),
  ]
}

/**
 * Packages that an installed package loads without saying so: with npm they
 * may be there by luck, with pnpm they are not.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function undeclaredImports(folder) {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8")
  )
  const code = join(folder, ".medusa")
  const loaded = readdirSync(code, { recursive: true, encoding: "utf8" })
    // Chunks of the admin have no extension.
    .filter((name) => /\.m?js$|_chunks\/[\w-]+$/.test(name))
    .flatMap((name) => {
      // Statements of SQL have a "from" too.
      const pattern =
        name.endsWith(".mjs") || name.includes("_chunks/")
          ? /(?:^import |\bfrom |\bimport\(|\brequire\()\s*["']([^"'.][^"']*)["']/gm
          : /\brequire(?:\.resolve)?\(\s*["']([^"'.][^"']*)["']/g
      return [...readFileSync(join(code, name), "utf8").matchAll(pattern)]
    })
    .map(([, path = ""]) => packageOf(path))
  return [...new Set(loaded)].filter(
    (name) =>
      !isBuiltin(name) && !{ ...dependencies, ...peerDependencies }[name]
  )
}

/** @param {string} path @example packageOf("@medusajs/framework/utils") // "@medusajs/framework" */
const packageOf = (path) =>
  path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/")
