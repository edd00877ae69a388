import { createRequire } from "node:module"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../boot"
import { stepsOf, whileBroken, whileDying } from "../faults"
import type { Answer } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { everything, leavesNoTrace } from "../unchanged"

const store = useStore()
const staff = purchasing(store)

const load = createRequire(__filename)
const sweep = (): Promise<void> =>
  load(join(root, "src/jobs/sweep-backorders")).default(store.container)
const postStock = (id: string): Promise<string[]> =>
  load(join(root, "src/workflows/steps/post-stock")).postStock(
    store.container,
    id
  )

/** What is about to be done. It prepares, and answers how to do it. */
type Scene = () => Promise<() => Promise<Answer>>

const send =
  (path: string, body: unknown = {}) =>
  () =>
    store.admin.post(path, body)

const scenes: Record<string, Scene> = {
  "backorders-place-backorders": async () => {
    const product = await staff.bought({ stock: { [store.stockholm]: 1 } })
    const coming = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 2],
    ])
    await staff.issue(coming.id)
    const order = await staff.ordered([product, 6])
    const nowhere = await staff.bought({ stock: {} })
    const half = await staff.bought()
    const api = await store.make.apiOrder([
      { variantId: nowhere.variant.id, quantity: 2 },
      { variantId: half.variant.id, quantity: 5 },
    ])
    await store.make.reserveLost({
      inventoryItemId: half.inventoryItemId,
      locationId: store.stockholm,
      quantity: 2,
      lineItemId: api.items.find((i) => i.variant_id === half.variant.id)!.id,
    })
    return send("/admin/backorders", {
      orders: [{ order_id: order.id }, { order_id: api.id }],
      vendor_id: await staff.vendor(),
      remember_vendor: true,
    })
  },
  "backorders-create-purchase-order": async () => {
    const product = await staff.bought()
    return send("/admin/purchase-orders", {
      vendor_id: product.vendorId,
      location_id: store.malmo,
      issued_at: "2026-11-02",
      lines: [{ inventory_item_id: product.inventoryItemId, quantity: 3 }],
    })
  },
  "backorders-issue-purchase-orders": async () => {
    const here = await staff.bought()
    const nowhere = await staff.bought({ stock: {} })
    const draft = await staff.draft(here.vendorId, [
      [here.inventoryItemId, 4],
      [nowhere.inventoryItemId, 5],
    ])
    return send(`/admin/purchase-orders/${draft.id}/issue`)
  },
  "backorders-update-purchase-order": async () => {
    const made = await staff.waiting(4)
    const [removed, added] = [await staff.bought(), await staff.bought()]
    const path = `/admin/purchase-orders/${made.purchaseOrder.id}`
    const { purchase_order } = await staff.post(path, {
      lines: [{ inventory_item_id: removed.inventoryItemId, quantity: 3 }],
    })
    return send(path, {
      note: "More, please",
      lines: [
        { id: made.lineId, quantity: 9, unit_cost: 8.25 },
        { id: purchase_order.lines[1].id, delete: true },
        { inventory_item_id: added.inventoryItemId, quantity: 2 },
      ],
    })
  },
  "backorders-cancel-purchase-order": async () => {
    const made = await staff.waiting(4)
    return send(`/admin/purchase-orders/${made.purchaseOrder.id}/cancel`, {
      reason: "Vendor can't deliver",
      release_holds: true,
    })
  },
  "backorders-delete-purchase-order": async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 4])
    const { purchase_orders } = await staff.place(order)
    return () =>
      store.admin.delete(`/admin/purchase-orders/${purchase_orders[0]!.id}`)
  },
  "backorders-close-purchase-order": async () => {
    const made = await staff.waiting(4)
    await staff.receive(made.purchaseOrder.id, {
      lines: [{ line_id: made.lineId, quantity: 1 }],
    })
    return send(`/admin/purchase-orders/${made.purchaseOrder.id}/close`, {
      reason: "The rest never comes",
    })
  },
  "backorders-reopen-purchase-order": async () => {
    const made = await staff.waiting(4)
    const path = `/admin/purchase-orders/${made.purchaseOrder.id}`
    await staff.post(`${path}/close`, { reason: "Never comes" })
    return send(`${path}/reopen`)
  },
  "backorders-replace-purchase-vendor": async () => {
    const made = await staff.waiting(4)
    const vendor_id = await staff.vendor([
      { inventory_item_id: made.inventoryItemId, unit_cost: 12 },
    ])
    return send(
      `/admin/purchase-orders/${made.purchaseOrder.id}/replace-vendor`,
      { vendor_id }
    )
  },
  "backorders-receive-purchase-order": async () => {
    const made = await staff.waiting(4)
    const other = await staff.ordered([made, 3])
    await staff.place(other)
    return send(`/admin/purchase-orders/${made.purchaseOrder.id}/receipts`, {
      lines: [{ line_id: made.lineId, quantity: 3, rejected_quantity: 1 }],
      rest: { give_up_line_ids: [made.lineId], reason: "Sold out" },
      reference: "DN-7",
    })
  },
  "backorders-take-stock": async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 3])
    await store.make.setStock(product.inventoryItemId, store.malmo, 5)
    return send(`/admin/orders/${order.id}/backorder/take-stock`, {
      location_id: store.malmo,
    })
  },
  "backorders-ship-purchase-order": async () => {
    const product = await staff.bought({ stock: { [store.stockholm]: 1 } })
    const whole = await staff.bought()
    const order = await staff.ordered([product, 6], [whole, 2])
    const { purchase_orders } = await staff.place(order, {
      delivery: "drop_ship",
      vendor_id: product.vendorId,
    })
    const { id, lines } = await staff.issue(purchase_orders[0]!.id)
    return send(`/admin/purchase-orders/${id}/shipments`, {
      lines: lines.map((line) => ({ line_id: line.id, quantity: 2 })),
      labels: [{ tracking_number: "SE1" }],
    })
  },
  "backorders-reverse-purchase-receipt": async () => {
    const made = await staff.waiting(4)
    const { receipt } = await staff.bill(made.purchaseOrder.id, {
      receive: true,
    })
    return send(
      `/admin/purchase-orders/${made.purchaseOrder.id}/receipts/${receipt!.id}/reverse`,
      { reason: "Wrong delivery" }
    )
  },
  "backorders-create-purchase-bill": async () => {
    const [one, two] = [await staff.waiting(4), await staff.bought()]
    const second = await staff.draft(one.vendorId, [[two.inventoryItemId, 2]])
    const { lines } = await staff.issue(second.id)
    // Its goods are reserved for it again.
    const [{ id }] = await store.sql(
      `select id from reservation_item
       where line_item_id = $1 and deleted_at is null`,
      [one.order.items[0]!.id]
    )
    await store.admin.delete(`/admin/reservations/${id}`)
    return send("/admin/purchase-bills", {
      vendor_id: one.vendorId,
      receive: true,
      vendor_bill_number: `2026-${second.display_id}`,
      charges: [{ label: "Freight", amount: 5 }],
      lines: [
        { purchase_order_line_id: one.lineId, quantity: 4 },
        { purchase_order_line_id: lines[0]!.id, quantity: 2, unit_cost: 9 },
      ],
    })
  },
  "backorders-pay-purchase-bill": async () => {
    const made = await staff.waiting(4)
    const { bill } = await staff.bill(made.purchaseOrder.id)
    return send(`/admin/purchase-bills/${bill.id}/payments`, { amount: 40 })
  },
  "backorders-remove-payment": async () => {
    const made = await staff.waiting(4)
    const { bill } = await staff.bill(made.purchaseOrder.id)
    const path = `/admin/purchase-bills/${bill.id}/payments`
    const { purchase_bill } = await staff.post(path, { amount: 15 })
    return () =>
      store.admin.delete(`${path}/${purchase_bill.payments[0].id}`, {
        reason: "Bounced",
      })
  },
  "backorders-correct-purchase-bill": async () => {
    const made = await staff.waiting(4)
    const { bill } = await staff.bill(made.purchaseOrder.id)
    return send(`/admin/purchase-bills/${bill.id}`, {
      vendor_bill_number: `C-${made.order.display_id}`,
      due_date: "2027-01-15",
    })
  },
  "backorders-accept-mismatch": async () => {
    const made = await staff.waiting(4)
    const { bill } = await staff.bill(made.purchaseOrder.id, {
      lines: [{ line_id: made.lineId, quantity: 4, unit_cost: 11 }],
    })
    return send(`/admin/purchase-bills/${bill.id}/accept-mismatch`, {
      reason: "New price list",
      update_vendor_cost: true,
    })
  },
  "backorders-void-purchase-bill": async () => {
    const made = await staff.waiting(4)
    const { bill } = await staff.bill(made.purchaseOrder.id, { receive: true })
    // What is left of it waits again, on a new hold.
    await store.make.fulfill(made.order.id, [
      { id: made.order.items[0]!.id, quantity: 1 },
    ])
    return send(`/admin/purchase-bills/${bill.id}/void`, { reason: "Twice" })
  },
  "backorders-release-backorder": async () => {
    const made = await staff.waiting(4)
    return send(`/admin/backorders/${made.backorder.id}/release`, {
      reason: "Customer takes the old model",
    })
  },
  "backorders-cancel-backorder": async () => {
    const product = await staff.bought()
    const [one, two] = [
      await staff.ordered([product, 4]),
      await staff.ordered([product, 3]),
    ]
    const { backorders } = await staff.place([one, two])
    return send(`/admin/backorders/${backorders[0]!.id}/cancel`)
  },
  "backorders-serve-first": async () => {
    const made = await staff.waiting(3)
    const other = await staff.ordered([made, 2])
    await staff.place(other)
    await staff.receive(made.purchaseOrder.id)
    return send("/admin/backorders/serve-first", {
      order_ids: [other.id],
      take_allocated: true,
    })
  },
  "backorders-follow-orders": async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 6])
    await staff.place(order)
    await store.events.withoutSubscribers(() =>
      store.make.editOrder(order.id, {
        update: [{ id: order.items[0]!.id, quantity: 2 }],
      })
    )
    return async () => {
      const { errors } = await store
        .workflows()
        .followOrdersWorkflow(store.container)
        .run({ input: { order_ids: [order.id] }, throwOnError: false })
      return { status: errors.length ? 500 : 200, body: errors } as never
    }
  },
  "backorders-create-purchase-vendor": async () =>
    send("/admin/purchase-vendors", { name: "Late", currency_code: "sek" }),
  "backorders-set-purchase-vendor-items": async () => {
    const product = await staff.bought()
    return send(`/admin/purchase-vendors/${await staff.vendor()}/items`, {
      items: [
        {
          inventory_item_id: product.inventoryItemId,
          unit_cost: 3,
          is_preferred: true,
        },
      ],
    })
  },
}

