import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { troubles } from "./doctor"
import { succeeded, type Client } from "./http"
import { hasPgbouncer, startPgbouncer } from "./pgbouncer"
import { purchasing } from "./purchasing"
import { giveRole, SUPER_ADMIN } from "./rights"
import {
  adminAt,
  hasRedis,
  startRedis,
  startServer,
  type Server,
} from "./servers"
import { useStore } from "./store"

/** Nothing here is as in the other tests: another schema, a pooler in between, and what Medusa has behind flags. */
const store = useStore({
  featureFlags: ["rbac", "translation", "view_configurations"],
  ownSchema: "shop",
  pooled: true,
})
// Before anybody logs in.
beforeAll(() => giveRole(store, store.admin.id, SUPER_ADMIN))
const { bought, ordered, place, issue, receive, bill } = purchasing(store)
const isPossible = hasRedis()

if (!isPossible && process.env.REQUIRE_REDIS) {
  throw new Error("REQUIRE_REDIS is set, but no redis-server was found.")
}

if (!isPossible) {
  console.log(
    "No redis-server found: the tests of several servers are left out (install it, or run them where REQUIRE_REDIS is set)."
  )
}

/** Asks until it is so: another process does it, some time after the answer. */
async function becomes<T>(ask: () => Promise<T>, wanted: T) {
  const until = Date.now() + 60_000
  for (;;) {
    const found = await ask()
    if (
      JSON.stringify(found) === JSON.stringify(wanted) ||
      Date.now() > until
    ) {
      return expect(found).toEqual(wanted)
    }
    await new Promise((done) => setTimeout(done, 100))
  }
}

it("the whole way through a pooler, in a schema of its own, with Medusa's flags on", async () => {
  const product = await bought()
  const order = await ordered([product, 3])
  const { purchase_orders } = await place(order)
  const { id } = await issue(purchase_orders[0]!.id)
  await receive(id)
  const { released_order_ids } = await bill(id)
  expect(released_order_ids).toEqual([order.id])
  for (const path of [
    "/admin/backorders/shortages",
    `/admin/orders/${order.id}/backorder`,
    "/admin/backorders/metrics?from=2026-11-01&to=2026-12-01",
  ]) {
    succeeded(await store.admin.get(path))
  }
  await store.sweep()
  expect(await troubles(store)).toEqual([])
  const tables = await store.sql(
    `select schemaname as schema, count(*)::int > 20 as are_many from pg_tables
     where tablename like 'backorder%' group by 1`
  )
  expect(tables).toEqual([{ schema: "shop", are_many: true }])
})

it("a server and a worker with locks in memory: said in the log and in Settings", async () => {
  const server = await startServer(store.databaseUrl, {
    MEDUSA_WORKER_MODE: "server",
    LOG_LEVEL: "warn",
  })
  try {
    const admin = await adminAt(server, store)
    const { body } = await admin.get("/admin/backorder-settings")
    expect(body.locks).toEqual({ is_shared: false, may_be_several: true })
    await becomes(
      async () =>
        server.log.join("").includes("Locks are kept in this process's memory"),
      true
    )
  } finally {
    server.process.kill("SIGTERM")
  }
})

