import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { afterEach, describe, expect, it } from "vitest"
import { DOCTOR_CHECKS, DoctorCode, DoctorFinding } from "../../src/domain"
import { root } from "../boot"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { troubles } from "../doctor"

const store = useStore()
const staff = purchasing(store)

const examined = async (): Promise<DoctorFinding[]> =>
  succeeded(await store.admin.get("/admin/backorders/doctor")).doctor.findings
const repaired = async () =>
  succeeded(await store.admin.post("/admin/backorders/doctor/repair")).doctor

afterEach(async () => {
  expect(await troubles(store)).toEqual([])
})

/** Two orders of 5 and 2 on one issued purchase order, of which 4 came and are billed. */
async function halfway() {
  const made = await staff.bought()
  const ordered = (quantity: number) =>
    store.make.apiOrder([{ variantId: made.variant.id, quantity }])
  const first = await ordered(5)
  const second = await ordered(2)
  const { purchase_orders, backorders } = await staff.place([first, second])
  const order = await staff.issue(purchase_orders[0]!.id)
  const line_id = order.lines[0]!.id
  await staff.bill(order.id, {
    lines: [{ line_id, quantity: 4 }],
    receive: true,
  })
  const [line] = await store.sql(
    "select id, backorder_id, order_id, line_item_id from backorder_line where order_id = $1",
    [first.id]
  )
  return { made, first, second, backorders, order, line_id, line }
}

type Halfway = Awaited<ReturnType<typeof halfway>>

/** What somebody does to the tables, and how he takes it back where it is not ours to repair. */
const BREAKS: Partial<
  Record<DoctorCode, (now: Halfway) => [damage: string, undo?: string]>
> = {
  "purchase_order_line.over_pegged": ({ line_id }) => [
    `update backorder_purchase_order_line set quantity = 6, subtotal = 60 where id = '${line_id}'`,
  ],
  "backorder_line.over_demand": ({ line }) => [
    `update backorder_line set quantity = 9 where id = '${line.id}'`,
  ],
  "backorder_line.fulfilled_differs": ({ line }) => [
    `update backorder_line set fulfilled_quantity = 1 where id = '${line.id}'`,
  ],
  "backorder_line.status_differs": ({ line }) => [
    `update backorder_line set status = 'requested' where id = '${line.id}'`,
  ],
  "backorder_line.broken_peg": ({ line }) => [
    `update backorder_line set purchase_order_id = 'po_gone' where id = '${line.id}'`,
  ],
  "backorder_line.allocation_differs": ({ line }) => [
    `update backorder_line set allocated_quantity = 3 where id = '${line.id}'`,
  ],
  "purchase_order.status_differs": ({ order }) => [
    `update backorder_purchase_order set receipt_status = 'received' where id = '${order.id}'`,
  ],
  "purchase_order.total_differs": ({ order }) => [
    `update backorder_purchase_order set total = 1 where id = '${order.id}'`,
  ],
  "purchase_order_line.received_differs": ({ line_id }) => [
    `update backorder_purchase_order_line set received_quantity = 5 where id = '${line_id}'`,
  ],
  "purchase_order_line.billed_differs": ({ line_id }) => [
    `update backorder_purchase_order_line set billed_quantity = 2 where id = '${line_id}'`,
  ],
  "purchase_order_line.over_billed": ({ line }) => [
    `update backorder_line set billed_quantity = 5 where id = '${line.id}'`,
  ],
  "purchase_order_line.incoming_differs": ({ line_id, made }) => [
    `with gone as (update inventory_level set incoming_quantity = 1, raw_incoming_quantity = '{"value":"1","precision":20}'
       where inventory_item_id = '${made.inventoryItemId}')
     update backorder_purchase_order_line set incoming_quantity = 1 where id = '${line_id}'`,
  ],
  "inventory_level.incoming_below": ({ made }) => [
    `update inventory_level set incoming_quantity = 0 where inventory_item_id = '${made.inventoryItemId}'`,
    `update inventory_level set incoming_quantity = 3 where inventory_item_id = '${made.inventoryItemId}'`,
  ],
  "inventory_level.over_promised": ({ made }) => [
    `update inventory_level set stocked_quantity = 1 where inventory_item_id = '${made.inventoryItemId}'`,
    `update inventory_level set stocked_quantity = 4 where inventory_item_id = '${made.inventoryItemId}'`,
  ],
  "inventory_level.reserved_differs": ({ made }) => [
    `update inventory_level set reserved_quantity = 1 where inventory_item_id = '${made.inventoryItemId}'`,
    `update inventory_level set reserved_quantity = 7 where inventory_item_id = '${made.inventoryItemId}'`,
  ],
  "purchase_bill.paid_differs": ({ order }) => [
    `update backorder_purchase_bill set paid_total = 7 where id in (
       select bill_id from backorder_purchase_bill_line line
       join backorder_purchase_order_line pol on pol.id = line.purchase_order_line_id
       where pol.purchase_order_id = '${order.id}')`,
  ],
  "purchase_bill.total_differs": ({ line_id }) => [
    `update backorder_purchase_bill_line set subtotal = 41 where purchase_order_line_id = '${line_id}'`,
    `update backorder_purchase_bill_line set subtotal = 40 where purchase_order_line_id = '${line_id}'`,
  ],
  "stock_posting.unfinished": ({ line_id, made }) => [
    `insert into backorder_stock_posting (id, posting_id, status, purchase_order_line_id, inventory_item_id,
       location_id, stock_delta, raw_stock_delta, incoming_delta, raw_incoming_delta, created_at)
     values ('bopost_dead', 'prec_dead', 'pending', '${line_id}', '${made.inventoryItemId}', '${store.stockholm}',
       3, '{"value":"3","precision":20}', -3, '{"value":"-3","precision":20}', now() - interval '1 hour')`,
  ],
  "reservation_move.unfinished": ({ line, made }) => [
    `insert into backorder_reservation_move (id, move_id, order_id, line_item_id, inventory_item_id, reservation_id,
       new_reservation_id, from_location_id, to_location_id, quantity, raw_quantity, created_at)
     values ('bomove_dead', 'botake_dead', '${line.order_id}', '${line.line_item_id}', '${made.inventoryItemId}', 'resitem_none',
       'resitem_never', '${store.stockholm}', '${store.malmo}', 3, '{"value":"3","precision":20}', now() - interval '1 hour')`,
  ],
  "backorder.hold_is_over": ({ second, line }) => [
    `update backorder_line set billed_quantity = case when order_id = '${second.id}' then 0 else 4 end,
       quantity = case when id = '${line.id}' then 4 else quantity end where order_id in ('${second.id}', '${line.order_id}') or id = '${line.id}'`,
  ],
  "purchase_order.lost_place": ({ made }) => [
    `update inventory_item set deleted_at = now() where id = '${made.inventoryItemId}'`,
    `update inventory_item set deleted_at = null where id = '${made.inventoryItemId}'`,
  ],
}