describe("whichever step fails, everything is as before, and it can be done again", () => {
  it.each(Object.keys(scenes))("%s", async (workflowId) => {
    const act = await scenes[workflowId]!()
    const steps = stepsOf(workflowId)
    expect(steps.length).toBeGreaterThan(0)
    for (const step of steps) {
      const { status } = await leavesNoTrace(
        store,
        () => whileBroken(workflowId, step, act),
        step
      )
      expect([step, status]).toEqual([step, 500])
    }
    const before = await everything(store)
    const { status, body } = await act()
    await store.events.settled()
    expect([status, body.code, body.message]).toEqual([
      200,
      undefined,
      undefined,
    ])
    expect(await everything(store)).not.toEqual(before)
  })
})

it("whichever step of undoing a backordering fails, it stands as before", async () => {
  const workflow = "backorders-undo-placement"
  const product = await staff.bought()
  for (const step of stepsOf(workflow)) {
    // Anew for each: what was touched and put back counts as moved on.
    const order = await staff.ordered([product, 4])
    const { placement_id } = await staff.place(order)
    const { status } = await leavesNoTrace(
      store,
      () =>
        whileBroken(
          workflow,
          step,
          send(`/admin/backorders/placements/${placement_id}/undo`)
        ),
      step
    )
    expect([step, status]).toEqual([step, 500])
    expect(
      await store.sql(
        "select undone_at from backorder_placement where id = $1",
        [placement_id]
      )
    ).toEqual([{ undone_at: null }])
  }
})

