import { readFileSync } from "node:fs"
import { join } from "node:path"
import { addDays, dayOf } from "../../src/domain"
import { byTurns } from "../measure"
import { expectSame, type Chapter } from "./figure"

/** Of each order two lines were backordered. */
const SIZE = {
  orders: Number(process.env.BENCH_MEASURES_ORDERS ?? 500_000),
  purchase_orders: Number(
    process.env.BENCH_MEASURES_PURCHASE_ORDERS ?? 200_000
  ),
}
const TABLES = [
  "backorder_line",
  "backorder",
  "backorder_promise",
  "backorder_order_line_fact",
  "backorder_order_fact",
  "backorder_purchase_receipt_line",
  "backorder_purchase_receipt",
  "backorder_purchase_order_line",
  "backorder_purchase_order",
]

/** Single figures as one would write them by hand, over the year alone. */
const BARE = {
  backorder_rate: `
    select sum(least(ol.quantity, coalesce(bl.quantity, 0)))::float as part, sum(ol.quantity)::float as whole
    from backorder_order_line_fact ol
    left join (
      select line_item_id, inventory_item_id, sum(quantity) as quantity
      from backorder_line where deleted_at is null group by 1, 2
    ) bl on bl.line_item_id = ol.line_item_id and bl.inventory_item_id = ol.inventory_item_id
    where ol.deleted_at is null and ol.placed_at >= :from::date and ol.placed_at < :to::date + 1`,
  backorder_days: `
    select percentile_cont(0.9) within group (order by days) as part, avg(days)::float as whole
    from (
      select coalesce(arrived_date, :to)::date - (coalesce(held_at, created_at) at time zone 'UTC')::date as days
      from backorder_line
      where deleted_at is null and status <> 'canceled'
        and coalesce(held_at, created_at) >= :from::date and coalesce(held_at, created_at) < :to::date + 1
    ) line`,
  fill_rate: `
    select count(*) filter (where ol.first_shipped_at = ol.shipped_at and bl.line_item_id is null)::float as part, count(*)::float as whole
    from backorder_order_line_fact ol
    left join (
      select distinct line_item_id, inventory_item_id from backorder_line
      where deleted_at is null and status <> 'canceled'
    ) bl on bl.line_item_id = ol.line_item_id and bl.inventory_item_id = ol.inventory_item_id
    where ol.deleted_at is null and ol.shipped_at >= :from::date and ol.shipped_at < :to::date + 1`,
  on_time: `
    select sum(least(pol.quantity, coalesce(received.quantity, 0)))::float as part, sum(pol.quantity)::float as whole
    from backorder_purchase_order_line pol
    join backorder_purchase_order po on po.id = pol.purchase_order_id
    left join (
      select rl.purchase_order_line_id, sum(rl.quantity) as quantity
      from backorder_purchase_receipt_line rl
      join backorder_purchase_receipt r on r.id = rl.receipt_id
      join backorder_purchase_order o on o.id = r.purchase_order_id
      where r.reversed_at is null and r.received_date <= o.first_expected_date group by 1
    ) received on received.purchase_order_line_id = pol.id
    where po.status in ('issued', 'closed') and po.first_expected_date between :from and :to
      and po.first_expected_date < :to and pol.deleted_at is null`,
}
type Name = keyof typeof BARE

/** All figures of the dashboard of a year, beside the slowest of them alone. */
export const measures: Chapter = {
  rounds: 5,
  async measure({ knex, sql, service }, rounds) {
    const seed = readFileSync(join(__dirname, "measures.sql"), "utf8")
    // One connection: the functions and tables of the seed are temporary.
    await knex.transaction(async (trx) => {
      for (const statement of seed.split(/;\n/).filter((one) => one.trim())) {
        await trx.raw(statement, SIZE)
      }
    })
    for (const table of TABLES) {
      await knex.raw(`vacuum analyze ${table}`)
    }
    const to = dayOf(new Date())
    const year = { from: addDays(to, -364), to }
    const bare = async (name: Name) => {
      return (await sql<{ part: number; whole: number }>(BARE[name], year))[0]!
    }
    const ours = () => service.readMetrics({ ...year, time_zone: "UTC" })

    const metrics = await ours()
    const { backordered, ordered } = metrics.backorder_rate.units
    const { p90, average } = metrics.backorder_days
    const { complete_lines, shipped_lines } = metrics.fill_rate
    const { on_time_quantity, due_quantity } = metrics.on_time
    const told: Record<Name, [number | null, number | null]> = {
      backorder_rate: [backordered, ordered],
      backorder_days: [p90, average],
      fill_rate: [complete_lines, shipped_lines],
      on_time: [on_time_quantity, due_quantity],
    }
    for (const name of Object.keys(BARE) as Name[]) {
      const { part, whole } = await bare(name)
      expectSame(name, told[name].map(rounded), [part, whole].map(rounded))
    }

    const measured = await byTurns(knex, rounds, {
      ours: { run: ours },
      backorder_rate: { run: () => bare("backorder_rate") },
      backorder_days: { run: () => bare("backorder_days") },
      fill_rate: { run: () => bare("fill_rate") },
      on_time: { run: () => bare("on_time") },
    })
    const slowest = (Object.keys(BARE) as Name[]).sort(
      (a, b) => measured[b].ms - measured[a].ms
    )[0]!
    return [
      {
        name: `all figures of a year, ${SIZE.orders * 2} backorder lines, ${SIZE.purchase_orders} purchase orders`,
        ours: measured.ours,
        yardstick: { name: `bare ${slowest}`, ...measured[slowest] },
        aim: { ratio: 3 },
      },
    ]
  },
}

const rounded = (value: number | null) =>
  value === null ? null : Math.round(value * 1000) / 1000
