import { expect, it } from "vitest"
import { DEFAULT_SETTINGS } from "../../src/domain"
import { customer, expectStaffOnly } from "../rights"
import type { HistoryEntry } from "../../src/types"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore()
const path = "/admin/backorder-settings"

it("begin with the defaults", async () => {
  const { status, body } = await store.admin.get(path)
  expect([status, body.backorder_settings]).toEqual([200, DEFAULT_SETTINGS])
})

it("change by what is given, and stay", async () => {
  const change = {
    release_on: "receipt",
    over_receipt_percent: 2.5,
    price_tolerance_percent: 1.5,
    count_orders_from: "2026-01-01",
    default_lead_time_days: 14,
  }
  const { status, body } = await store.admin.post(path, change)
  const expected = { ...DEFAULT_SETTINGS, ...change }
  expect([status, body.backorder_settings]).toEqual([200, expected])
  expect((await store.admin.get(path)).body.backorder_settings).toEqual(
    expected
  )
  const nothing = await store.admin.post(path, {})
  expect(nothing.body.backorder_settings).toEqual(expected)
  const emptied = await store.admin.post(path, {
    count_orders_from: null,
    default_lead_time_days: null,
  })
  expect(emptied.body.backorder_settings).toMatchObject({
    count_orders_from: null,
    default_lead_time_days: null,
  })
})

it("are one row, however many ask first", async () => {
  await store.sql("delete from backorder_setting")
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => store.admin.get(path))
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
  expect(await store.sql("select id from backorder_setting")).toHaveLength(1)
})

it("keep who changed what, once", async () => {
  await store.admin.post(path, { handling_days: 3, block_capture: true })
  await store.admin.post(path, { handling_days: 3 })
  const { history } = (await store.admin.get(path)).body
  expect(history[0]).toMatchObject({
    action: "changed",
    actor_id: store.admin.id,
    data: { changes: [{ field: "handling_days", from: 0, to: 3 }] },
  })
  expect(
    history.filter(({ data }: HistoryEntry) =>
      JSON.stringify(data).includes("handling_days")
    )
  ).toHaveLength(1)
  await store.admin.post(path, { handling_days: 0 })
})

it("release at once who is done under the new rule", async () => {
  const staff = purchasing(store)
  await store.admin.post(path, { release_on: "bill" })
  const { order, purchaseOrder } = await staff.waiting(2)
  await staff.receive(purchaseOrder.id)
  const stateOf = async () =>
    succeeded(await store.admin.get(`/admin/orders/${order.id}/backorder`))
      .order_backorder.state
  expect(await stateOf()).toBe("on_hold")
  await store.admin.post(path, { release_on: "receipt" })
  expect(await stateOf()).toBe("ready")
  await store.admin.post(path, { release_on: "bill" })
  expect(await stateOf()).toBe("ready")
})

it("are for staff only", async () => {
  const token = await customer(store, "settings@example.com")
  await expectStaffOnly(store, token, "get", path)
  await expectStaffOnly(store, token, "post", path)
})

it("finds another server that keeps its locks to itself, but not the one before a restart", async () => {
  const mayBeSeveral = async () =>
    (await store.admin.get("/admin/backorder-settings")).body.locks
      .may_be_several
  const minutesAgo = (minutes: number) =>
    new Date(Date.now() - minutes * 60_000).toISOString()
  const seen = (servers: object) =>
    store.sql("update backorder_setting set servers = servers || $1::jsonb", [
      JSON.stringify(servers),
    ])
  await store.sweep()
  await store.sweep()
  expect(await mayBeSeveral()).toBe(false)

  // Ended a minute ago, at this one's start; and one of last week is forgotten.
  await seen({
    before: { since: minutesAgo(600), seen: minutesAgo(1) },
    old: { since: minutesAgo(20_000), seen: minutesAgo(10_000) },
  })
  await store.sweep()
  expect(await mayBeSeveral()).toBe(false)
  const [{ servers }] = await store.sql("select servers from backorder_setting")
  expect(Object.keys(servers)).toHaveLength(2)

  // An hour later both are still at work.
  await store.sql(
    `update backorder_setting set servers = (
       select jsonb_object_agg(key, value || jsonb_build_object('since', $1::text)) from jsonb_each(servers))`,
    [minutesAgo(60)]
  )
  expect(await mayBeSeveral()).toBe(true)
})
