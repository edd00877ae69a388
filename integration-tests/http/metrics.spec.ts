import { execFile } from "node:child_process"
import { createRequire } from "node:module"
import { promisify } from "node:util"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { EntityManager } from "typeorm"
import { beforeAll, describe, expect, it } from "vitest"
import type { BackorderMetrics, MetricRow } from "../../src/types"
import { root } from "../boot"
import { succeeded } from "../http"
import { dayAgo, daysAgo, measuredShop, on } from "../measured-shop"
import { purchasing } from "../purchasing"
import { customer, expectStaffOnly } from "../rights"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)
const shop = measuredShop(store)
const path = "/admin/backorders/metrics"
const march = { from: "2026-03-01", to: "2026-03-31" }

const query = (values: Record<string, string | number>) =>
  new URLSearchParams(
    Object.entries(values).map(([key, value]) => [key, String(value)])
  ).toString()
const metrics = async (
  values: Record<string, string> = {}
): Promise<BackorderMetrics> =>
  succeeded(await store.admin.get(`${path}?${query({ ...march, ...values })}`))
    .metrics
const rowsOf = async (
  figure: string,
  values: Record<string, string | number> = {}
): Promise<{ rows: MetricRow[]; count: number }> =>
  succeeded(
    await store.admin.get(
      `${path}/rows?${query({ ...march, figure, limit: 100, ...values })}`
    )
  )

const goods = {} as Record<"shirt" | "table" | "lamp", string>
const vendors = {} as Record<"nordic" | "skane", string>

/*
 * Counted by hand. March is the period, February what it is compared with.
 *
 * order  day    item   units  backordered  held   there  shipped       promised
 * o1     03-02  shirt  10                                03-03
 * o1     03-02  table   4     4            03-02  03-18  03-20         03-18 kept
 * o2     03-02  shirt   6     2            03-03  03-10  03-03, 03-12  03-09 broken
 * o3     03-05  lamp    5  (Malmö)                       03-06, 03-07  03-08 kept
 * o4     03-09  table   2     2  (Malmö)   03-09  03-30                03-31 kept
 * o5     03-10  shirt   8     8            03-10  canceled 03-15       03-20 canceled
 * o6     03-16  lamp    3                                03-16
 * o7     03-16  lamp    1                                03-18
 * o8     03-31  shirt   7     7            03-31  04-10  (23:30 UTC: April in Stockholm)
 * o9     02-20  shirt  10     5            02-20  02-25
 * o10    02-25  table  10                                03-01
 * o11    03-20  table   2     2 and canceled by staff again (usd)
 */
async function pastOrders() {
  const { shirt, table, lamp } = goods
  const atMalmo = { location_id: store.malmo }
  const shipped = (first: string, last = first) => ({
    first_shipped_at: on(first),
    shipped_at: on(last),
  })
  const supply = async (vendor_id: string) =>
    shop.purchaseOrder(vendor_id, { status: "closed" })
  const nordic = await supply(vendors.nordic)
  const skane = await supply(vendors.skane)

  const o1 = await shop.order(on("03-02"))
  await shop.orderLine(o1, shirt, 10, { unit_price: 5, ...shipped("03-03") })
  const o1table = await shop.orderLine(o1, table, 4, shipped("03-20"))
  const b1 = await shop.backorder(o1, on("03-02"))
  await shop.backorderLine(b1, o1, o1table, table, 4, on("03-02"), {
    arrived_date: "2026-03-18",
    status: "fulfilled",
    purchase_order_id: nordic,
  })
  await shop.promise(o1, o1table, "2026-03-18")

  const o2 = await shop.order(on("03-02"))
  const o2shirt = await shop.orderLine(o2, shirt, 6, shipped("03-03", "03-12"))
  const b2 = await shop.backorder(o2, on("03-03"))
  await shop.backorderLine(b2, o2, o2shirt, shirt, 2, on("03-03"), {
    arrived_date: "2026-03-10",
    status: "fulfilled",
    purchase_order_id: nordic,
  })
  await shop.promise(o2, o2shirt, "2026-03-09")

  const o3 = await shop.order(on("03-05"))
  const o3lamp = await shop.orderLine(o3, lamp, 5, {
    ...atMalmo,
    ...shipped("03-06", "03-07"),
  })
  await shop.promise(o3, o3lamp, "2026-03-08")

  const o4 = await shop.order(on("03-09"))
  const o4table = await shop.orderLine(o4, table, 2, atMalmo)
  const b4 = await shop.backorder(o4, on("03-09"))
  await shop.backorderLine(b4, o4, o4table, table, 2, on("03-09"), {
    ...atMalmo,
    arrived_date: "2026-03-30",
    status: "received",
    purchase_order_id: skane,
  })
  await shop.promise(o4, o4table, "2026-03-31")

  const o5 = await shop.order(on("03-10"), { canceled_at: on("03-15") })
  const o5shirt = await shop.orderLine(o5, shirt, 8, { unit_price: 5 })
  const b5 = await shop.backorder(o5, on("03-10"), {
    status: "canceled",
    canceled_at: on("03-15"),
  })
  await shop.backorderLine(b5, o5, o5shirt, shirt, 8, on("03-10"), {
    status: "canceled",
    purchase_order_id: nordic,
  })
  await shop.promise(o5, o5shirt, "2026-03-20")

  const o6 = await shop.order(on("03-16"))
  await shop.orderLine(o6, lamp, 3, shipped("03-16"))
  const o7 = await shop.order(on("03-16"))
  await shop.orderLine(o7, lamp, 1, shipped("03-18"))

  const o8 = await shop.order(new Date("2026-03-31T23:30:00Z"))
  const o8shirt = await shop.orderLine(o8, shirt, 7)
  const heldLate = new Date("2026-03-31T23:45:00Z")
  const b8 = await shop.backorder(o8, heldLate)
  await shop.backorderLine(b8, o8, o8shirt, shirt, 7, heldLate, {
    arrived_date: "2026-04-10",
    status: "received",
    purchase_order_id: nordic,
  })
  await shop.promise(o8, o8shirt, null)

  const o9 = await shop.order(on("02-20"))
  const o9shirt = await shop.orderLine(o9, shirt, 10)
  const b9 = await shop.backorder(o9, on("02-20"))
  await shop.backorderLine(b9, o9, o9shirt, shirt, 5, on("02-20"), {
    arrived_date: "2026-02-25",
    status: "received",
    purchase_order_id: nordic,
  })
  const o10 = await shop.order(on("02-25"))
  await shop.orderLine(o10, table, 10, shipped("03-01"))

  const o11 = await shop.order(on("03-20"), { currency_code: "usd" })
  const o11table = await shop.orderLine(o11, table, 2)
  const b11 = await shop.backorder(o11, on("03-20"), {
    status: "canceled",
    canceled_at: on("03-21"),
    canceled_by: store.admin.id,
  })
  await shop.backorderLine(b11, o11, o11table, table, 2, on("03-20"), {
    status: "canceled",
    purchase_order_id: skane,
  })
}