describe("an order is on its way to another location", () => {
  const received = async () => {
    const made = await staff.waiting(4)
    const path = `/admin/purchase-orders/${made.purchaseOrder.id}/receipts`
    return { ...made, path, act: send(path, { location_id: store.malmo }) }
  }
  const reserved = async (order: { items: { id: string }[] }) =>
    (
      await store.sql(
        `select location_id from reservation_item
         where line_item_id = any($1) and deleted_at is null`,
        [order.items.map((item) => item.id)]
      )
    ).map((row) => row.location_id)

  it("and whichever step fails, it is reserved where it was", async () => {
    const { act, path } = await received()
    const workflow = "backorders-receive-purchase-order"
    for (const step of stepsOf(workflow)) {
      const { status } = await leavesNoTrace(
        store,
        () => whileBroken(workflow, step, act),
        step
      )
      expect([step, status]).toEqual([step, 500])
    }
    const { body } = await act()
    const reverse = "backorders-reverse-purchase-receipt"
    for (const step of stepsOf(reverse)) {
      const { status } = await leavesNoTrace(
        store,
        () =>
          whileBroken(
            reverse,
            step,
            send(`${path}/${body.receipt.id}/reverse`, { reason: "Miscounted" })
          ),
        step
      )
      expect([step, status]).toEqual([step, 500])
    }
  })

  /** How far the server got before it died. */
  it.each([
    ["nothing was moved", 0, 0],
    ["it is reserved at both", 1, 0],
    ["it is reserved there only", 1, 1],
  ])(
    "and the server dies when %s: the sweep puts it back",
    async (_, made, gone) => {
      const { order, inventoryItemId, purchaseOrder } = await received()
      const before = await store.backorders.examine()
      const { moves } = await store.backorders.planReceipt({
        purchase_order_id: purchaseOrder.id,
        location_id: store.malmo,
      })
      await store.make.setStock(inventoryItemId, store.malmo, 4)
      const id = `prec_died_${order.display_id}`
      const [begun] = await store.backorders.beginMoves(id, moves)
      const inventory = store.container.resolve("inventory")
      if (made) {
        await inventory.createReservationItems([
          {
            id: begun!.new_reservation_id,
            line_item_id: begun!.line_item_id,
            inventory_item_id: inventoryItemId,
            location_id: store.malmo,
            quantity: 4,
            allow_backorder: true,
          } as never,
        ])
      }
      if (gone) {
        await inventory.softDeleteReservationItems([begun!.reservation_id])
      }
      await sweep()
      const [{ count }] = await store.sql(
        "select count(*)::int from backorder_reservation_move where move_id = $1",
        [id]
      )
      expect(count).toBe(1)
      await store.sql(
        "update backorder_reservation_move set created_at = now() - interval '1 hour' where move_id = $1",
        [id]
      )
      expect(
        (await store.backorders.examine()).map((finding) => finding.code)
      ).toContain("reservation_move.unfinished")
      await sweep()
      expect(await reserved(order)).toEqual([store.stockholm])
      expect(await store.backorders.examine()).toEqual(before)
      await store.make.setStock(inventoryItemId, store.malmo, 0)
    }
  )
})

