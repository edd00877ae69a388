import { execFileSync } from "node:child_process"
import { readFileSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"

const ROUNDS = 5
/** What the plugin may add to a store that starts. */
export const AIMS = { boot: 0.1, megabytes: 40 }

/**
 * How long a store takes to answer and how much memory it holds then, with and
 * without the plugin, by turns. A first start of each fills the file cache and
 * is not counted.
 *
 * @param {(hasPlugin: boolean) => Promise<{ ms: number, megabytes: number }>} start
 */
export async function startUpCost(start) {
  /** @type {Record<"with" | "without", { ms: number, megabytes: number }[]>} */
  const samples = { with: [], without: [] }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const side of /** @type {const} */ (["with", "without"])) {
      const found = await start(side === "with")
      if (round) {
        samples[side].push(found)
      }
    }
  }
  const of = (/** @type {"with" | "without"} */ side) => ({
    ms: median(samples[side].map(({ ms }) => ms)),
    megabytes: median(samples[side].map(({ megabytes }) => megabytes)),
  })
  const [ours, bare] = [of("with"), of("without")]
  return {
    ours,
    bare,
    boot: ours.ms / bare.ms - 1,
    megabytes: ours.megabytes - bare.megabytes,
  }
}

/** Resident memory of a process group. @param {number} group */
export function memoryOf(group) {
  const sizes = execFileSync("ps", ["-o", "rss=", "-g", String(group)], {
    encoding: "utf8",
  })
  const kilobytes = sizes.trim().split(/\s+/).map(Number)
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
}

/**
 * The files of a built admin that hold the chart library, and whether the
 * first page loads one of them.
 *
 * @param {string} folder
 */
export function chartFiles(folder) {
  const assets = join(folder, "assets")
  const names = readdirSync(assets).filter((name) => name.endsWith(".js"))
  const first = readFileSync(join(folder, "index.html"), "utf8")
  const size = (/** @type {string[]} */ some) =>
    Math.round(
      some.reduce((sum, name) => sum + statSync(join(assets, name)).size, 0) /
        1024
    )
  const charts = names.filter((name) =>
    readFileSync(join(assets, name), "utf8").includes("recharts-responsive")
  )
  const entry = names.filter((name) => first.includes(name))
  return {
    charts,
    kilobytes: { charts: size(charts), first: size(entry), all: size(names) },
    isInFirst: charts.some((name) => entry.includes(name)),
  }
}

/** @param {readonly number[]} values an odd number of them */
const median = (values) =>
  /** @type {number} */ ([...values].sort((a, b) => a - b)[values.length >> 1])
