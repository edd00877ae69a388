import { copyOrders } from "../../integration-tests/copies"
import { succeeded } from "../../integration-tests/http"
import { countStatements, watchMemory } from "../measure"
import type { Shop } from "../shop"
import { expectSame, type Chapter, type Figure } from "./figure"

type Step = { ms: number; statements: number }
type Chain = Record<(typeof STEPS)[number] | "whole", Step> & {
  megabytes: number
}

const STEPS = ["preview", "deed", "issue", "receive", "bill"] as const

/**
 * The whole way of many short orders, over HTTP: looked at, backordered,
 * issued, received in full, billed, and every hold released. 1,000 orders of
 * 3 lines over 50 items, then ten times as many, made of them. Each runs once: goods that
 * arrived can't be sent back between rounds.
 */
export const chain: Chapter = {
  rounds: 1,
  async measure(shop) {
    const few = await waitingOrders(shop)
    const small = await run(shop, few)
    const many = await copies(shop, "chain", few, 10)
    const large = await run(shop, many)
    const measured = ({ ms, statements }: Step) => ({
      ms,
      statements,
      samples: [ms],
    })
    const figures = [...STEPS, "whole" as const].map((step): Figure => ({
      name: `The way of ${many.length} orders: ${step}`,
      ours: measured(large[step]),
      yardstick: {
        name: `of ${few.length} orders`,
        ...measured(small[step]),
      },
      aim: step === "whole" ? { ratio: 12 } : undefined,
    }))
    return figures.map((figure) => ({
      ...figure,
      note: `Memory in use grew by up to ${small.megabytes} MB with ${few.length} orders, by ${large.megabytes} MB with ${many.length} (aim 300).`,
    }))
  },
}

/** Those of seed.sql that wait for the fifty items of one vendor. */
export async function waitingOrders({ sql }: Shop) {
  const rows = await sql<{ order_id: string }>(
    `select oi.order_id
     from reservation_item ri
     join order_item oi on oi.item_id = ri.line_item_id
     where ri.inventory_item_id in (
         select inventory_item_id from backorder_purchase_vendor_item vi
         join backorder_purchase_vendor v on v.id = vi.vendor_id
         where v.name = 'Vendor 1'
       )
       and oi.order_id !~ '_.*_'
     group by 1 having count(*) = 3 order by 1 limit 1000`
  )
  expectSame("Waiting orders", rows.length, 1000)
  return rows.map(({ order_id }) => order_id)
}

/** The same orders `times` over, with their lines and reservations. Copies of one `name` are made once. */
export async function copies(
  { sql }: Shop,
  name: string,
  order_ids: string[],
  times: number
) {
  const ids = await copyOrders((text) => sql(text), order_ids, times, {}, name)
  await sql("analyze reservation_item")
  return ids
}

async function run({ admin, knex, sql }: Shop, order_ids: string[]) {
  const orders = order_ids.map((order_id) => ({ order_id }))
  const done = {} as Chain
  const memory = watchMemory()
  const step = async <T>(
    name: (typeof STEPS)[number],
    work: () => Promise<T>
  ) => {
    const counter = countStatements(knex)
    const began = performance.now()
    const answer = await work()
    done[name] = { ms: performance.now() - began, statements: counter.stop() }
    return answer
  }
  const post = async (path: string, body: object) =>
    succeeded(await admin.post(path, body))

  await step("preview", () => post("/admin/backorders/preview", { orders }))
  const { purchase_orders } = await step("deed", () =>
    post("/admin/backorders", { orders })
  )
  const ids = purchase_orders.map(({ id }: { id: string }) => id)
  await step("issue", () => post("/admin/purchase-orders/issue", { ids }))
  await step("receive", async () => {
    for (const id of ids) {
      await post(`/admin/purchase-orders/${id}/receipts`, {})
    }
  })
  await step("bill", async () => {
    for (const id of ids) {
      await post(`/admin/purchase-orders/${id}/bills`, {})
    }
  })
  done.megabytes = Math.round(memory.stop() / 1e6)
  const [held] = await sql<{ count: number }>(
    `select count(*)::int as count from backorder
     where order_id = any(:order_ids) and status = 'released'`,
    { order_ids }
  )
  expectSame("Released orders", held!.count, order_ids.length)
  done.whole = STEPS.reduce(
    (sum, name) => ({
      ms: sum.ms + done[name].ms,
      statements: sum.statements + done[name].statements,
    }),
    { ms: 0, statements: 0 }
  )
  return done
}
