import { mkdirSync, writeFileSync } from "node:fs"
import { availableParallelism, cpus, loadavg } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { root } from "../integration-tests/boot"
import { chain } from "./figures/chain"
import { checkout } from "./figures/checkout"
import type { Chapter, Figure } from "./figures/figure"
import { ratioOf } from "./figures/figure"
import { firstPaint } from "./figures/first-paint"
import { measures } from "./figures/measures"
import { orderPage } from "./figures/order-page"
import { paper } from "./figures/paper"
import { placing } from "./figures/placing"
import { purchaseOrderList } from "./figures/purchase-order-list"
import { receipt } from "./figures/receipt"
import { shortage } from "./figures/shortage"
import { storefront } from "./figures/storefront"
import { missed, table } from "./report"
import { openShop, type Shop } from "./shop"

const chapters: Record<string, Chapter> = {
  shortage,
  "order-page": orderPage,
  placing,
  receipt,
  paper,
  storefront,
  chain,
  checkout,
  "purchase-order-list": purchaseOrderList,
}

/** Only when they are asked for: they need far more orders than the others, or a browser and the built admin. */
const asked: Record<string, Chapter> = { measures, "first-paint": firstPaint }
const known = { ...chapters, ...asked }

/** Run by scripts/lib/bench.mjs, with the database in DATABASE_URL. */
async function main() {
  const { names, rounds } = readArgs()
  const shop = await openShop(process.env.DATABASE_URL!, {
    admin: names.includes("first-paint") ? "built" : undefined,
  })
  const figures: Figure[] = []
  const loads = [loadavg()[0]!]
  for (const name of names) {
    const chapter = known[name]!
    figures.push(...(await chapter.measure(shop, rounds ?? chapter.rounds)))
    loads.push(loadavg()[0]!)
  }
  const about = await conditions(shop, loads)
  await shop.stop()

  say(`\n${table(figures)}\n`)
  for (const note of new Set(figures.flatMap(({ note }) => note ?? []))) {
    say(note)
  }
  say(describe(about))
  save({ ...about, figures: figures.map((one) => withRatio(one, figures)) })
}

function readArgs() {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      rounds: { type: "string" },
    },
  })
  const names = values.only ?? Object.keys(chapters)
  const unknown = names.find((name) => !known[name])
  const rounds = values.rounds === undefined ? undefined : +values.rounds
  if (unknown || (rounds !== undefined && !(rounds >= 1))) {
    say(
      `npm run bench -- [--only ${Object.keys(known).join(" | ")}] [--rounds 21]`
    )
    process.exit(1)
  }
  return { names, rounds }
}

type Conditions = Awaited<ReturnType<typeof conditions>>

async function conditions({ sql }: Shop, loads: readonly number[]) {
  const [counts] = await sql<{
    orders: number
    reservations: number
    short: string
  }>(
    `select (select count(*)::int from "order") as orders,
            (select count(*)::int from reservation_item where deleted_at is null) as reservations,
            current_setting('server_version') as postgres,
            current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as synchronous_commit,
            current_setting('shared_buffers') as shared_buffers,
            current_setting('jit') as jit`
  )
  return {
    at: new Date().toISOString(),
    node: process.versions.node,
    cpus: availableParallelism(),
    cpu: cpus()[0]?.model ?? "unknown",
    load: Math.max(...loads),
    ...counts!,
  }
}

function describe({ cpus, load, node, ...more }: Conditions) {
  const { orders, reservations, postgres, fsync, synchronous_commit, jit } =
    more as Record<string, unknown>
  return [
    `${orders} orders, ${reservations} reservations; PostgreSQL ${postgres} (fsync ${fsync}, synchronous_commit ${synchronous_commit}, jit ${jit}), Node ${node}, ${cpus} processors.`,
    "Medians of runs by turns, begin and commit not counted as statements. A ! is an aim that is missed.",
    load > cpus
      ? `The machine was busy with other things (load ${load.toFixed(1)}): milliseconds are too high, ratios are less certain.`
      : "",
  ]
    .filter(Boolean)
    .join("\n")
}

const withRatio = (figure: Figure, figures: readonly Figure[]) => ({
  ...figure,
  ratio: ratioOf(figure),
  missed: missed(figure, figures),
})

function save(result: object) {
  const folder = join(root, ".bench")
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, "latest.json"),
    `${JSON.stringify(result, null, 2)}\n`
  )
  say("All numbers: .bench/latest.json")
}

function say(text: string) {
  console.log(text)
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  }
)