describe("the server dies while it records what a vendor has shipped", () => {
  const workflow = "backorders-ship-purchase-order"

  /** 250 wait, the vendor has shipped 100; the server dies at a step. */
  async function died(step: string) {
    const product = await staff.bought()
    const order = await staff.ordered([product, 250])
    const { purchase_orders, backorders } = await staff.place(order, {
      delivery: "drop_ship",
    })
    const { id, lines } = await staff.issue(purchase_orders[0]!.id)
    const act = send(`/admin/purchase-orders/${id}/shipments`, {
      lines: [{ line_id: lines[0]!.id, quantity: 100 }],
      labels: [{ tracking_number: "SE100" }],
    })
    const { status } = await whileDying(workflow, step, act)
    expect(status).toBe(500)
    await store.events.settled()
    const backorderId = backorders[0]!.id
    return { ...product, order, backorderId, purchaseOrderId: id, act }
  }

  type Died = Awaited<ReturnType<typeof died>>

  const age = ({ order }: Died) =>
    store.sql(
      `update fulfillment set created_at = now() - interval '1 hour'
       where id in (select fulfillment_id from order_fulfillment where order_id = $1)`,
      [order.id]
    )

  /** Everything that both sides say of it. */
  async function state(made: Died) {
    const { body } = await store.admin.get(
      `/admin/orders/${made.order.id}?fields=*items.detail,*fulfillments.labels`
    )
    const { lines, shipments } = await staff.order(made.purchaseOrderId)
    return {
      order: body.order.items.map(
        ({ detail }: { detail: Record<string, number> }) => [
          detail.fulfilled_quantity,
          detail.shipped_quantity,
        ]
      ),
      fulfillments: body.order.fulfillments.map(
        (one: { shipped_at: string | null; labels: object[] }) => [
          one.shipped_at !== null,
          one.labels.length,
        ]
      ),
      reserved: (await staff.level(made))?.reserved,
      received: lines[0]?.received_quantity,
      shipments: shipments!.length,
    }
  }

  const RECORDED = {
    order: [[100, 100]],
    fulfillments: [[true, 1]],
    reserved: 150,
    received: 100,
    shipments: 1,
  }

  it.each([
    "register-order-shipment",
    "backorders-release-reservations",
    "backorders-mark-vendor-fulfillment-shipped",
    "backorders-record-shipment",
  ])("at %s: the sweep finishes it, once", async (step) => {
    const made = await died(step)
    await sweep()
    expect(await state(made)).toMatchObject({ received: 0, shipments: 0 })
    await age(made)
    expect(
      (await store.backorders.examine()).map((finding) => finding.code)
    ).toContain("purchase_shipment.unrecorded")
    await sweep()
    expect(await state(made)).toEqual(RECORDED)
    expect(await store.backorders.examine()).toEqual([])
    await leavesNoTrace(store, sweep)
  })

  it("of a purchase order that has all, as it says: the sweep looks only where something is open", async () => {
    const made = await died("backorders-record-shipment")
    await age(made)
    const status = (to: string) =>
      store.sql(
        "update backorder_purchase_order set receipt_status = $1 where id = $2",
        [to, made.purchaseOrderId]
      )
    await status("received")
    await sweep()
    expect(await state(made)).toMatchObject({ received: 0, shipments: 0 })
    expect(
      (await store.backorders.examine()).map((finding) => finding.code)
    ).toContain("purchase_shipment.unrecorded")
    await status("not_received")
    await sweep()
    expect(await state(made)).toEqual(RECORDED)
  })

  it("before the order counts anything of it: it is taken back", async () => {
    const made = await died("register-order-fullfillment")
    await age(made)
    await sweep()
    expect(await state(made)).toEqual({
      order: [[0, 0]],
      fulfillments: [],
      reserved: 250,
      received: 0,
      shipments: 0,
    })
    expect((await made.act()).status).toBe(200)
    expect(await state(made)).toEqual(RECORDED)
  })

  it("who records it again finishes it, and ships nothing twice", async () => {
    const made = await died("backorders-record-shipment")
    const again = await made.act()
    expect([again.status, again.body.code]).toEqual([
      400,
      "purchase_shipment.finished_earlier",
    ])
    expect(await state(made)).toEqual(RECORDED)
  })

  it("what has left can't be given up: it is finished by the doctor first", async () => {
    const made = await died("backorders-record-shipment")
    const path = `/admin/purchase-orders/${made.purchaseOrderId}`
    const vendor_id = await staff.vendor([
      { inventory_item_id: made.inventoryItemId },
    ])
    const id = (await staff.order(made.purchaseOrderId)).lines[0]!.id
    const backorder = `/admin/backorders/${made.backorderId}`
    await store.make.setStock(made.inventoryItemId, store.stockholm, 250)
    const cut = (change: object) => ({
      lines: [{ id, ...change }],
      drop_pegs: true,
    })
    for (const [route, body] of [
      [path, cut({ quantity: 240 })],
      [path, cut({ delete: true })],
      [`${path}/close`, { reason: "Sold out" }],
      [`${path}/cancel`, {}],
      [`${path}/replace-vendor`, { vendor_id }],
      [`${backorder}/cancel`, {}],
      [`${backorder}/release-from-stock`, {}],
    ] as const) {
      const refused = await leavesNoTrace(store, () =>
        store.admin.post(route, body)
      )
      expect([route, refused.body.code]).toEqual([
        route,
        "purchase_shipment.unfinished",
      ])
    }
    await age(made)
    const { body } = await store.admin.post("/admin/backorders/doctor/repair")
    expect(body.doctor.repaired).toContainEqual({
      code: "purchase_shipment.unrecorded",
      count: 1,
    })
    expect(await state(made)).toEqual(RECORDED)
    await staff.post(`${path}/close`, { reason: "Sold out" })
  })
})

