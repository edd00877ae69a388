import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join, resolve } from "node:path"

/**
 * Removes the types that none of the package's doors leads to, half of them
 * all: nobody could import what they are of.
 *
 * @param {string} src where Medusa put what it built
 * @param {Record<string, string[]>} doors as `typesVersions` of package.json names them
 */
export function keepTypesOfDoors(src, doors) {
  const modules = readdirSync(join(src, "modules"))
  const reached = new Set()
  const queue = Object.values(doors)
    .flat()
    .map((path) => path.replace("./.medusa/server/src/", ""))
    .flatMap((path) => modules.map((name) => path.replace("*", name)))
    .map((path) => join(src, path))
  for (const file of queue) {
    if (!reached.has(file) && existsSync(file)) {
      reached.add(file)
      for (const [, path = ""] of readFileSync(file, "utf8").matchAll(
        /(?:\bfrom|\bimport\(|^import)\s*["'](\.[^"']*)["']/gm
      )) {
        const target = resolve(dirname(file), path.replace(/\.js$/, ""))
        queue.push(`${target}.d.ts`, join(target, "index.d.ts"))
      }
    }
  }
  for (const name of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    const file = join(src, name)
    if (name.endsWith(".d.ts") && !reached.has(file)) {
      rmSync(file)
    }
  }
}
