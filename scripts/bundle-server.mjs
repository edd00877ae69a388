/**
 * Called by finish-build.mjs: of the 430 files that Medusa builds of the server,
 * one, `server.js`, in which each runs when it is first asked for. A store finds,
 * reads and compiles every file of a plugin each time it starts; why this is
 * worth it is in docs/decisions/one-server-file.md.
 *
 * What somebody finds by its place stays there: a route, a link, a job, a
 * migration, a door of `exports`. Each is one line then, that asks `server.js`.
 *
 * The domain is a file of its own: a storefront that takes it in must not take
 * in the server.
 */
import { build } from "esbuild"
import {
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { filesIn } from "./lib/files-in.mjs"
import { projectRoot } from "./lib/process.mjs"
import { withoutEagerImports } from "./lib/lazy-imports.mjs"

/** Files that Medusa, a store's command line or an import finds by their place. */
const FOUND_BY_PLACE =
  /^(api\/(.+\/route|middlewares)|(jobs|links|policies|subscribers|scripts)\/.+|modules\/\w+\/index|workflows\/index)\.js$/
/** Imported by strangers, who see what they export: by name, also from ES modules. */
const DOORS = ["workflows/index", "modules/backorder/index"]
/** Medusa makes an entity of every model in this folder of a module. */
const MODELS = {
  file: "modules/backorder/models/nouns.js",
  of: "modules/backorder/nouns",
}
/** Not the server's, or read by itself. */
const APART = /^((admin|domain|storefront|types)\/|modules\/\w+\/migrations\/)/
const OPTIONS = /** @satisfies {import("esbuild").BuildOptions} */ ({
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  packages: "external",
  legalComments: "none",
  logLevel: "warning",
})

/** @param {string} [src] where Medusa put its CommonJS and types */
export async function bundleServer(
  src = join(projectRoot, ".medusa/server/src")
) {
  const files = filesIn(src)
  const parts = files.filter(
    (file) => file.endsWith(".js") && !APART.test(file)
  )
  const found = parts.filter((file) => FOUND_BY_PLACE.test(file))
  const workflows = parts.filter((file) => file.startsWith("workflows/"))
  await build({
    ...OPTIONS,
    stdin: {
      contents: indexOf([...found, `${MODELS.of}.js`], workflows),
      resolveDir: src,
    },
    absWorkingDir: src,
    outfile: join(src, "server.js"),
    plugins: [lazyParts(src)],
  })
  await build({
    ...OPTIONS,
    entryPoints: [join(projectRoot, "src/domain/index.ts")],
    outfile: join(src, "domain/index.js"),
    allowOverwrite: true,
  })
  for (const file of files) {
    if (parts.includes(file) || /^domain\/(?!index\.).+\.js$/.test(file)) {
      rmSync(join(src, file))
    }
  }
  for (const file of found) {
    const name = nameOf(file)
    const exported = DOORS.includes(name) ? await exportsOf(name) : []
    writeFileSync(join(src, file), lineFor(file, name, exported))
  }
  writeFileSync(join(src, MODELS.file), lineFor(MODELS.file, MODELS.of, []))
  refuseDeadEnds(src)
}

/** @param {string} file */
const nameOf = (file) => file.replace(/\.js$/, "")

/** What `server.js` holds by name. Workflows register when they run: all do, with the first.  @param {string[]} found @param {string[]} workflows */
const indexOf = (found, workflows) => `
const parts = {
${found.map((file) => `  ${JSON.stringify(nameOf(file))}: () => require("./${file}"),`).join("\n")}
}
const workflows = () => {
${workflows.map((file) => `  require("./${file}")`).join("\n")}
}
module.exports = (name) => {
  if (name === "workflows/index") {
    workflows()
  }
  return parts[name]()
}
`

/** @param {string} file @param {string} name @param {readonly string[]} exported */
const lineFor = (file, name, exported) => {
  const path = relative(dirname(file), "server.js")
  const server = path.startsWith(".") ? path : `./${path}`
  return [
    `module.exports = require(${JSON.stringify(server)})(${JSON.stringify(name)})`,
    // How Node tells the names of a CommonJS file's exports to ES modules.
    ...(exported.length
      ? [`0 && (module.exports = { ${exported.join(", ")} })`]
      : []),
    "",
  ].join("\n")
}

/** @param {string} name */
async function exportsOf(name) {
  const { metafile } = await build({
    ...OPTIONS,
    format: "esm",
    entryPoints: [join(projectRoot, "src", `${name}.ts`)],
    outdir: "/",
    write: false,
    metafile: true,
  })
  const names = Object.values(metafile.outputs).flatMap(
    (output) => output.exports
  )
  return names.map((each) => (each === "default" ? "default: 0" : each))
}

/** @param {string} src @returns {import("esbuild").Plugin} */
const lazyParts = (src) => ({
  name: "lazy-parts",
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^\.{1,2}(\/|$)/ },
      ({ path, resolveDir, namespace }) => {
        if (namespace === "apart") {
          return { path, external: true }
        }
        const file = relative(src, resolve(resolveDir, path))
        return /^domain(\/index)?$/.test(file)
          ? { path: "./domain/index.js", namespace: "apart" }
          : undefined
      }
    )
    onLoad({ filter: /./, namespace: "apart" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }))
    onLoad({ filter: /\.js$/, namespace: "file" }, ({ path }) => {
      const folder = relative(src, dirname(path))
      // A workflow can't be made while another is composed.
      const mayWait = (/** @type {string} */ other) =>
        !isWorkflows(folder) || !isWorkflows(join(folder, other))
      return {
        contents: withoutEagerImports(
          readFileSync(path, "utf8"),
          folder,
          mayWait
        ),
      }
    })
  },
})

/** @param {string} path */
const isWorkflows = (path) => /^workflows(\/|$)/.test(path)

/** What is left asks for nothing that is gone. @param {string} src */
function refuseDeadEnds(src) {
  const dead = filesIn(src)
    .filter((file) => /\.m?js$/.test(file) && !file.startsWith("admin/"))
    .flatMap((file) => {
      const folder = join(src, dirname(file))
      const code = readFileSync(join(src, file), "utf8")
      return [...code.matchAll(/(?:require\(|from )"(\.{1,2}\/[^"]+)"/g)]
        .map(([, path = ""]) => path)
        .filter(
          (path) =>
            !["", ".js", "/index.js"].some(
              (end) =>
                existsSync(join(folder, path + end)) &&
                statSync(join(folder, path + end)).isFile()
            )
        )
        .map((path) => `${file} asks for ${path}`)
    })
  if (dead.length) {
    throw new Error(`Not in the package:\n${dead.join("\n")}`)
  }
}