describe("a sweep goes by while something is about to fail", () => {
  it("of what a vendor has shipped it makes nothing, and of other orders what it should", async () => {
    const workflow = "backorders-ship-purchase-order"
    const product = await staff.bought()
    const [order, other] = [
      await staff.ordered([product, 3]),
      await staff.ordered([product, 4]),
    ]
    const { purchase_orders } = await staff.place(order, {
      delivery: "drop_ship",
    })
    await staff.place(other)
    const { id } = await staff.issue(purchase_orders[0]!.id)
    const act = send(`/admin/purchase-orders/${id}/shipments`)
    await store.events.withoutSubscribers(() =>
      store.make.editOrder(other.id, {
        update: [{ id: other.items[0]!.id, quantity: 2 }],
      })
    )
    const waiting = () =>
      store.sql(
        `select quantity::float8, status, arrived_date from backorder_line
         where order_id = any($1) order by queue_date`,
        [[order.id, other.id]]
      )
    const [ofOrder] = await waiting()
    await whileBroken(workflow, "backorders-record-shipment", act, sweep)
    expect(await waiting()).toMatchObject([ofOrder, { quantity: 2 }])
    expect((await act()).status).toBe(200)
  })

  it("of a fulfillment that no lock keeps it makes what the next one mends", async () => {
    const made = await staff.waiting(3)
    await staff.bill(made.purchaseOrder.id, { receive: true })
    const workflow = "create-order-fulfillment"
    const { createOrderFulfillmentWorkflow } = load(
      "@medusajs/medusa/core-flows"
    )
    const lines = async () => (await staff.backorder(made.backorder.id)).lines
    const before = await lines()
    await whileBroken(
      workflow,
      "emit-inventory-level-updated",
      () =>
        createOrderFulfillmentWorkflow(store.container).run({
          input: {
            order_id: made.order.id,
            items: [{ id: made.order.items[0]!.id, quantity: 3 }],
          },
          throwOnError: false,
        }),
      async () => {
        await sweep()
        expect(await lines()).toMatchObject([{ status: "fulfilled" }])
      }
    )
    await sweep()
    expect(await lines()).toEqual(before)
  })
})

