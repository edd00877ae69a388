import { execFileSync } from "node:child_process"
import { readFileSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"

const TURNS = 7
/** What the plugin may add to a store that starts. */
export const AIMS = { boot: 0.1, megabytes: 40 }

/** @typedef {{ ms: number, megabytes: number }} Start until it answered, and what it held then */
/** @typedef {{ ours: Start, bare: Start }} Turn */

/**
 * How long a store takes to answer by the clock on the wall, and how much memory
 * it holds then, with and without the plugin by turns. Who is first changes from
 * turn to turn, so that a machine that grows slower or faster favors nobody. What
 * the plugin adds is the median of the turns: of two starts right after each other.
 * A first turn fills the file cache and is not counted.
 *
 * @param {(hasPlugin: boolean) => Promise<Start>} start
 * @param {(turn: number, found: Turn) => void} tell
 */
export async function startUpCost(start, tell) {
  /** @type {Turn[]} */
  const turns = []
  for (let turn = 0; turn <= TURNS; turn++) {
    const first = await start(turn % 2 === 0)
    const second = await start(turn % 2 === 1)
    if (turn) {
      const found =
        turn % 2 ? { ours: second, bare: first } : { ours: first, bare: second }
      turns.push(found)
      tell(turn, found)
    }
  }
  const of = (/** @type {(turn: Turn) => number} */ value) =>
    median(turns.map(value))
  return {
    ours: {
      ms: of(({ ours }) => ours.ms),
      megabytes: of(({ ours }) => ours.megabytes),
    },
    bare: {
      ms: of(({ bare }) => bare.ms),
      megabytes: of(({ bare }) => bare.megabytes),
    },
    boot: of(({ ours, bare }) => ours.ms / bare.ms - 1),
    megabytes: of(({ ours, bare }) => ours.megabytes - bare.megabytes),
    /** How much longer the slowest start without the plugin took than the fastest. */
    unevenness:
      Math.max(...turns.map(({ bare }) => bare.ms)) /
        Math.min(...turns.map(({ bare }) => bare.ms)) -
      1,
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