/*
 * purchase order        issued  first due   line        received
 * PO1 Nordic            03-01   03-10       shirt 20    15 on 03-09, 5 on 03-12
 *                                           table 10    10 on 03-10 (and 10 on 03-05, reversed)
 * PO2 Nordic            03-05   03-15       shirt 10    given up
 * PO3 Skåne             03-02   03-20       lamp   5    6 on 03-20
 * PO4 draft, PO5 canceled, PO6 drop shipment: not due
 * PO7 Nordic                    2099        shirt  7    open, 2.50 each
 * PO8 Skåne, usd        02-01   02-10       lamp   4    1 on 02-09; now expected yesterday, 3.00 each
 */
async function pastPurchases() {
  const { nordic, skane } = vendors
  const { shirt, table, lamp } = goods
  const due = (first_expected_date: string, issued: string) => ({
    first_expected_date,
    expected_date: first_expected_date,
    issued_at: on(issued),
  })
  const po1 = await shop.purchaseOrder(nordic, {
    ...due("2026-03-10", "03-01"),
    status: "closed",
  })
  const shirts = await shop.purchaseLine(po1, shirt, 20, {
    received_quantity: 20,
  })
  const tables = await shop.purchaseLine(po1, table, 10, {
    received_quantity: 10,
  })
  await shop.receipt(po1, "2026-03-05", [[tables, 10]], {
    reversed_at: on("03-06"),
  })
  await shop.receipt(po1, "2026-03-09", [[shirts, 15]])
  await shop.receipt(po1, "2026-03-10", [[tables, 10]])
  await shop.receipt(po1, "2026-03-12", [[shirts, 5]])
  const po2 = await shop.purchaseOrder(nordic, {
    ...due("2026-03-15", "03-05"),
    status: "closed",
  })
  await shop.purchaseLine(po2, shirt, 10, { short_closed_quantity: 10 })
  const po3 = await shop.purchaseOrder(skane, {
    ...due("2026-03-20", "03-02"),
    status: "closed",
  })
  const lamps = await shop.purchaseLine(po3, lamp, 5, { received_quantity: 6 })
  await shop.receipt(po3, "2026-03-20", [[lamps, 6]])
  for (const more of [
    { status: "draft", issued_at: null },
    { status: "canceled" },
    { delivery: "drop_ship", status: "closed" },
  ]) {
    const other = await shop.purchaseOrder(skane, {
      ...due("2026-03-22", "03-01"),
      ...more,
    })
    await shop.purchaseLine(other, lamp, 100)
  }
  const po7 = await shop.purchaseOrder(nordic, due("2099-01-01", "03-01"))
  await shop.purchaseLine(po7, shirt, 7, { unit_cost: 2.5 })
  const po8 = await shop.purchaseOrder(skane, {
    ...due("2026-02-10", "02-01"),
    expected_date: dayAgo(1),
    currency_code: "usd",
  })
  const late = await shop.purchaseLine(po8, lamp, 4, {
    received_quantity: 1,
    unit_cost: 3,
  })
  await shop.receipt(po8, "2026-02-09", [[late, 1]])
}

