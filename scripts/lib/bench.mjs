import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { PlainError, progress } from "./console.mjs"
import { fingerprint } from "./fingerprint.mjs"
import { isAlive, openPostgres } from "./postgres.mjs"
import { capture, execute, projectRoot } from "./process.mjs"

/** @typedef {Awaited<ReturnType<typeof openPostgres>>} Postgres */

/** Rows of a shop, by SQL: see there what is in it. */
const seed = "bench/seed.sql"

const env = {
  NODE_ENV: "test",
  DISABLE_ADMIN: "true",
  MEDUSA_DISABLE_TELEMETRY: "true",
  // Requests are measured, not what runs beside them.
  MEDUSA_WORKER_MODE: "server",
  // A server apart from its worker, with locks of its own, is warned of that; here is no worker.
  LOG_LEVEL: "error",
}

/** @param {string[]} args `--million` for a million reservations; the rest is given on to bench/index.ts */
export async function bench(args) {
  const factor = args.includes("--million") ? 10 : 1
  const postgres = await openPostgres("bench")
  const database = `backorders_bench_${process.pid}`
  let template
  try {
    await dropLeftovers(postgres)
    template = await ensureTemplate(postgres, factor)
    progress("Copying the shop ...")
    await postgres.cloneDatabase(template, database)
    progress("Measuring ...")
    return await execute(
      process.execPath,
      [...ts("bench/index.ts"), ...args.filter((arg) => arg !== "--million")],
      {
        ...env,
        DATABASE_URL: postgres.urlOf(database),
      }
    )
  } finally {
    await postgres.dropDatabase(database)
    // On a server that is not ours nothing stays.
    if (template && !postgres.embedded) {
      await postgres.dropDatabase(template)
    }
    await postgres.stop()
  }
}

/** @param {string} file */
function ts(file) {
  return ["-r", "ts-node/register/transpile-only", file]
}

/** A migrated and filled database, made once for as long as its sources stay the same. @param {Postgres} postgres @param {number} factor */
async function ensureTemplate(postgres, factor) {
  const rows = readFileSync(join(projectRoot, seed), "utf8")
  const sql = `set bench.factor = ${factor};\n${rows}`
  const tables = fingerprint(/^integration-tests\/template\//)
  const hash = createHash("sha256").update(tables).update(sql).digest("hex")
  const template = `backorders_bench_shop_${hash.slice(0, 12)}`
  if (await postgres.has(template)) {
    return template
  }
  if (postgres.embedded) {
    await dropShops(postgres)
  }
  const building = `backorders_bench_${process.pid}_building`
  try {
    await postgres.ensureDatabase(building)
    progress("Making the tables ...")
    const { code, output } = await capture(
      process.execPath,
      ts("integration-tests/template/build.ts"),
      { ...env, DATABASE_URL: postgres.urlOf(building) }
    )
    if (code !== 0) {
      throw new PlainError(`The tables could not be made:\n${output}`)
    }
    progress("Filling them ...")
    await postgres.query(sql, [], building)
    await postgres.query("vacuum (analyze)", [], building)
    await postgres.renameDatabase(building, template)
  } finally {
    await postgres.dropDatabase(building)
  }
  return template
}

/** Those of former tables or rows: each takes some hundred megabytes. @param {Postgres} postgres */
async function dropShops(postgres) {
  const found = await postgres.query(
    "select datname from pg_database where datname like 'backorders\\_bench\\_shop\\_%'"
  )
  for (const { datname } of found) {
    await postgres.dropDatabase(datname)
  }
}

/** Copies of runs that were killed, on our own server. @param {Postgres} postgres */
async function dropLeftovers(postgres) {
  const found = await postgres.query(
    "select datname from pg_database where datname ~ '^backorders_bench_[0-9]+(_building)?$'"
  )
  for (const { datname } of found) {
    if (postgres.embedded && !isAlive(Number(datname.split("_")[2]))) {
      await postgres.dropDatabase(datname)
    }
  }
}
