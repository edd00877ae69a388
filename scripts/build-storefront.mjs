/**
 * Called by finish-build.mjs: the storefront's files as ES modules
 * too, beside the CommonJS that Medusa builds.
 *
 * File by file rather than bundled, so that a bundler drops what is not used
 * and `"use client"` stays where it belongs.
 */
import { transform } from "esbuild"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { filesIn } from "./lib/files-in.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")

/** @param {string} [from] @param {string} [to] where Medusa put its CommonJS and types */
export async function buildStorefront(
  from = join(root, "src/storefront"),
  to = join(root, ".medusa/server/src/storefront")
) {
  for (const path of sourcesIn(from)) {
    const source = readFileSync(join(from, path), "utf8")
    const { code } = await transform(source, {
      loader: path.endsWith("x") ? "tsx" : "ts",
      format: "esm",
      target: "es2021",
      jsx: "automatic",
    })
    const bare = path.replace(/\.tsx?$/, "")
    writeFileSync(join(to, `${bare}.mjs`), named(code, from, path, ".mjs"))
    const types = readFileSync(join(to, `${bare}.d.ts`), "utf8")
    writeFileSync(join(to, `${bare}.d.mts`), named(types, from, path, ".mjs"))
  }
  // The nearest package.json says it for these files alone.
  writeFileSync(join(to, "package.json"), '{ "sideEffects": false }\n')
}

/** @param {string} folder */
const sourcesIn = (folder) =>
  filesIn(folder).filter((file) => /(?<!\.spec)\.tsx?$/.test(file))

/**
 * An ES module names files in full. Types from outside the folder are
 * CommonJS, and stay that.
 *
 * @param {string} code @param {string} from @param {string} path @param {string} extension
 */
function named(code, from, path, extension) {
  return code.replace(
    /(from\s*|import\s*|import\()"(\.{1,2}\/[^"]*|\.{1,2})"/g,
    (_, before, specifier) => {
      const target = join(from, dirname(path), specifier)
      const isFolder = !["ts", "tsx"].some((end) =>
        existsSync(`${target}.${end}`)
      )
      const full = isFolder ? `${specifier}/index` : specifier
      const isOutside = relative(from, target).startsWith("..")
      return `${before}"${full}${isOutside ? ".js" : extension}"`
    }
  )
}