/*
 * Waiting now. All cost the customer 10 a unit, but the kit: 30 for 2 shirts and 1 table.
 *
 * order  on hold for  days  item        units  expected
 * w1     100 eur       0    shirt       1      no day
 *                      2    shirt       1      without supply
 * w2     100 eur       3    shirt       2      yesterday
 * w3     100 eur       4    shirt       3      2099-06-03
 *                      4    2 kits      4 + 2  2099-06-03
 * w4     100 eur      14    lamp        4      2099-06-05
 * w5      50 usd      30    lamp        5      2099-06-10
 * w6     100 eur      31    table       6, 2 of them there, the rest expected yesterday
 */
async function waitingNow() {
  const { shirt, table, lamp } = goods
  const coming: Record<string, string> = {}
  for (const day of [dayAgo(1), "2099-06-03", "2099-06-05", "2099-06-10"]) {
    coming[day] = await shop.purchaseOrder(vendors.skane, {
      expected_date: day,
      issued_at: daysAgo(0),
    })
    await shop.purchaseLine(coming[day], lamp, 10)
  }
  const hold = async (days: number, more: Record<string, unknown> = {}) => {
    const order = await shop.order(daysAgo(days), more)
    const backorder = await shop.backorder(order, daysAgo(days), {
      status: "on_hold",
    })
    return { order, backorder, days }
  }
  type Hold = Awaited<ReturnType<typeof hold>>
  const wait = async (
    { order, backorder, days }: Hold,
    item: string,
    quantity: number,
    expected: string | null,
    more: Record<string, unknown> = {},
    line: Record<string, unknown> = {}
  ) => {
    const line_item_id = await shop.orderLine(order, item, quantity, line)
    await shop.backorderLine(
      backorder,
      order,
      line_item_id,
      item,
      quantity,
      daysAgo(days),
      {
        purchase_order_id: expected && coming[expected],
        ...more,
      }
    )
    return line_item_id
  }
  const w1 = await hold(0)
  await wait(w1, shirt, 1, null)
  await wait({ ...w1, days: 2 }, shirt, 1, null, { status: "unsupplied" })
  const w2 = await hold(3, { authorized_at: daysAgo(0) })
  await wait(w2, shirt, 2, dayAgo(1))
  const w3 = await hold(4, { authorized_at: daysAgo(1) })
  await wait(w3, shirt, 3, "2099-06-03")
  const kit = await wait(
    w3,
    shirt,
    4,
    "2099-06-03",
    {},
    { required_quantity: 2, unit_price: 30 }
  )
  await wait(
    w3,
    table,
    2,
    "2099-06-03",
    { line_item_id: kit },
    { line_item_id: kit, unit_price: 30 }
  )
  await wait(await hold(14), lamp, 4, "2099-06-05")
  await wait(
    await hold(30, { currency_code: "usd", total: 50 }),
    lamp,
    5,
    "2099-06-10"
  )
  await wait(await hold(31), table, 6, dayAgo(1), {
    allocated_quantity: 2,
    status: "partially_received",
  })
  await shop.bill(vendors.nordic, { due_date: dayAgo(1) })
  await shop.bill(vendors.nordic, { due_date: dayAgo(1), status: "paid" })
  await shop.bill(vendors.nordic, { due_date: "2099-01-01" })
}

beforeAll(async () => {
  for (const name of ["shirt", "table", "lamp"] as const) {
    goods[name] = (
      await store.make.product({ title: name, stock: {} })
    ).inventoryItemId
  }
  vendors.nordic = await shop.vendor("Nordic Textiles")
  vendors.skane = await shop.vendor("Skåne Woodworks")
  await pastOrders()
  await pastPurchases()
  await waitingNow()
})

describe("a store without reports", () => {
  const isTypeOrmLoaded = () =>
    Object.keys(createRequire(__filename).cache).some((file) =>
      /node_modules.typeorm./.test(file)
    )

  it("loads nothing of them, writes nothing down, and says so", async () => {
    const { options } = store.backorders as unknown as {
      options: { reports?: boolean }
    }
    options.reports = false
    try {
      for (const report of [
        path,
        `${path}/rows?figure=ageing`,
        `/admin/inventory-items/${goods.shirt}/supply`,
        `/admin/purchase-vendors/${vendors.nordic}/supply`,
      ]) {
        const { status, body } = await store.admin.get(report)
        expect([status, body.code]).toEqual([400, "report.off"])
      }
      const { body } = await store.admin.get("/admin/backorders/decisions")
      expect(body.has_reports).toBe(false)
      const { id } = await staff.ordered([await staff.bought(), 1])
      await store.events.settled()
      expect(
        await store.sql(
          `select id from backorder_order_fact where order_id = $1`,
          [id]
        )
      ).toEqual([])
      expect(isTypeOrmLoaded()).toBe(false)
    } finally {
      delete options.reports
    }
    await metrics()
    expect(isTypeOrmLoaded()).toBe(true)
    // Nobody told while they were off.
    await store.backorders.sweepOrderFacts()
  })
})

