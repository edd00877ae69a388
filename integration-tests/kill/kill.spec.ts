import { afterAll, describe, expect, it } from "vitest"
import { troubles } from "../doctor"
import { client } from "../http"
import { purchasing } from "../purchasing"
import { startServer } from "../servers"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)

const KILLS = Number(process.env.KILLS || 3)
const DEEDS = ["a bulk run", "a receipt", "a bill"] as const

let next: ReturnType<typeof start> | undefined

/** Another server on the same database; the next one boots while this one is at work. */
const start = () =>
  startServer(store.databaseUrl, { PGAPPNAME: "to_be_killed" })

afterAll(async () => {
  const left = await next?.catch(() => undefined)
  left?.process.kill("SIGKILL")
})

/** PostgreSQL rolls back what a dead client had open; until then it is not over. */
async function connectionsAreGone() {
  for (;;) {
    const [{ count }] = await store.sql(
      "select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'to_be_killed'"
    )
    if (!count) {
      return
    }
  }
}

async function prepare(deed: (typeof DEEDS)[number]) {
  const made = await staff.bought()
  const orders = []
  for (let n = 0; n < 6; n++) {
    orders.push(
      await store.make.apiOrder([
        { variantId: made.variant.id, quantity: (n % 3) + 1 },
      ])
    )
  }
  const bulk = { orders: orders.map(({ id }) => ({ order_id: id })) }
  if (deed === "a bulk run") {
    return { path: "/admin/backorders", body: bulk }
  }
  const { purchase_orders } = await staff.place(orders)
  const { id } = await staff.issue(purchase_orders[0]!.id)
  return deed === "a receipt"
    ? { path: `/admin/purchase-orders/${id}/receipts`, body: {} }
    : { path: `/admin/purchase-orders/${id}/bills`, body: { receive: true } }
}

describe("the server is killed in the middle", () => {
  it.each(
    Array.from(
      { length: KILLS },
      (_, n) => [n + 1, DEEDS[n % DEEDS.length]!] as const
    )
  )(
    "%i: of %s",
    async (n, deed) => {
      const { path, body } = await prepare(deed)
      const server = await (next ?? start())
      next = n < KILLS ? start() : undefined
      const { body: login } = await client(server.baseUrl, () => ({})).post(
        "/auth/user/emailpass",
        { email: store.admin.email, password: store.admin.password }
      )
      const authorization = `Bearer ${login.token}`
      const asked = client(server.baseUrl, () => ({ authorization }))
        .post(path, body)
        .catch(() => undefined)
      const moment = Math.round(Math.random() * 500)
      await new Promise((done) => setTimeout(done, moment))
      server.process.kill("SIGKILL")
      await asked
      await connectionsAreGone()

      // Ten minutes later, as the sweep sees it.
      await store.sql(
        "update backorder_stock_posting set created_at = now() - interval '1 hour' where status = 'pending'"
      )
      await store.sweep()
      expect(await troubles(store), `killed after ${moment} ms`).toEqual([])

      const again = await store.admin.post(path, body)
      expect(again.status, JSON.stringify(again.body)).toBeLessThan(500)
      await store.events.settled()
      expect(
        await troubles(store),
        `killed after ${moment} ms, done again`
      ).toEqual([])
    },
    300_000
  )
})
