import { expect, it } from "vitest"
import { DEFAULT_SETTINGS } from "../../src/domain"
import { customer, expectStaffOnly } from "../rights"
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

it("are for staff only", async () => {
  const token = await customer(store, "settings@example.com")
  await expectStaffOnly(store, token, "get", path)
  await expectStaffOnly(store, token, "post", path)
})