describe("the figures, as counted by hand", () => {
  it("backorder rate", async () => {
    const { backorder_rate } = await metrics()
    expect(backorder_rate).toEqual({
      units: { rate: 23 / 48, backordered: 23, ordered: 48 },
      lines: { rate: 5 / 10, backordered: 5, ordered: 10 },
      orders: { rate: 5 / 9, backordered: 5, ordered: 9 },
      previous: {
        units: { rate: 5 / 20, backordered: 5, ordered: 20 },
        lines: { rate: 1 / 2, backordered: 1, ordered: 2 },
        orders: { rate: 1 / 2, backordered: 1, ordered: 2 },
      },
    })
  })

  it("backorder days", async () => {
    const { backorder_days } = await metrics()
    expect(backorder_days).toEqual({
      lines: 4,
      open_lines: 0,
      units: 15,
      average: 13.5,
      median: 13,
      p90: 19.5,
      unit_weighted_average: expect.closeTo(190 / 15, 10),
      previous: {
        lines: 1,
        open_lines: 0,
        units: 5,
        average: 5,
        median: 5,
        p90: 5,
        unit_weighted_average: 5,
      },
    })
  })

  it("fill rate, promises, and what was canceled while it waited", async () => {
    const figures = await metrics()
    expect(figures.fill_rate).toEqual({
      rate: 4 / 7,
      complete_lines: 4,
      shipped_lines: 7,
      previous: { rate: null, complete_lines: 0, shipped_lines: 0 },
    })
    expect(figures.promise_kept).toMatchObject({
      rate: 3 / 4,
      kept_lines: 3,
      promised_lines: 4,
    })
    expect(figures.canceled_while_waiting).toEqual({
      orders: 1,
      units: 8,
      value: [{ currency_code: "eur", amount: 40 }],
      previous: { orders: 0, units: 0, value: [] },
    })
  })

  it("vendors: on time and lead time", async () => {
    const figures = await metrics()
    expect(figures.on_time).toEqual({
      rate: 30 / 45,
      on_time_quantity: 30,
      due_quantity: 45,
      previous: { rate: 1 / 4, on_time_quantity: 1, due_quantity: 4 },
    })
    expect(figures.lead_time).toMatchObject({ p50: 10, samples: 4 })
    expect(figures.lead_time.p80).toBeCloseTo(13.8, 10)
    expect(figures.vendors).toEqual([
      {
        vendor_id: vendors.nordic,
        name: "Nordic Textiles",
        on_time: { rate: 25 / 40, on_time_quantity: 25, due_quantity: 40 },
        lead_time: { p50: 9, p80: expect.closeTo(10.2, 10), samples: 3 },
      },
      {
        vendor_id: vendors.skane,
        name: "Skåne Woodworks",
        on_time: { rate: 1, on_time_quantity: 5, due_quantity: 5 },
        lead_time: { p50: 18, p80: 18, samples: 1 },
      },
    ])
  })

  it("what waits now: ageing, values by currency, and what needs a person", async () => {
    const figures = await metrics()
    expect(figures.ageing).toEqual([
      { group: "0-3", lines: 3, units: 4 },
      { group: "4-7", lines: 3, units: 9 },
      { group: "8-14", lines: 1, units: 4 },
      { group: "15-30", lines: 1, units: 5 },
      { group: "over-30", lines: 1, units: 6 },
    ])
    expect(figures.value_on_hold).toEqual([
      { currency_code: "eur", amount: 500, orders: 5 },
      { currency_code: "usd", amount: 50, orders: 1 },
    ])
    expect(figures.value_waiting).toEqual([
      { currency_code: "eur", week: "late", amount: 60, lines: 2 },
      { currency_code: "eur", week: "2099-06-01", amount: 130, lines: 3 },
      { currency_code: "eur", week: null, amount: 20, lines: 2 },
      { currency_code: "usd", week: "2099-06-08", amount: 50, lines: 1 },
    ])
    expect(figures.open_purchase_value).toEqual([
      { currency_code: "eur", amount: 17.5, purchase_orders: 5 },
      { currency_code: "usd", amount: 9, purchase_orders: 1 },
    ])
    expect(figures.needs_you).toEqual({
      late_purchase_orders: 2,
      unsupplied_lines: 1,
      overdue_bills: 1,
      authorizations_ending: 1,
    })
  })

  it("points without gaps add up to the figure; items by days times units", async () => {
    const { points, top_items } = await metrics({ interval: "week" })
    expect(points.map(({ date }) => date)).toEqual([
      ...["2026-02-23", "2026-03-02", "2026-03-09", "2026-03-16"],
      ...["2026-03-23", "2026-03-30"],
    ])
    const sum = (key: "ordered_units" | "backordered_units") =>
      points.reduce((total, point) => total + point[key], 0)
    expect([sum("ordered_units"), sum("backordered_units")]).toEqual([48, 23])
    expect(points[1]).toEqual({
      date: "2026-03-02",
      ordered_units: 25,
      backordered_units: 6,
      backorder_rate: 6 / 25,
      backorder_lines: 2,
      average_backorder_days: 11.5,
    })
    expect(points[4]).toMatchObject({
      backorder_rate: null,
      average_backorder_days: null,
    })
    expect(
      top_items.map((item) => [item.inventory_item_id, item.unit_days])
    ).toEqual([
      [goods.table, 64 + 42],
      [goods.shirt, 14 + 70],
    ])
  })

  it("in the viewer's zone", async () => {
    const { backorder_rate, backorder_days } = await metrics({
      time_zone: "Europe/Stockholm",
    })
    expect(backorder_rate.units).toMatchObject({ backordered: 16, ordered: 41 })
    expect(backorder_days.lines).toBe(3)
  })

  it.each([
    ["location_id", () => store.malmo, [2, 7], 21],
    ["vendor_id", () => vendors.nordic, [21, 0], 11],
    ["inventory_item_id", () => goods.table, [6, 8], 18.5],
  ] as const)("of one %s", async (name, id, [units, ordered], average) => {
    const { backorder_rate, backorder_days } = await metrics({ [name]: id() })
    expect(backorder_days.average).toBe(average)
    // The vendor has no items yet, so that nobody can have ordered them.
    expect(backorder_rate.units).toMatchObject(
      ordered ? { backordered: units, ordered } : { rate: null }
    )
  })
})

