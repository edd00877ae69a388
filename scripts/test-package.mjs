/**
 * `npm run test:package`: what a stranger gets. Packs the plugin, installs the
 * tarball into a store that has things of its own, migrates, builds for
 * production, starts, walks the main path by HTTP and in Chromium, looks at the
 * store with the doctor, takes the plugin out again, and starts the store without it.
 *
 *   npm run test:package
 *   npm run test:package -- --keep     leaves the store in .cache/stranger
 *   npm run test:package -- --cost     measures too what the plugin adds to boot time and memory
 *   npm run test:package -- --manager pnpm   the store is one of pnpm, or of yarn
 */
import { execFile, spawn } from "node:child_process"
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { parseArgs, promisify } from "node:util"
import { PlainError, progress, run, say } from "./lib/console.mjs"
import { ensureInstalled } from "./lib/install.mjs"
import { prepareStore } from "./lib/package-managers.mjs"
import { openPostgres } from "./lib/postgres.mjs"
import { projectRoot } from "./lib/process.mjs"
import {
  AIMS,
  chartFiles,
  memoryOf,
  startUpCost,
} from "./lib/start-up-cost.mjs"
import { walkMainPath } from "./lib/stranger-walk.mjs"
import { troublesOfPackage, undeclaredImports } from "./lib/tarball.mjs"

const store = join(projectRoot, ".cache/stranger")
const scripts =
  "./node_modules/medusa-plugin-backorders/.medusa/server/src/scripts"
/** Bytes of the packed package. */
const LARGEST = 1_100_000
const staff = { email: "staff@example.com", password: "a long password" }

/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  MEDUSA_DISABLE_TELEMETRY: "true",
  LOG_LEVEL: "info",
}

/** @param {string} command @param {string[]} args @param {{ cwd?: string, env?: object }} [options] */
async function sh(command, args, options = {}) {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, {
      cwd: options.cwd ?? store,
      env: { ...env, ...options.env },
      maxBuffer: 64 * 1024 * 1024,
    })
    return stdout + stderr
  } catch (error) {
    const { stdout, stderr } =
      /** @type {{ stdout: string, stderr: string }} */ (error)
    throw new PlainError(
      `${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`
    )
  }
}

/** @param {string[]} args */
const medusa = (...args) => sh("npx", ["medusa", ...args])

/** @param {boolean} condition @param {string} what @param {unknown} [found] */
function check(condition, what, found) {
  if (!condition) {
    throw new PlainError(`Not so: ${what}. Found: ${JSON.stringify(found)}`)
  }
  passed++
}
let passed = 0

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((done) => {
    const server = createServer()
    server.listen(0, "localhost", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (
        server.address()
      )
      server.close(() => done(port))
    })
  })

/**
 * @template T
 * @param {{ cwd: string, env: object }} where
 * @param {(url: string, start: { ms: number, group: number }) => Promise<T>} visit
 */
