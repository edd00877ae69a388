import { spawn } from "node:child_process"
import {
  copyFileSync,
  createWriteStream,
  mkdirSync,
  readFileSync,
  readdirSync,
} from "node:fs"
import { connect } from "node:net"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { catchMails } from "../../demo/mail/mail-catcher.mjs"
import { PlainError, progress, say } from "./console.mjs"
import { fingerprint } from "./fingerprint.mjs"
import { openPostgres } from "./postgres.mjs"
import { inModules, projectRoot } from "./process.mjs"
import { serveStorefront } from "./storefront.mjs"

/** @typedef {Awaited<ReturnType<typeof openPostgres>>} Postgres */

const logFolder = join(projectRoot, ".logs")
const log = join(logFolder, "demo.log")

/** Where the demo notes in its own database what has been done to it. */
const state = "backorders_demo.state"

/** @param {string[]} args */
export async function startDemo(args) {
  const { fresh, orders } = readArgs(args)
  const port = Number(process.env.PORT || 9000)
  const storefrontPort = Number(process.env.STOREFRONT_PORT || port - 1000)
  await refuseUsedPort(port, "PORT")
  await refuseUsedPort(storefrontPort, "STOREFRONT_PORT")
  mkdirSync(logFolder, { recursive: true })

  const stopping = onStop()
  const postgres = await openPostgres("demo")
  const mails = await catchMails()
  /** @type {Medusa | undefined} */
  let server
  /** @type {Awaited<ReturnType<typeof serveStorefront>> | undefined} */
  let storefront
  try {
    const demo = new Demo(postgres, port, stopping, mails.url, storefrontPort)
    await demo.prepareDatabase(fresh)
    await demo.migrate()
    await demo.seed(orders)
    server = await demo.serve()
    storefront = await serveStorefront({
      port: storefrontPort,
      backendUrl: demo.url,
      publishableKey: (await demo.publishableKey()) ?? "",
    })
    await greet(demo, storefront.url, await mails.show(port + 25))
    await Promise.race([stopping.asked, server.ended])
    if (!stopping.now) {
      throw new PlainError(`The server has ended. Its log is ${log}`)
    }
    say("Stopping ...")
  } catch (error) {
    // Asked to stop half-way: what was interrupted then is no mistake.
    if (!stopping.now) {
      throw error
    }
  } finally {
    await storefront?.stop()
    await server?.stop()
    await mails.stop()
    await postgres.stop()
  }
}

class Demo {
  /** @param {Postgres} postgres @param {number} port @param {Stopping} stopping @param {string} smtpUrl @param {number} storefrontPort */
  constructor(postgres, port, stopping, smtpUrl, storefrontPort) {
    this.postgres = postgres
    this.port = port
    this.stopping = stopping
    this.database = postgres.embedded
      ? "backorders_demo"
      : new URL(postgres.url).pathname.slice(1)
    this.url = `http://localhost:${port}`
    this.env = {
      DATABASE_URL: postgres.urlOf(this.database),
      PORT: String(port),
      MEDUSA_BACKEND_URL: this.url,
      SMTP_URL: smtpUrl,
      STOREFRONT_URL: `http://localhost:${storefrontPort}`,
      MEDUSA_DISABLE_TELEMETRY: "true",
      NODE_ENV: "development",
    }
  }

  /** @param {string} text @param {unknown[]} [params] */
  query(text, params) {
    return this.postgres.query(text, params, this.database)
  }