describe.skipIf(!isPossible)("a server and a worker apart, on Redis", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>
  let pgbouncer: Awaited<ReturnType<typeof startPgbouncer>> | undefined
  let servers: Server[] = []
  let one: Client
  let two: Client

  beforeAll(async () => {
    redis = await startRedis()
    // Where there is none, behind the same pooler as the store of this process.
    pgbouncer = hasPgbouncer()
      ? await startPgbouncer(store.unpooledUrl)
      : undefined
    const databaseUrl = pgbouncer?.url ?? store.databaseUrl
    const env = { REDIS_URL: redis.url, LOG_LEVEL: "warn" }
    servers = await Promise.all([
      startServer(databaseUrl, {
        ...env,
        MEDUSA_WORKER_MODE: "server",
      }),
      startServer(databaseUrl, {
        ...env,
        MEDUSA_WORKER_MODE: "shared",
      }),
      startServer(databaseUrl, {
        ...env,
        MEDUSA_WORKER_MODE: "worker",
      }),
    ])
    one = await adminAt(servers[0]!, store)
    two = await adminAt(servers[1]!, store)
  })
  afterAll(() => {
    servers.forEach((server) => server.process.kill("SIGTERM"))
    redis?.stop()
    pgbouncer?.stop()
  })

  it("knows that locks are shared, and that the guard stands", async () => {
    const { body } = await one.get("/admin/backorder-settings")
    expect(body.locks).toEqual({ is_shared: true, may_be_several: true })
    const state = async () =>
      (await one.get("/admin/backorder-settings")).body.guard.state
    await becomes(state, "ok")
  })

  it("a bulk from both servers at once buys every unit once", async () => {
    const product = await bought()
    const orders = []
    for (let n = 0; n < 8; n++) {
      orders.push(await ordered([product, 2]))
    }
    const body = { orders: orders.map(({ id }) => ({ order_id: id })) }
    const answers = await Promise.all(
      [one, two, one, two].map((server) =>
        server.post("/admin/backorders", body)
      )
    )
    for (const { status, body: answer } of answers) {
      expect([status, answer.code]).toSatisfy(
        ([code, refusal]: [number, string | undefined]) =>
          code === 200 || (code === 400 && refusal !== "request.invalid")
      )
    }
    const [{ bought: units }] = await store.sql(
      `select sum(quantity)::int as bought from backorder_purchase_order_line
       where inventory_item_id = $1 and deleted_at is null`,
      [product.inventoryItemId]
    )
    expect(units).toBe(16)
    expect(await troubles(store)).toEqual([])
  })

  it("what one server does, the worker follows, once", async () => {
    const product = await bought()
    const order = await ordered([product, 3])
    succeeded(
      await one.post("/admin/backorders", { orders: [{ order_id: order.id }] })
    )
    // The server has no subscribers: only the other process can hear of it.
    succeeded(await one.post(`/admin/orders/${order.id}/cancel`))
    await becomes(
      async () =>
        (await one.get(`/admin/backorders?order_id=${order.id}`)).body
          .backorders[0].status,
      "canceled"
    )
    const history = await store.sql(
      `select action from backorder_history_entry
       where order_id = $1 and entity = 'backorder' and action = 'canceled'`,
      [order.id]
    )
    expect(history).toHaveLength(1)
    expect(await troubles(store)).toEqual([])
  })

  it("the whole way at one server, and what is in the way at the other", async () => {
    const staff = purchasing({ ...store, admin: { ...store.admin, ...one } })
    const product = await staff.bought()
    const order = await staff.ordered([product, 3])
    const { purchase_orders } = await staff.place(order)
    const { id } = await staff.issue(purchase_orders[0]!.id)
    await staff.receive(id)
    const { status, body } = await two.post(
      `/admin/orders/${order.id}/fulfillments`,
      { items: [{ id: order.items[0]!.id, quantity: 1 }] }
    )
    expect([status, body.code]).toEqual([400, "order.on_hold"])
    const { released_order_ids } = await staff.bill(id)
    expect(released_order_ids).toEqual([order.id])
    expect(await troubles(store)).toEqual([])
  })

  it("a job is due once, however many workers there are", () => {
    expect(redis.jobs().filter((job) => job.includes("backorders-"))).toEqual(
      [
        "backorders-nightly-doctor",
        "backorders-sweep",
        "backorders-sweep-order-facts",
        "backorders-sweep-unreserved-demand",
      ].map((job) => expect.stringMatching(new RegExp(`${job}$`)))
    )
  })
})

it("nothing is kept in a session of the database: a pooler of transactions would lose it", () => {
  const sent = store.pooler.statements
  expect(sent.some((text) => text.includes("backorder_purchase_order"))).toBe(
    true
  )
  const ofSessions = sent.filter(
    (text) =>
      /^\s*(listen|prepare|declare|discard|create (temp|local|global))/i.test(
        text
      ) ||
      /pg_(try_)?advisory_lock/i.test(text) ||
      /(^|;)\s*set (?!local|transaction)/i.test(text)
  )
  // Medusa's own, with the first word on each connection.
  expect([...new Set(ofSessions)]).toEqual([`set search_path to "shop"`])
})