async function whileStarted(where, visit) {
  const port = await freePort()
  const began = performance.now()
  // Not by npx: it takes a part of a second itself.
  const server = spawn(
    join(store, "node_modules/.bin/medusa"),
    ["start", "-H", "localhost", "-p", String(port)],
    {
      cwd: where.cwd,
      env: { ...env, ...where.env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    }
  )
  let log = ""
  server.stdout.on("data", (chunk) => (log += chunk))
  server.stderr.on("data", (chunk) => (log += chunk))
  const url = `http://localhost:${port}`
  try {
    await untilHealthy(url, server)
    return await visit(url, {
      ms: performance.now() - began,
      group: /** @type {number} */ (server.pid),
    })
  } catch (error) {
    say(log.slice(-4000))
    throw error
  } finally {
    process.kill(-(/** @type {number} */ (server.pid)), "SIGTERM")
    await new Promise((done) => server.once("close", done))
  }
}

/** @param {string} url @param {import("node:child_process").ChildProcess} server */
async function untilHealthy(url, server) {
  for (let tries = 0; tries < 12_000; tries++) {
    if (server.exitCode !== null) {
      throw new PlainError("The store's server has ended.")
    }
    const answer = await fetch(`${url}/health`).catch(() => null)
    if (answer?.ok) {
      return
    }
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new PlainError("The store's server does not answer.")
}

/** @param {string} url */
async function login(url) {
  const answer = await fetch(`${url}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(staff),
  })
  const { token } = await answer.json()
  /** @param {string} path @param {object} [body] */
  return async (path, body) => {
    const response = await fetch(`${url}${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: body && JSON.stringify(body),
    })
    const json = response.headers.get("content-type")?.includes("json")
    return {
      status: response.status,
      body: json ? await response.json() : await response.text(),
    }
  }
}

/** @param {{ cwd: string, env: object }} production */
async function measureCost(production) {
  const { ours, bare, boot, megabytes, unevenness } = await startUpCost(
    (hasPlugin) =>
      whileStarted(
        hasPlugin
          ? production
          : {
              ...production,
              env: { ...production.env, WITHOUT_PLUGIN: "yes" },
            },
        async (_, { ms, group }) => ({ ms, megabytes: memoryOf(group) })
      ),
    (turn, { ours, bare }) =>
      say(
        `  Turn ${turn}: ${Math.round(ours.ms)} ms and ${Math.round(ours.megabytes)} MB with the plugin, ${Math.round(bare.ms)} ms and ${Math.round(bare.megabytes)} MB without`
      )
  )
  if (unevenness > 0.1) {
    say(
      `The same start took up to ${(unevenness * 100).toFixed(0)} % longer from turn to turn: repeat it on a machine that does nothing else.`
    )
  }
  const aim = (/** @type {boolean} */ isMet) => (isMet ? "" : " (missed)")
  say(
    `Boot: ${Math.round(ours.ms)} ms with the plugin, ${Math.round(bare.ms)} ms without: ${(boot * 100).toFixed(1)} % more; at most ${AIMS.boot * 100} % wanted${aim(boot <= AIMS.boot)}`
  )
  say(
    `Memory: ${Math.round(ours.megabytes)} MB with the plugin, ${Math.round(bare.megabytes)} MB without: ${Math.round(megabytes)} MB more; at most ${AIMS.megabytes} MB wanted${aim(megabytes <= AIMS.megabytes)}`
  )
}

/** @param {string} manager */
async function install(manager) {
  rmSync(store, { recursive: true, force: true })
  mkdirSync(store, { recursive: true })
  cpSync(join(projectRoot, "integration-tests/stranger"), store, {
    recursive: true,
  })
  const said = await sh(
    "npm",
    ["pack", "--json", "--pack-destination", store],
    { cwd: projectRoot }
  )
  // The build says something first.
  const [{ filename, size, files }] = JSON.parse(
    said.slice(said.search(/^\[\s*$/m), said.lastIndexOf("]") + 1)
  )
  progress(`Packed: ${files.length} files, ${Math.round(size / 1024)} kB`)
  /** @type {string[]} */
  const paths = files.map((/** @type {{ path: string }} */ file) => file.path)
  const strange = paths.filter((path) =>
    /\.spec\.|integration-tests|^demo|^bench|medusa-config|\.snapshot/.test(
      path
    )
  )
  check(!strange.length, "the package holds only what a store needs", strange)
  check(size < LARGEST, "the package is not larger than it was", size)
  const troubles = await troublesOfPackage(join(store, filename))
  check(!troubles.length, "its doors are right for all", troubles)
  const { command, args } = prepareStore(manager, store)
  await sh(command, [...args, `./${filename}`])
  const undeclared = undeclaredImports(
    join(store, "node_modules/medusa-plugin-backorders")
  )
  check(!undeclared.length, "it names every package it loads", undeclared)
  progress(`Installed by ${manager} into a store of its own`)
}

/** What a developer imports, from both kinds of files; and what a storefront takes in with the rules. */
async function openDoors() {
  const names = [
    "placeBackordersWorkflow",
    "chooseVendorItem",
    "BACKORDER_MODULE",
    "METRIC_ROWS",
  ]
  const doors = ["workflows", "domain", "modules/backorder", "types"].map(
    (door) => `medusa-plugin-backorders/${door}`
  )
  const found = await sh("node", [
    "--input-type=module",
    "--eval",
    `${names.map((name, i) => `import { ${name} } from "${doors[i]}"`).join("\n")}
     import { createRequire } from "node:module"
     const required = ${JSON.stringify(doors)}.map(createRequire(import.meta.url))
     const same = [${names.join(", ")}].map((one, i) => one !== undefined && one === required[i][${JSON.stringify(names)}[i]])
     console.log(JSON.stringify(same))
     process.exit()`,
  ])
  check(/^\[true,true,true,true\]$/m.test(found), "its doors open", found)
  const taken = await sh("node", [
    "--eval",
    `require("medusa-plugin-backorders/domain")
     console.log(Object.keys(require.cache).filter((file) => /@medusajs|server.js/.test(file)).length)`,
  ])
  check(/^0$/m.test(taken), "the rules come without a server", taken)
}

/** @param {string} url */
async function visit(url) {
  const ask = await login(url)
  const settings = await ask("/admin/backorder-settings")
  check(
    settings.body.backorder_settings?.release_on === "receipt",
    "the options of medusa-config.ts are the first settings",
    settings.body
  )
  const vendor = await ask("/admin/purchase-vendors", {
    name: "Nordic Textiles",
    currency_code: "eur",
  })
  check(vendor.status === 200, "a vendor can be made", vendor)
  const order = await ask("/admin/purchase-orders", {
    vendor_id: vendor.body.purchase_vendor.id,
    lines: [{ inventory_item_id: "none", quantity: 1 }],
  })
  check(
    order.status >= 400 && typeof order.body.code === "string",
    "what is wrong is refused with a code",
    order
  )
  for (const path of [
    "/admin/backorders",
    "/admin/backorders/shortages",
    "/admin/backorders/metrics?from=2026-11-01&to=2026-11-28",
    "/admin/purchase-bills",
  ]) {
    const answer = await ask(path)
    check(answer.status === 200, `${path} answers`, answer)
  }
  const strangers = await fetch(`${url}/admin/backorders`)
  check(strangers.status === 401, "strangers are refused", strangers.status)
  const admin = await fetch(`${url}/app`)
  check(admin.ok, "the admin is served", admin.status)
  const hasBrowser = await walkMainPath({ url, ask, check, staff })
  progress(
    `Walked the main path${hasBrowser ? ", the order's page in Chromium" : "; no Chromium found"}`
  )
}

await run(async () => {
  const { values } = parseArgs({
    options: {
      keep: { type: "boolean", default: false },
      cost: { type: "boolean", default: false },
      manager: { type: "string", default: "npm" },
    },
  })
  await ensureInstalled()
  await install(values.manager)
  await openDoors()
  const postgres = await openPostgres("test")
  try {
    await postgres.dropDatabase("stranger")
    await postgres.ensureDatabase("stranger")
    env.DATABASE_URL = postgres.urlOf("stranger")
    await medusa("db:migrate")
    await medusa("user", "-e", staff.email, "-p", staff.password)
    progress("Migrated")
    await medusa("build")
    progress("Built for production")
    const production = {
      cwd: join(store, ".medusa/server"),
      env: { NODE_ENV: "production" },
    }
    const { charts, isInFirst, kilobytes } = chartFiles(
      join(production.cwd, "public/admin")
    )
    check(
      charts.length > 0 && !isInFirst,
      "the chart library is in a file of its own",
      charts
    )
    progress(
      `Charts: ${kilobytes.charts} kB, loaded on their page; ${kilobytes.first} of ${kilobytes.all} kB on the first`
    )
    await whileStarted(production, visit)
    progress("Started, and asked")
    if (values.cost) {
      await measureCost(production)
      progress("Measured")
    }
    const health = await medusa("exec", `${scripts}/doctor.js`)
    check(/found nothing/.test(health), "the doctor finds nothing", health)
    const dry = await medusa("exec", `${scripts}/uninstall.js`)
    check(/Nothing was changed/.test(dry), "removing is tried first", dry)
    const removed = await medusa("exec", `${scripts}/uninstall.js`, "remove")
    check(/Done: holds are lifted/.test(removed), "it is removed", removed)
    await whileStarted(
      { ...production, env: { ...production.env, WITHOUT_PLUGIN: "yes" } },
      async (url) => {
        const ask = await login(url)
        const orders = await ask("/admin/orders")
        check(orders.status === 200, "the store works without it", orders)
        const gone = await ask("/admin/backorders")
        check(gone.status === 404, "and nothing of it is left", gone)
      }
    )
    progress("Removed, and started without it")
  } finally {
    await postgres.stop()
    if (!values.keep && existsSync(store)) {
      rmSync(store, { recursive: true, force: true })
    }
  }
  say(`${passed} passed, 0 failed`)
})