describe("the rows behind a figure", () => {
  it("are as many as it counts, and add up to it", async () => {
    const figures = await metrics()
    const sum = (rows: MetricRow[], key: string) =>
      rows.reduce((total, row) => total + Number(row[key]), 0)
    const rate = await rowsOf("backorder_rate")
    expect([
      rate.count,
      sum(rate.rows, "quantity"),
      sum(rate.rows, "backordered_quantity"),
    ]).toEqual([10, 48, 23])
    const days = await rowsOf("backorder_days")
    expect(sum(days.rows, "days") / days.count).toBe(13.5)
    expect((await rowsOf("fill_rate")).count).toBe(7)
    expect((await rowsOf("promise_kept")).count).toBe(4)
    expect((await rowsOf("canceled_while_waiting")).rows).toMatchObject([
      { quantity: 8, value: 40, currency_code: "eur" },
    ])
    expect((await rowsOf("on_time")).count).toBe(4)
    expect((await rowsOf("lead_time")).count).toBe(figures.lead_time.samples)
    expect(sum((await rowsOf("value_on_hold")).rows, "value")).toBe(550)
    expect(sum((await rowsOf("open_purchase_value")).rows, "value")).toBe(26.5)
    expect((await rowsOf("unsupplied_lines")).count).toBe(1)
    expect((await rowsOf("authorizations_ending")).count).toBe(1)
    expect((await rowsOf("late_purchase_orders")).count).toBe(2)
    for (const { group, lines } of figures.ageing) {
      expect((await rowsOf("ageing", { group })).count).toBe(lines)
    }
    for (const [week, lines] of [
      ["2099-06-01", 3],
      ["late", 2],
      ["unknown", 2],
    ] as const) {
      expect((await rowsOf("value_waiting", { week })).count).toBe(lines)
    }
  })

  it("come a page at a time, and all of them as CSV", async () => {
    const first = await rowsOf("backorder_rate", { limit: 4 })
    const second = await rowsOf("backorder_rate", { limit: 4, offset: 4 })
    expect([first.rows.length, first.count]).toEqual([4, 10])
    const ids = [...first.rows, ...second.rows].map((row) => row.id)
    expect(new Set(ids).size).toBe(8)
    const csv = await store.admin.get(
      `${path}/rows?${query({ ...march, figure: "backorder_days", format: "csv" })}`
    )
    expect(csv.headers.get("content-type")).toContain("text/csv")
    expect(csv.headers.get("content-disposition")).toContain(
      "backorder-days.csv"
    )
    const [head, ...lines] = csv.body.trim().split("\r\n")
    expect(head).toContain("held_date,expected_date,arrived_date,quantity,days")
    expect(lines).toHaveLength(4)
    const points = await store.admin.get(
      `${path}?${query({ ...march, format: "csv" })}`
    )
    expect(points.body.trim().split("\r\n")).toHaveLength(32)
  })

  it("and each table of the page as it stands there", async () => {
    const shown = await metrics()
    const tableOf = async (table: string) => {
      const { body } = await store.admin.get(
        `${path}?${query({ ...march, format: "csv", table })}`
      )
      const [head, ...lines] = body.trim().split("\r\n")
      return { head, lines }
    }
    expect(await tableOf("vendors")).toEqual({
      head: "vendor,on_time_rate,on_time_quantity,due_quantity,lead_time_p50,lead_time_p80,samples",
      lines: shown.vendors.map(({ name, on_time, lead_time }) =>
        [
          name,
          on_time.rate,
          on_time.on_time_quantity,
          on_time.due_quantity,
          lead_time.p50,
          lead_time.p80,
          lead_time.samples,
        ].join(",")
      ),
    })
    const { lines } = await tableOf("top_items")
    expect(lines).toEqual(
      shown.top_items.map((item) =>
        [
          item.sku,
          item.title,
          item.lines,
          item.units,
          item.average,
          item.unit_days,
        ].join(",")
      )
    )
    const ages = await tableOf("ageing")
    expect(
      ages.lines.map((line: string) => line.split(",").slice(0, 2).join(","))
    ).toEqual(["0,3", "4,7", "8,14", "15,30", "31,"])
    expect((await tableOf("value_waiting")).lines).toHaveLength(
      shown.value_waiting.length
    )
  })
})