  /** @param {boolean} fresh */
  async prepareDatabase(fresh) {
    const exists = await this.postgres.has(this.database)
    const halfMade =
      exists && (await this.#isOurs()) && !(await this.#noted("seeded"))
    if (fresh && exists && !(await this.#isOurs())) {
      throw new PlainError(
        `The database "${this.database}" was not made by this demo, so --fresh leaves it alone.`
      )
    }
    if (exists && (fresh || halfMade)) {
      progress(
        fresh
          ? "Beginning anew"
          : "Beginning anew: the last first start was interrupted"
      )
      await this.postgres.dropDatabase(this.database)
    }
    const created = await this.postgres.ensureDatabase(this.database)
    // Into an empty database only: that of someone else's shop is not marked as ours.
    const [{ tables }] = await this.query(
      "select count(*)::int as tables from information_schema.tables where table_schema = 'public'"
    )
    if (created || tables === 0) {
      await this.query("create schema if not exists backorders_demo")
      await this.query(
        `create table if not exists ${state} (key text primary key, value text not null)`
      )
    }
    progress(
      this.postgres.embedded
        ? "PostgreSQL is running"
        : `Using the database "${this.database}" of DATABASE_URL`
    )
  }

  async migrate() {
    const wanted = fingerprint()
    if ((await this.#noted("migrated")) === wanted) {
      return
    }
    progress("Making the tables ...")
    const first = !(await this.#noted("migrated"))
    await this.#medusa("db:migrate", [
      "--execute-safe-links",
      // On the first day there are no rows for them to change.
      ...(first && (await this.#isOurs()) ? ["--skip-scripts"] : []),
      "--skip-search",
    ])
    await this.#note("migrated", wanted)
  }

  /** @param {number | undefined} orders */
  async seed(orders) {
    copyPictures()
    const [{ filled }] = await this.query(
      `select exists (select 1 from "order") as filled`
    )
    if (!filled) {
      progress("Opening the shop ...")
      await this.#medusa("exec", ["./demo/seed.ts"])
    }
    await this.#note("seeded", "yes")
    await this.#movePictures()
    if (orders) {
      await this.#medusa("exec", ["./demo/many-orders.ts", String(orders)])
    }
  }

  /** Addresses of pictures carry the port: it may be another one this time. */
  async #movePictures() {
    const before = await this.#noted("url")
    if (before && before !== this.url) {
      for (const column of [
        "image.url",
        "product.thumbnail",
        "order_line_item.thumbnail",
        "cart_line_item.thumbnail",
      ]) {
        const [table, name] = column.split(".")
        await this.query(
          `update ${table} set ${name} = $2 || substr(${name}, length($1) + 1) where starts_with(${name}, $1 || '/static/demo/')`,
          [before, this.url]
        )
      }
    }
    await this.#note("url", this.url)
  }

  async serve() {
    progress("Starting Medusa ...")
    const server = new Medusa(
      ["start", "-H", "localhost", "-p", String(this.port)],
      this.env
    )
    while (!(await answers(`${this.url}/health`))) {
      if (server.code !== undefined || this.stopping.now) {
        await server.stop()
        throw new PlainError(
          `Medusa did not start. The end of its log (${log}):\n${lastLines()}`
        )
      }
      await sleep(200)
    }
    return server
  }

  async publishableKey() {
    const [key] = await this.query(
      "select token from api_key where type = 'publishable' and revoked_at is null order by created_at limit 1"
    )
    return key?.token
  }

  /** @param {string} command @param {string[]} args */
  async #medusa(command, args) {
    const medusa = new Medusa([command, ...args], this.env)
    const code = await Promise.race([medusa.ended, this.stopping.asked])
    if (this.stopping.now) {
      await medusa.stop()
      throw new PlainError("Stopped.")
    }
    if (code !== 0) {
      throw new PlainError(
        `"medusa ${command}" failed. The end of its log (${log}):\n${lastLines()}`
      )
    }
  }

  async #isOurs() {
    const [{ found }] = await this.query(
      "select to_regclass($1) is not null as found",
      [state]
    )
    return Boolean(found)
  }

  /** @param {string} key @returns {Promise<string | undefined>} */
  async #noted(key) {
    if (!(await this.#isOurs())) {
      return undefined
    }
    const [row] = await this.query(
      `select value from ${state} where key = $1`,
      [key]
    )
    return row?.value
  }

  /** @param {string} key @param {string} value */
  async #note(key, value) {
    if (await this.#isOurs()) {
      await this.query(
        `insert into ${state} values ($1, $2) on conflict (key) do update set value = excluded.value`,
        [key, value]
      )
    }
  }
}

/** One command of Medusa's CLI, writing into the log. */
class Medusa {
  /** @param {string[]} args @param {NodeJS.ProcessEnv} env */
  constructor(args, env) {
    this.child = spawn(
      process.execPath,
      [
        "--disable-warning=DeprecationWarning",
        "-r",
        join(projectRoot, "scripts/lib/end-with-parent.cjs"),
        inModules("@medusajs/cli/cli.js"),
        ...args,
      ],
      {
        cwd: projectRoot,
        env: { ...process.env, ...env },
        // In a group of its own: Ctrl-C reaches us alone, and we end things in order.
        detached: process.platform !== "win32",
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      }
    )
    const file = createWriteStream(log, { flags: "a" })
    file.write(`\n$ medusa ${args.join(" ")}\n`)
    this.child.stdout?.pipe(file, { end: false })
    this.child.stderr?.pipe(file, { end: false })
    this.child.on("message", (message) => {
      if (message && typeof message === "object" && "progress" in message) {
        progress(String(message.progress))
      }
    })
    /** @type {number | undefined} */
    this.code = undefined
    /** @type {Promise<number>} */
    this.ended = new Promise((done) => {
      this.child.once("close", (code) => {
        this.code = code ?? 1
        file.end(() => done(this.code ?? 1))
      })
    })
  }