describe("goods of three items arrive and the second can't be written", () => {
  it("none of them is in stock", async () => {
    const products = [
      await staff.bought(),
      await staff.bought(),
      await staff.bought(),
    ]
    const draft = await staff.draft(
      products[0]!.vendorId,
      products.map(({ inventoryItemId }) => [inventoryItemId, 5])
    )
    await staff.issue(draft.id)
    const receive = send(`/admin/purchase-orders/${draft.id}/receipts`)
    await store.sql(
      `alter table inventory_level add constraint ck_full
       check (inventory_item_id <> '${products[1]!.inventoryItemId}' or stocked_quantity < 5)`
    )
    try {
      const { status } = await leavesNoTrace(store, receive)
      expect(status).toBe(500)
    } finally {
      await store.sql("alter table inventory_level drop constraint ck_full")
    }
    expect((await receive()).status).toBe(200)
    for (const product of products) {
      expect(await staff.level(product)).toMatchObject({
        stock: 5,
        incoming: 0,
      })
    }
  })
})

describe("the server dies between the stock and the record of it", () => {
  /** Goods of a purchase order are posted, and nobody writes down that they came. */
  async function crash({ isPosted = true } = {}) {
    const made = await staff.waiting(10)
    const posting = `prec_crash_${made.order.display_id}`
    const input = { purchase_order_id: made.purchaseOrder.id }
    await store.backorders.beginPosting(
      posting,
      (await store.backorders.planReceipt(input)).entries
    )
    if (isPosted) {
      await postStock(posting)
    }
    return { ...made, posting }
  }

  const age = (posting: string) =>
    store.sql(
      "update backorder_stock_posting set created_at = now() - interval '1 hour' where posting_id = $1",
      [posting]
    )

  const postings = async (posting: string) =>
    (
      await store.sql(
        "select 1 from backorder_stock_posting where posting_id = $1",
        [posting]
      )
    ).length

  it("takes the goods back, once", async () => {
    const made = await crash()
    expect(await staff.level(made)).toMatchObject({ stock: 10, incoming: 0 })
    await age(made.posting)
    await sweep()
    expect(await staff.level(made)).toMatchObject({ stock: 0, incoming: 10 })
    expect(await postings(made.posting)).toBe(0)
    await leavesNoTrace(store, sweep)
  })

  it("takes nothing back that never reached the stock", async () => {
    const made = await crash({ isPosted: false })
    await age(made.posting)
    await sweep()
    expect(await staff.level(made)).toMatchObject({ stock: 0, incoming: 10 })
    expect(await postings(made.posting)).toBe(0)
  })

  it("lets a receipt be that is still at work", async () => {
    const made = await crash()
    await leavesNoTrace(store, sweep)
    expect(await staff.level(made)).toMatchObject({ stock: 10, incoming: 0 })
    await age(made.posting)
    await sweep()
  })

  it("lets a receipt be that was recorded", async () => {
    const made = await staff.waiting(10)
    const { receipt } = await staff.receive(made.purchaseOrder.id)
    await age(receipt!.id)
    await leavesNoTrace(store, sweep)
    expect(await staff.level(made)).toMatchObject({ stock: 10, incoming: 0 })
  })

  it("takes no more of incoming than the crashed receipt took", async () => {
    const made = await staff.waiting(10)
    await store.sql(
      `update inventory_level set incoming_quantity = 4, raw_incoming_quantity = '{"value":"4","precision":20}' where inventory_item_id = $1`,
      [made.inventoryItemId]
    )
    const posting = `prec_crash_${made.order.display_id}`
    await store.backorders.beginPosting(
      posting,
      (
        await store.backorders.planReceipt({
          purchase_order_id: made.purchaseOrder.id,
        })
      ).entries
    )
    await postStock(posting)
    expect(await staff.level(made)).toMatchObject({ stock: 10, incoming: 0 })
    await age(posting)
    await sweep()
    expect(await staff.level(made)).toMatchObject({ stock: 0, incoming: 4 })
  })

  it("is not in the way of who receives the goods again a minute later", async () => {
    const made = await crash()
    const path = `/admin/purchase-orders/${made.purchaseOrder.id}/receipts`
    const refused = await store.admin.post(path)
    expect([refused.status, refused.body.code]).toEqual([
      400,
      "purchase_order.busy",
    ])
    await age(made.posting)
    expect((await store.admin.post(path)).status).toBe(200)
    await sweep()
    expect(await staff.level(made)).toMatchObject({ stock: 10, incoming: 0 })
  })
})