describe("the doctor", () => {
  it("finds nothing in a shop at work", async () => {
    await halfway()
    expect(await examined()).toEqual([])
    expect(await repaired()).toMatchObject({ repaired: [], findings: [] })
  })

  it.each(Object.entries(BREAKS))("finds %s", async (code, breakIt) => {
    const now = await halfway()
    const [damage, undo] = breakIt(now)
    await store.sql(damage)
    const found = await examined()
    const { is_repairable, finding } = DOCTOR_CHECKS[code as DoctorCode]
    expect(found.map((one) => one.code)).toContain(code)
    expect(found.find((one) => one.code === code)).toMatchObject({
      finding,
      is_repairable,
      count: expect.any(Number),
      rows: [expect.objectContaining({ label: expect.stringMatching(/\w/) })],
    })
    if (undo) {
      await repaired()
      expect((await examined()).map((one) => one.code)).toContain(code)
      await store.sql(undo)
    }
    const { repaired: done } = await repaired()
    if (!undo) {
      expect(done).toContainEqual({ code, count: 1 })
      const history = await store.sql(
        "select entity_id, reason, data, actor_id from backorder_history_entry where action = 'repaired' and data ->> 'code' = $1 order by created_at desc limit 1",
        [code]
      )
      if (!code.endsWith(".unfinished")) {
        expect(history).toMatchObject([
          { reason: finding, actor_id: store.admin.id },
        ])
      }
    }
  })

  it("says so to the shell, and repairs when asked", async () => {
    const { order, made } = await halfway()
    const run = (...words: string[]) =>
      promisify(execFile)(
        process.execPath,
        [
          "node_modules/@medusajs/cli/cli.js",
          "exec",
          "./src/scripts/doctor.ts",
          ...words,
        ],
        {
          cwd: root,
          env: {
            ...process.env,
            DATABASE_URL: store.databaseUrl,
            LOG_LEVEL: "info",
          },
        }
      ).then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }) => ({ code, stdout: stdout as string })
      )
    await store.sql(
      `update backorder_purchase_order set total = 1 where id = '${order.id}'`
    )
    const level = (quantity: number) =>
      `update inventory_level set incoming_quantity = ${quantity} where inventory_item_id = '${made.inventoryItemId}'`
    await store.sql(level(2))
    expect(await run("repair")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /Repaired purchase_order.total_differs: 1[^]*Still: inventory_level.incoming_below/
      ),
    })
    await store.sql(level(3))
    expect(await examined()).toEqual([])
  })
})