  async stop() {
    if (this.code === undefined) {
      this.child.kill("SIGTERM")
      const impatience = setTimeout(() => this.child.kill("SIGKILL"), 8_000)
      await this.ended
      clearTimeout(impatience)
    }
  }
}

/** @typedef {ReturnType<typeof onStop>} Stopping */

/** Ctrl-C, SIGTERM, a closed terminal, or the end of the `npm` that called us. */
function onStop() {
  const stopping = { now: false, asked: Promise.resolve() }
  stopping.asked = new Promise((done) => {
    const stop = () => {
      stopping.now = true
      done()
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, stop)
    }
    if (process.env.npm_lifecycle_event) {
      const parent = process.ppid
      setInterval(() => process.ppid !== parent && stop(), 1_000).unref()
    }
  })
  return stopping
}

/** @param {Demo} demo @param {string} storefront its address @param {string} mails where they are shown */
async function greet(demo, storefront, mails) {
  const chairs = await orderOf(demo, "CHA-BLA")
  const giftSet = await orderOf(demo, "GIFT-BRE")
  progress("Ready")
  say(`
  Storefront       ${storefront}
  Admin            ${demo.url}/app
  Log in as        admin@example.com / backorders
  Mails it sends   ${mails}
  Publishable key  ${await demo.publishableKey()}

  Four things to try:
    1. Backorder ${chairs.name}: black chairs, and there are none.
       ${chairs.url}
    2. Open the purchase order that comes of it, issue it and raise its bill: the hold is lifted, the order may ship.
    3. Look at ${giftSet.name}: a gift set of which only one part is short.
       ${giftSet.url}
    4. Buy seven wool throws in moss in the storefront, and watch your order while you backorder, receive and bill in the admin.
       ${storefront}/products/wool-throw

  Medusa writes to .logs/demo.log. Ctrl-C stops everything.
`)
  // The first page is compiled when it is asked for: better now than under the eyes of the visitor.
  fetch(`${demo.url}/app/`).catch(() => undefined)
  fetch(`${storefront}/src/main.tsx`).catch(() => undefined)
}

/**
 * The oldest open order with that article, or the list of orders in a shop that is not the demo's.
 *
 * @param {Demo} demo @param {string} sku
 */
async function orderOf(demo, sku) {
  const [order] = await demo.query(
    `select shop_order.id, shop_order.display_id from "order" shop_order
     join order_item item on item.order_id = shop_order.id and item.version = shop_order.version
     join order_line_item line on line.id = item.item_id
     where line.variant_sku = $1 and shop_order.status = 'pending' order by shop_order.display_id limit 1`,
    [sku]
  )
  return {
    name: order ? `order #${order.display_id}` : "an order that is short",
    url: `${demo.url}/app/orders${order ? `/${order.id}` : ""}`,
  }
}

/** @param {string[]} args */
function readArgs(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { fresh: { type: "boolean" }, orders: { type: "string" } },
    })
    const orders = values.orders === undefined ? undefined : +values.orders
    if (orders !== undefined && !(Number.isInteger(orders) && orders > 0)) {
      throw new Error(`--orders wants a number, as in --orders 2000.`)
    }
    return { fresh: values.fresh ?? false, orders }
  } catch (error) {
    throw new PlainError(
      `${error instanceof Error ? error.message : error}\nUse: npm start -- [--fresh] [--orders 2000]`
    )
  }
}

/** @param {number} port @param {string} name of the variable that sets it */
async function refuseUsedPort(port, name) {
  const used = await new Promise((done) => {
    const socket = connect({ port, host: "localhost" })
    socket.once("connect", () => {
      socket.destroy()
      done(true)
    })
    socket.once("error", () => done(false))
  })
  if (used) {
    throw new PlainError(
      `Port ${port} is in use, perhaps by another start of this demo. End that program, or choose another port: ${name}=${port + 1} npm start`
    )
  }
}

/** Medusa serves `static`. */
function copyPictures() {
  const from = join(projectRoot, "demo/images")
  const to = join(projectRoot, "static/demo")
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(from)) {
    copyFileSync(join(from, file), join(to, file))
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

function lastLines() {
  return readFileSync(log, "utf8").trimEnd().split("\n").slice(-25).join("\n")
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((done) => setTimeout(done, ms))
}
