import { succeeded } from "../../integration-tests/http"
import { byTurns } from "../measure"
import type { Chapter } from "./figure"

/** The orders asked for, one per round: half on hold, a quarter short, a quarter neither. */
const sample = `
  (select order_id from backorder where status = 'on_hold' order by md5(order_id) limit 10)
  union all
  (select o.id from "order" o
   where right(o.id, 1) = '2' and not exists (select 1 from backorder b where b.order_id = o.id)
     and exists (
       select 1 from order_item oi
       join reservation_item ri on ri.line_item_id = oi.item_id
       join inventory_level il on il.inventory_item_id = ri.inventory_item_id and il.location_id = ri.location_id
       where oi.order_id = o.id and il.stocked_quantity = 0
     )
   order by md5(o.id) limit 5)
  union all
  (select o.id from "order" o
   where not exists (
     select 1 from order_item oi
     join reservation_item ri on ri.line_item_id = oi.item_id
     join inventory_level il on il.inventory_item_id = ri.inventory_item_id and il.location_id = ri.location_id
     where oi.order_id = o.id and il.stocked_quantity < il.reserved_quantity
   )
   order by md5(o.id) limit 5)`

/** What the order page asks us, beside what it asks Medusa, for the same orders and over HTTP. */
export const orderPage: Chapter = {
  rounds: 60,
  async measure({ knex, sql, admin }, rounds) {
    const orders = (await sql<{ order_id: string }>(sample)).map(
      ({ order_id }) => order_id
    )
    const ask = (path: (id: string) => string) => ({
      run: async (round: number) =>
        succeeded(await admin.get(path(orders[round % orders.length]!))),
    })
    const { ours, medusa } = await byTurns(knex, rounds, {
      ours: ask((id) => `/admin/orders/${id}/backorder`),
      medusa: ask((id) => `/admin/orders/${id}`),
    })
    return [
      {
        name: "GET /admin/orders/:id/backorder",
        ours,
        yardstick: { name: "GET /admin/orders/:id", ...medusa },
        aim: { ratio: 0.7, statements: 8 },
      },
    ]
  },
}