describe("what is asked for in a wrong way", () => {
  it.each([
    [{ from: "2026-03-31", to: "2026-03-01" }, 400, "report.period_inverted"],
    [{ from: "1976-03-01", to: "2026-03-01" }, 400, "report.period_too_long"],
    [{ from: "2026-02-30" }, 400, "request.invalid"],
    [{ from: "yesterday" }, 400, "request.invalid"],
    [{ time_zone: "Mars/Olympus" }, 400, "report.unknown_time_zone"],
    [{ time_zone: "+02:00" }, 400, "report.unknown_time_zone"],
    [{ vendor_id: "nobody" }, 404, "purchase_vendor.not_found"],
    [{ location_id: "nowhere" }, 400, "backorder.location_not_found"],
    [{ inventory_item_id: "nothing" }, 404, "inventory_item.not_found"],
    [{ interval: "year" }, 400, "request.invalid"],
    [{ colour: "red" }, 400, "request.invalid"],
  ])("%j: %i %s", async (values, status, code) => {
    const answer = await store.admin.get(`${path}?${query(values)}`)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it("a figure that there is not, and a stranger", async () => {
    const answer = await store.admin.get(`${path}/rows?figure=luck`)
    expect([answer.status, answer.body.code]).toEqual([400, "request.invalid"])
    const token = await customer(store, "metrics@example.com")
    await expectStaffOnly(store, token, "get", path)
    await expectStaffOnly(store, token, "get", `${path}/rows?figure=ageing`)
  })

  it("nothing to count gives zeros and empty shares, never NaN", async () => {
    const { inventoryItemId } = await store.make.product({ stock: {} })
    const figures = await metrics({ inventory_item_id: inventoryItemId })
    expect(JSON.stringify(figures)).not.toMatch(/NaN|Infinity/)
    expect(figures.backorder_rate.units).toEqual({
      rate: null,
      backordered: 0,
      ordered: 0,
    })
    expect(figures.backorder_days.average).toBeNull()
    expect(figures.vendors).toEqual([])
    expect(figures.value_on_hold).toEqual([])
    expect(figures.points).toHaveLength(31)
  })
})

describe("one row", () => {
  it("is its own average, median and p90", async () => {
    const { inventoryItemId } = await store.make.product({ stock: {} })
    const order = await shop.order(on("06-04"))
    const line = await shop.orderLine(order, inventoryItemId, 2)
    const held = await shop.backorder(order, on("06-04"))
    await shop.backorderLine(
      held,
      order,
      line,
      inventoryItemId,
      2,
      on("06-04"),
      { arrived_date: "2026-06-11", status: "received" }
    )
    const figures = await metrics({
      from: "2026-06-01",
      to: "2026-06-30",
      inventory_item_id: inventoryItemId,
    })
    expect(figures.backorder_rate.units).toEqual({
      rate: 1,
      backordered: 2,
      ordered: 2,
    })
    expect(figures.backorder_days).toMatchObject({
      average: 7,
      median: 7,
      p90: 7,
      unit_weighted_average: 7,
    })
    expect(JSON.stringify(figures)).not.toMatch(/NaN|Infinity/)
  })
})

describe("what happens in the shop", () => {
  const today = () => ({ from: dayAgo(0), to: dayAgo(0) })

  it("is in the figures at once, and its history tells the same", async () => {
    const product = await staff.bought({ stock: { [store.stockholm]: 1 } })
    const orders = [
      await staff.ordered([product, 4]),
      await staff.ordered([product, 2]),
      await staff.ordered([product, 3]),
    ]
    const { backorders, purchase_orders } = await staff.place(orders, {
      merge_into_drafts: true,
    })
    for (const { id } of purchase_orders) {
      await staff.issue(id)
    }
    await staff.receive(purchase_orders[0]!.id)
    await staff.post(`/admin/orders/${orders[2]!.id}/cancel`)
    const inventory_item_id = product.inventoryItemId
    const figures = await metrics({ ...today(), inventory_item_id })

    const history = await store.sql(
      `select h.action, h.data, h.entity_id,
              (h.created_at at time zone 'UTC')::date::text as day
       from backorder_history_entry h
       where h.entity_id = any($1) order by h.created_at`,
      [[...backorders, ...purchase_orders].map(({ id }) => id)]
    )
    const units = (actions: string[]) =>
      history
        .filter(({ action }) => actions.includes(action))
        .flatMap(({ data }) => data.items as { quantity: number }[])
        .reduce((total, { quantity }) => total + quantity, 0)
    const placed = units(["placed", "extended"])
    expect(figures.backorder_rate.units).toEqual({
      rate: placed / 9,
      backordered: placed,
      ordered: 9,
    })
    const canceledIds = history
      .filter(({ action }) => action === "canceled")
      .map(({ entity_id }) => entity_id)
    expect(figures.canceled_while_waiting.orders).toBe(canceledIds.length)
    const received = history.filter(({ action }) => action === "received")
    const stillWaiting = placed - units(["received"])
    const { rows } = await rowsOf("backorder_days", {
      ...today(),
      inventory_item_id,
    })
    const waiting = rows.filter((row) => row.is_waiting)
    const canceled = figures.canceled_while_waiting.units
    expect(
      waiting.reduce((total, row) => total + Number(row.quantity), 0)
    ).toBe(Math.max(stillWaiting - canceled, 0))
    expect(
      rows.filter((row) => row.arrived_date).map((row) => row.arrived_date)
    ).toEqual(
      rows.filter((row) => row.arrived_date).map(() => received[0]!.day)
    )
  })

  it("is known again after lost events, once, and older orders after the backfill", async () => {
    const product = await staff.bought()
    const [lost, old] = [
      await staff.ordered([product, 2]),
      await staff.ordered([product, 5]),
    ]
    const ids = [lost.id, old.id]
    const forget = async () => {
      for (const table of [
        "backorder_order_fact",
        "backorder_order_line_fact",
      ]) {
        await store.sql(`delete from ${table} where order_id = any($1)`, [ids])
      }
    }
    const ordered = async () =>
      (
        await metrics({
          ...today(),
          inventory_item_id: product.inventoryItemId,
        })
      ).backorder_rate.units.ordered
    await forget()
    expect(await ordered()).toBe(0)
    await store.backorders.sweepOrderFacts()
    await store.backorders.sweepOrderFacts()
    expect(await ordered()).toBe(7)
    await forget()
    expect(await store.backorders.findOrdersWithoutFacts("", 100)).toEqual(
      expect.arrayContaining(ids)
    )
    await promisify(execFile)(
      process.execPath,
      [
        "node_modules/@medusajs/cli/cli.js",
        "exec",
        "./src/scripts/backfill-order-facts.ts",
      ],
      { cwd: root, env: { ...process.env, DATABASE_URL: store.databaseUrl } }
    )
    expect(await ordered()).toBe(7)
    expect(await store.backorders.findOrdersWithoutFacts("", 100)).toEqual([])
    await store.backorders.noteOrderFacts([...ids, ...ids])
    expect(await ordered()).toBe(7)
  })

  it("stays where it was served from when nothing is reserved any more", async () => {
    const product = await staff.bought({ stock: { [store.malmo]: 4 } })
    const order = await staff.ordered([product, 4])
    await store.events.settled()
    const [reservation] = await store.sql(
      `select id from reservation_item
       where line_item_id = $1 and deleted_at is null`,
      [order.items[0]!.id]
    )
    await store.admin.delete(`/admin/reservations/${reservation!.id}`)
    await store.events.settled()
    await store.backorders.noteOrderFacts([order.id])
    const { backorder_rate } = await metrics({
      ...today(),
      inventory_item_id: product.inventoryItemId,
      location_id: store.malmo,
    })
    expect(backorder_rate.units.ordered).toBe(4)
  })

  it("is shipped complete, or not", async () => {
    const product = await store.make.product({
      stock: { [store.stockholm]: 9 },
    })
    const order = await staff.ordered([product, 3])
    const ship = (quantity: number) =>
      staff.post(`/admin/orders/${order.id}/fulfillments`, {
        items: [{ id: order.items[0]!.id, quantity }],
        location_id: store.stockholm,
      })
    const fillRate = async () =>
      (
        await metrics({
          ...today(),
          inventory_item_id: product.inventoryItemId,
        })
      ).fill_rate
    await ship(1)
    expect(await fillRate()).toMatchObject({ shipped_lines: 0 })
    await ship(2)
    expect(await fillRate()).toMatchObject({
      shipped_lines: 1,
      complete_lines: 0,
    })
  })

  it("keeps nothing of a customer who is deleted", async () => {
    const email = "leaving@example.com"
    const token = await customer(store, email)
    const { customer: account } = succeeded(
      await store.as(token).get("/store/customers/me")
    )
    const made = await staff.waiting(1)
    await store.sql(`update "order" set customer_id = $1 where id = $2`, [
      account.id,
      made.order.id,
    ])
    await store.sql(`update backorder set customer_email = $1 where id = $2`, [
      email,
      made.backorder.id,
    ])
    succeeded(await store.admin.delete(`/admin/customers/${account.id}`))
    await store.events.settled()
    const left = await store.sql(
      `select customer_email from backorder where id = $1`,
      [made.backorder.id]
    )
    expect(left).toEqual([{ customer_email: null }])
  })
})

describe("on the pages of an item and a vendor", () => {
  it("what comes and waits, and what receipts tell of lead times", async () => {
    const made = await staff.waiting(3)
    const of = async (resource: string, id: string) =>
      succeeded(await store.admin.get(`/admin/${resource}/${id}/supply`)).supply
    expect(await of("inventory-items", made.inventoryItemId)).toMatchObject({
      on_order_quantity: 3,
      waiting_quantity: 3,
      waiting_orders: 1,
      lead_times: [],
    })
    await store.sql(
      `update backorder_purchase_order set issued_at = now() - interval '6 days', first_expected_date = $2 where id = $1`,
      [made.purchaseOrder.id, dayAgo(1)]
    )
    await staff.receive(made.purchaseOrder.id)
    const vendor = await of("purchase-vendors", made.vendorId)
    expect(vendor).toMatchObject({
      on_order_quantity: 0,
      waiting_quantity: 0,
      on_time_rate: 0,
      due_quantity: 3,
      lead_time: { p50: 6, p80: 6, samples: 1 },
      lead_times: [
        {
          vendor_id: made.vendorId,
          inventory_item_id: made.inventoryItemId,
          p50: 6,
          p80: 6,
          samples: 1,
        },
      ],
    })
    const unknown = await store.admin.get("/admin/purchase-vendors/no/supply")
    expect([unknown.status, unknown.body.code]).toEqual([
      404,
      "purchase_vendor.not_found",
    ])
  })
})

describe("at once", () => {
  it("an order that several events tell of is written down once", async () => {
    const product = await staff.bought()
    const { id } = await staff.ordered([product, 2])
    for (const table of ["backorder_order_fact", "backorder_order_line_fact"]) {
      await store.sql(`delete from ${table} where order_id = $1`, [id])
    }
    await Promise.all(
      Array.from({ length: 6 }, () => store.backorders.noteOrderFacts([id]))
    )
    expect(
      await store.sql(
        `select (select count(*)::int from backorder_order_fact where order_id = $1) as facts,
                (select count(*)::int from backorder_order_line_fact where order_id = $1) as lines`,
        [id]
      )
    ).toEqual([{ facts: 1, lines: 1 }])
  })

  it("many reports leave Medusa its connections, and none is lost", async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        store.admin.get(n % 2 ? "/admin/backorders" : `${path}?${query(march)}`)
      )
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const failing = await store.admin.get(
      `${path}?${query({ time_zone: "Etc/Unknown" })}`
    )
    expect(failing.status).toBe(400)
    expect((await metrics()).backorder_rate.units.ordered).toBe(48)
  })

  it("parts of a report see one instant, on two connections or on one", async () => {
    // Only here: a store without reports doesn't load it.
    const { ReportDatabase } =
      await import("../../src/modules/backorder/reports/index.js")
    const knex = store.container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const database = new ReportDatabase(knex)
    /** Of Medusa's connections only one is free. */
    const whileUsed = async <T>(work: () => Promise<T>) => {
      const { client } = knex
      const used = []
      while (client.pool.numUsed() < client.pool.max - 1) {
        used.push(await client.acquireConnection())
      }
      try {
        return await work()
      } finally {
        await Promise.all(used.map((one) => client.releaseConnection(one)))
      }
    }
    const seen = async (manager: EntityManager) => {
      const [row] = await manager.query<{ pid: number; snapshot: string }[]>(
        "select pg_backend_pid() as pid, pg_current_snapshot()::text as snapshot"
      )
      return row!
    }
    /** The first part ends after the second has begun: only on two connections. */
    const besides = () => {
      let begin = () => {}
      const begun = new Promise<void>((resolve) => (begin = resolve))
      return database.readParts({
        one: async (manager) => (await begun, await seen(manager)),
        other: async (manager) => (begin(), await seen(manager)),
      })
    }
    const { one, other } = await besides()
    expect(one.pid).not.toBe(other.pid)
    expect(one.snapshot).toBe(other.snapshot)

    const alone = await database.read(() =>
      database.readParts({ one: seen, other: seen })
    )
    expect(alone.one).toEqual(alone.other)

    const full = await whileUsed(() =>
      database.readParts({ one: seen, other: seen })
    )
    expect(full.one).toEqual(full.other)

    await expect(
      database.readParts({
        one: seen,
        other: () => Promise.reject(new Error("no figure")),
      })
    ).rejects.toThrow("no figure")
    const again = await besides()
    expect(again.one.pid).not.toBe(again.other.pid)
  })
})
