import { readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { ORDERS_TO_FOLLOW } from "../../src/modules/backorder/sql/followed-orders"
import {
  OF_OPEN_ORDERS,
  UNRECORDED_SHIPMENTS,
} from "../../src/modules/backorder/sql/vendor-shipments"
import { troubles } from "../doctor"
import { dumpFixture, FIXTURES, loadFixture, migrate } from "../fixture"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)

/** A version that is being released: its fixture is written. */
const { RELEASE } = process.env

type Waiting = Awaited<ReturnType<typeof staff.waiting>>

/**
 * What happened in the store before. Every fixture was left by exactly this:
 * what later versions should be upgraded with too goes into a life of its own.
 */
async function live() {
  // Waits for 3, of which 1 is there.
  const partly = await staff.waiting(3)
  await staff.receive(partly.purchaseOrder.id, {
    lines: [{ line_id: partly.lineId, quantity: 1 }],
  })
  // Came, was billed, paid in part, and is ready.
  const ready = await staff.waiting(2)
  const { bill } = await staff.bill(ready.purchaseOrder.id, { receive: true })
  succeeded(
    await store.admin.post(`/admin/purchase-bills/${bill.id}/payments`, {
      amount: 5,
    })
  )
  // Came, and went back.
  const reversed = await staff.waiting(1)
  const { receipt } = await staff.receive(reversed.purchaseOrder.id)
  succeeded(
    await store.admin.post(
      `/admin/purchase-orders/${reversed.purchaseOrder.id}/receipts/${receipt!.id}/reverse`,
      { reason: "Broken" }
    )
  )
  // Not waited for any more.
  const canceled = await staff.waiting(4)
  succeeded(
    await store.admin.post(
      `/admin/backorders/${canceled.backorder.id}/cancel`,
      {}
    )
  )
  return { partly, ready, reversed, canceled }
}

type Life = Awaited<ReturnType<typeof live>>

/** Ids of Medusa's rows in it, by name. */
async function namesIn(life: Life) {
  const names: Record<string, string> = {
    admin: store.admin.id,
    stockholm: store.stockholm,
    malmo: store.malmo,
    channel: store.salesChannelId,
  }
  for (const [name, one] of Object.entries(life) as [string, Waiting][]) {
    const ids = {
      order: one.order.id,
      line: one.order.items[0]!.id,
      item: one.inventoryItemId,
      variant: one.variant.id,
      product: one.product.id,
    }
    for (const [what, id] of Object.entries(ids)) {
      names[`${what}_${name}`] = id
    }
    const reservations = await store.sql(
      "select id from reservation_item where line_item_id = $1 order by created_at, id",
      [ids.line]
    )
    reservations.forEach(({ id }, n) => {
      names[`reservation_${name}_${n + 1}`] = String(id)
    })
  }
  return names
}

it.runIf(RELEASE)("writes the fixture of this version", async () => {
  const names = await namesIn(await live())
  writeFileSync(
    join(FIXTURES, `${RELEASE}.sql`),
    await dumpFixture(store, RELEASE!, names)
  )
})

it.skipIf(RELEASE).each(readdirSync(FIXTURES))(
  "a store that ran %s goes on where it was",
  async (file) => {
    const life = await live()
    const missing = await loadFixture(store, file, await namesIn(life))
    await migrate(store, missing)

    expect(await troubles(store)).toEqual([])
    const state = async ({ order }: Waiting) =>
      succeeded(await store.admin.get(`/admin/orders/${order.id}/backorder`))
        .order_backorder.state
    expect(await state(life.partly)).toBe("on_hold")
    expect(await state(life.ready)).toBe("ready")
    expect(await state(life.reversed)).toBe("on_hold")
    for (const path of [
      "/admin/backorders",
      "/admin/backorders/shortages",
      "/admin/backorders/metrics?from=2026-01-01&to=2026-12-31",
      "/admin/purchase-orders",
      "/admin/purchase-bills",
      "/admin/purchase-vendors",
      "/admin/backorder-settings",
    ]) {
      succeeded(await store.admin.get(path))
    }

    // What was half done is finished by this version.
    const [{ id }] = succeeded(
      await store.admin.get(
        `/admin/purchase-orders?order_id=${life.partly.order.id}`
      )
    ).purchase_orders
    await staff.receive(id)
    const { released_order_ids } = await staff.bill(id)
    expect(released_order_ids).toEqual([life.partly.order.id])
    const next = await staff.waiting(1)
    expect(next.purchaseOrder.number).toBe("PO-000005")
    await store.sweep()
    expect(await troubles(store)).toEqual([])
  }
)

it("has an index for each foreign key, deleted rows in it too", async () => {
  const unserved = await store.sql(
    `select c.conrelid::regclass || '.' || a.attname as "column"
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f'
       and c.conrelid::regclass::text like 'backorder%'
       and not exists (
         select 1 from pg_index i
         where i.indrelid = c.conrelid and i.indkey[0] = a.attnum
           and i.indpred is null
       )`
  )
  expect(unserved).toEqual([])
})

it("finds what is open by an index of that, not among all that is done", async () => {
  for (const [statement, index] of [
    [
      ORDERS_TO_FOLLOW.replace(":after", "''").replace(":limit", "200"),
      "IDX_backorder_line_open",
    ],
    [
      `${UNRECORDED_SHIPMENTS} ${OF_OPEN_ORDERS}`,
      "IDX_backorder_po_open_drop_ship",
    ],
  ] as const) {
    await store.sql("set enable_seqscan = off")
    const plan = await store.sql(`explain ${statement}`)
    await store.sql("reset enable_seqscan")
    expect(JSON.stringify(plan)).toContain(index)
  }
})
