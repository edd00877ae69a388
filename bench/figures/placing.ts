import { succeeded } from "../../integration-tests/http"
import { byTurns } from "../measure"
import type { Shop } from "../shop"
import { placeByHand } from "./by-hand"
import { expectSame, type Chapter, type Figure } from "./figure"

/** Tables that a backordering writes, each after those that refer to it. */
const tables = [
  "backorder_history_entry",
  "backorder_line",
  "backorder",
  "backorder_purchase_order_line",
  "backorder_purchase_order",
]

/** Backordering many orders at once, beside the same rows written by hand. */
export const placing: Chapter = {
  rounds: 9,
  async measure(shop, rounds) {
    return [
      ...(await measureOrders(shop, 100, rounds)),
      ...(await measureOrders(shop, 1000, rounds)),
    ]
  },
}

async function measureOrders(
  shop: Shop,
  count: number,
  rounds: number
): Promise<Figure[]> {
  const { sql, service, admin, knex } = shop
  const order_ids = await waitingOrders(shop, count)
  const orders = order_ids.map((order_id) => ({ order_id }))
  const [{ now: start }] = (await sql<{ now: Date }>("select now()")) as [
    { now: Date },
  ]
  const after = async () => {
    for (const table of tables) {
      await sql(`delete from ${table} where created_at >= :start`, { start })
    }
    for (const table of tables) {
      await sql(`vacuum (analyze) ${table}`)
    }
  }
  const subjects = {
    byHand: { run: () => placeByHand(shop, order_ids), after },
    method: { run: () => service.placeBackorders({ orders }, {}), after },
    http: {
      run: async () =>
        succeeded(await admin.post("/admin/backorders", { orders })),
      after,
    },
  }
  const written = []
  for (const { run } of Object.values(subjects)) {
    await run()
    written.push(await rowsSince(shop, start))
    await after()
  }
  const [byHandRows, ...ourRows] = written
  ourRows.forEach((rows) =>
    expectSame(`Rows for ${count} orders`, rows, byHandRows)
  )

  const { byHand, method, http } = await byTurns(knex, rounds, subjects)
  const yardstick = { name: "the same rows by hand", ...byHand }
  const isAll = count === 1000
  return [
    {
      name: `Backordering ${count} orders: the deed`,
      ours: method,
      yardstick,
      aim: isAll ? { ratio: 3 } : undefined,
      same_statements_as: isAll
        ? "Backordering 100 orders: the deed"
        : undefined,
    },
    {
      name: `Backordering ${count} orders: POST /admin/backorders`,
      ours: http,
      yardstick,
      same_statements_as: isAll
        ? "Backordering 100 orders: POST /admin/backorders"
        : undefined,
    },
  ]
}

/** Of the orders of seed.sql that wait for the fifty items, the oldest. */
async function waitingOrders({ sql }: Shop, count: number) {
  const rows = await sql<{ order_id: string }>(
    `select oi.order_id
     from inventory_item ii
     join inventory_level il on il.inventory_item_id = ii.id and il.stocked_quantity = 0 and il.reserved_quantity > 0
     join reservation_item ri on ri.inventory_item_id = ii.id and ri.location_id = il.location_id
     join order_item oi on oi.item_id = ri.line_item_id
     where not exists (select 1 from backorder b where b.order_id = oi.order_id)
       and ii.id in (
         select inventory_item_id from backorder_purchase_vendor_item vi
         join backorder_purchase_vendor v on v.id = vi.vendor_id
         where v.name = 'Vendor 1'
       )
     group by 1 order by 1 limit :count`,
    { count }
  )
  expectSame("Waiting orders", rows.length, count)
  return rows.map(({ order_id }) => order_id)
}

async function rowsSince({ sql }: Shop, start: Date) {
  const [lines] = await sql(
    `select count(*) as lines, sum(quantity) as quantity,
            sum((raw_quantity->>'value')::numeric) as raw_quantity,
            count(distinct purchase_order_line_id) as purchase_order_lines
     from backorder_line where created_at >= :start`,
    { start }
  )
  const [orders] = await sql(
    `select count(*) as purchase_orders, sum(total) as total
     from backorder_purchase_order where created_at >= :start`,
    { start }
  )
  const [history] = await sql(
    "select count(*) as history from backorder_history_entry where created_at >= :start",
    { start }
  )
  return { ...lines, ...orders, ...history }
}
