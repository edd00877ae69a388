import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { builders } from "../../integration-tests/builders"
import { succeeded } from "../../integration-tests/http"
import {
  baseStoreTable,
  type BaseStore,
} from "../../integration-tests/template/base-store"
import { countStatements, type Measured } from "../measure"
import type { Shop } from "../shop"
import { copies, waitingOrders } from "./chain"
import { expectSame, type Chapter, type Figure } from "./figure"

const ORDERS = 10_000

/**
 * Shoppers who check out, one after the other, while ten thousand orders are
 * backordered and while the goods for them are received, beside the same with
 * nothing else going on. One server does it all, in one process.
 */
export const checkout: Chapter = {
  rounds: 100,
  async measure(shop, rounds) {
    const waiting = await copies(
      shop,
      "checkout",
      await waitingOrders(shop),
      ORDERS / 1000
    )
    const orders = waiting.map((order_id) => ({ order_id }))
    const carts = await readyCarts(shop, rounds * 4)
    const take = () => carts.splice(0, rounds)
    // What runs first is slower.
    await completeAll(shop, carts.splice(0, 10))

    const idle = await completeAll(shop, take())
    const post = async (path: string, body: object) =>
      succeeded(await shop.admin.post(path, body))
    const placed = await meanwhile(shop, take(), () =>
      post("/admin/backorders", { orders })
    )
    const ids = placed.answer.purchase_orders.map((po: { id: string }) => po.id)
    expectSame("Purchase orders", ids.length, 1)
    await post("/admin/purchase-orders/issue", { ids })
    const received = await meanwhile(shop, take(), () =>
      post(`/admin/purchase-orders/${ids[0]}/receipts`, {})
    )
    const figure = (name: string, { times }: { times: Times }): Figure[] => [
      {
        name: `Checkout while ${name}: median`,
        ours: percentile(times, 0.5),
        yardstick: { name: "nothing else going on", ...percentile(idle, 0.5) },
      },
      {
        name: `Checkout while ${name}: p99`,
        ours: percentile(times, 0.99),
        yardstick: { name: "nothing else going on", ...percentile(idle, 0.99) },
        aim: { ratio: 2 },
      },
    ]
    return [
      ...figure(`${ORDERS} orders are backordered`, placed),
      ...figure("the goods for them are received", received),
    ]
  },
}

type Times = Measured[]

/** Of so many shoppers, each with one of an article that is in stock. */
async function readyCarts(
  { container, sql, admin, shopper }: Shop,
  count: number
) {
  const [row] = await sql<{ data: BaseStore }>(
    `select data from ${baseStoreTable}`
  )
  const base = row!.data
  const make = builders({
    container,
    query: container.resolve(ContainerRegistrationKeys.QUERY),
    base,
    admin,
    shop: shopper,
    events: { settled: async () => undefined },
  })
  const { variant } = await make.product({
    sku: "IN-STOCK",
    stock: { [base.stockholm]: count },
  })
  const carts: string[] = []
  for (let n = 0; n < count; n++) {
    carts.push(await make.readyCart([{ variantId: variant.id, quantity: 1 }]))
  }
  return carts
}

async function complete({ shopper, knex }: Shop, cart: string) {
  const counter = countStatements(knex)
  const began = performance.now()
  const { type } = succeeded(
    await shopper.post(`/store/carts/${cart}/complete`, {})
  )
  const ms = performance.now() - began
  expectSame("A completed cart", type, "order")
  return { ms, statements: counter.stop(), samples: [ms] }
}

async function completeAll(shop: Shop, carts: string[]) {
  const times: Times = []
  for (const cart of carts) {
    times.push(await complete(shop, cart))
  }
  return times
}

/** As many of the carts as can be completed while `work` goes on. */
async function meanwhile<T>(
  shop: Shop,
  carts: string[],
  work: () => Promise<T>
) {
  let isDone = false
  const working = work().finally(() => {
    isDone = true
  })
  const times: Times = []
  for (const cart of carts) {
    times.push(await complete(shop, cart))
    if (isDone) {
      break
    }
  }
  return { answer: await working, times }
}

function percentile(times: Times, share: number): Measured {
  const sorted = [...times].sort((a, b) => a.ms - b.ms)
  const { ms } = sorted[Math.ceil(sorted.length * share) - 1]!
  return {
    ms,
    statements: sorted[0]!.statements,
    samples: times.map((one) => one.ms),
  }
}
