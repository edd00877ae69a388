import { beforeAll, describe, expect, it } from "vitest"
import type { Backorder, HistoryEntry, PlacedBackorders } from "../../src/types"
import { purchasing } from "../purchasing"
import { customer, expectStaffOnly } from "../rights"
import { useStore } from "../store"
import { leavesNoTrace } from "../unchanged"

const store = useStore()
const staff = purchasing(store)
const path = "/admin/backorders"

const FIELDS = [
  ...["id", "order_id", "order_display_id", "status", "hold_scope"],
  ...["placed_at", "placed_by", "released_at", "released_by", "release_cause"],
  ...["reason", "note", "expected_date", "lines"],
]
const LINE_FIELDS = [
  ...["id", "line_item_id", "inventory_item_id", "location_id", "sku", "title"],
  ...["quantity", "allocated_quantity", "billed_quantity"],
  ...["fulfilled_quantity", "status", "purchase_order_id"],
  "purchase_order_line_id",
]

describe("backordering", () => {
  it("is shown before it is done, and done as it was shown", async () => {
    const product = await staff.bought(
      { stock: { [store.stockholm]: 1 } },
      { order_multiple: 10 }
    )
    const order = await staff.ordered([product, 4])
    const covered = await staff.ordered([
      await store.make.product({ stock: { [store.stockholm]: 1 } }),
      1,
    ])
    const body = {
      orders: [{ order_id: order.id }, { order_id: covered.id }],
      hold_scope: "lines",
      note: "Customer knows",
    }
    const preview = await leavesNoTrace(store, () =>
      store.admin.post(`${path}/preview`, body)
    )
    expect(preview.status).toBe(200)
    expect(preview.body).toMatchObject({
      held_order_ids: [order.id],
      skipped: [
        {
          order_id: covered.id,
          code: "order.nothing_to_backorder",
          message: expect.stringContaining(`#${covered.display_id}`),
        },
      ],
      purchase_orders: [
        {
          id: null,
          is_new: true,
          total: 100,
          lines: [{ quantity: 10, pegged_quantity: 3, surplus_quantity: 7 }],
        },
      ],
    })
    const { status, body: answer } = await store.admin.post(path, body)
    expect(status).toBe(200)
    const placed: PlacedBackorders = answer
    expect(placed.skipped).toEqual(preview.body.skipped)
    expect(placed.purchase_orders).toMatchObject([
      { is_new: true, status: "draft", total: 100 },
    ])
    const [backorder] = placed.backorders
    expect(Object.keys(backorder!)).toEqual(expect.arrayContaining(FIELDS))
    expect(Object.keys(backorder!.lines[0]!)).toEqual(
      expect.arrayContaining(LINE_FIELDS)
    )
    expect(backorder).toMatchObject({
      order_id: order.id,
      order_display_id: order.display_id,
      status: "on_hold",
      hold_scope: "lines",
      placed_by: store.admin.id,
      note: "Customer knows",
      lines: [
        {
          line_item_id: order.items[0]!.id,
          inventory_item_id: product.inventoryItemId,
          location_id: store.stockholm,
          quantity: 3,
          status: "requested",
          purchase_order_id: placed.purchase_orders[0]!.id,
        },
      ],
    })
    const read = await store.admin.get(`${path}/${backorder!.id}`)
    expect(read.body.backorder).toMatchObject({
      ...backorder,
      history: [{ action: "placed", actor_id: store.admin.id }],
    })
  })

  it("takes vendor and cost for a line, and remembers them when asked to", async () => {
    const product = await staff.bought()
    const other = await staff.vendor()
    const order = await staff.ordered([product, 2])
    const { status, body } = await store.admin.post(path, {
      orders: [
        {
          order_id: order.id,
          items: [
            {
              line_item_id: order.items[0]!.id,
              inventory_item_id: product.inventoryItemId,
              quantity: 1,
              vendor_id: other,
              unit_cost: 4.2,
            },
          ],
        },
      ],
      remember_vendor: true,
    })
    expect(status).toBe(200)
    expect(body.purchase_orders).toMatchObject([
      { vendor_id: other, total: 4.2, lines: [{ quantity: 1 }] },
    ])
    const { body: sellers } = await store.admin.get(
      `/admin/inventory-items/${product.inventoryItemId}/vendors`
    )
    expect(sellers.vendors).toContainEqual(
      expect.objectContaining({ vendor_id: other, unit_cost: 4.2 })
    )
  })
})

describe("a hold", () => {
  it("is released by hand, with a reason that is kept", async () => {
    const made = await staff.waiting(1)
    const { status, body } = await store.admin.post(
      `${path}/${made.backorder.id}/release`,
      { reason: "Customer insists" }
    )
    expect(status).toBe(200)
    expect(body.backorder).toMatchObject({
      id: made.backorder.id,
      status: "released",
      release_cause: "manual",
      reason: "Customer insists",
      released_by: store.admin.id,
      released_at: expect.stringMatching(/Z$/),
      lines: [{ status: "ordered" }],
    })
    const again = await store.admin.post(
      `${path}/${made.backorder.id}/release`,
      { reason: "Again" }
    )
    expect([again.status, again.body.code, again.body.message]).toEqual([
      400,
      "backorder.not_on_hold",
      "This backorder is released, not on hold.",
    ])
  })

  it("of the whole order lets go what is in stock once staff say so", async () => {
    const made = await staff.bought({ stock: { [store.stockholm]: 1 } })
    const mug = await staff.bought({ stock: { [store.stockholm]: 2 } })
    const order = await staff.ordered([made, 4], [mug, 2])
    const { backorders } = await staff.place(order)
    const { id } = backorders[0]!
    const lineOf = (sku: { variant: { id: string } }) =>
      order.items.find(({ variant_id }) => variant_id === sku.variant.id)!.id
    const pack = (quantity: number, product = made) =>
      store.admin.post(`/admin/orders/${order.id}/fulfillments`, {
        items: [{ id: lineOf(product), quantity }],
      })
    const view = await store.admin.get(`/admin/orders/${order.id}/backorder`)
    expect(view.body.order_backorder.demand).toEqual({
      required_quantity: 6,
      covered_quantity: 3,
    })
    expect((await pack(1)).body.code).toBe("order.on_hold")

    for (const again of [false, true]) {
      const { status, body } = await store.admin.post(
        `${path}/${id}/hold-scope`,
        { hold_scope: "lines" }
      )
      expect([again, status, body.backorder.hold_scope]).toEqual([
        again,
        200,
        "lines",
      ])
      expect(body.backorder.status).toBe("on_hold")
    }
    expect((await pack(2)).body.code).toBe("order.on_hold")
    expect((await pack(1)).status).toBe(200)
    expect((await pack(1)).body.code).toBe("order.on_hold")
    expect((await pack(1, mug)).status).toBe(200)

    const back = await store.admin.post(`${path}/${id}/hold-scope`, {
      hold_scope: "order",
      reason: "Customer wants one parcel",
    })
    expect(back.status).toBe(200)
    expect((await pack(1, mug)).body.code).toBe("order.on_hold")
    const { body } = await store.admin.get(`${path}/${id}`)
    const changes = (
      body.backorder as Backorder & { history: HistoryEntry[] }
    ).history
      .filter(({ action }) => action === "hold_scope_changed")
      .map(({ data, reason, actor_id }) => [data?.changes, reason, actor_id])
    expect(changes).toEqual([
      [
        [{ field: "hold_scope", from: "lines", to: "order" }],
        "Customer wants one parcel",
        store.admin.id,
      ],
      [
        [{ field: "hold_scope", from: "order", to: "lines" }],
        null,
        store.admin.id,
      ],
    ])

    await store.admin.post(`${path}/${id}/release`, { reason: "All of it" })
    const late = await store.admin.post(`${path}/${id}/hold-scope`, {
      hold_scope: "lines",
    })
    expect([late.status, late.body.code]).toEqual([
      400,
      "backorder.not_on_hold",
    ])
  })

  it("is canceled with its backorder, until goods are there", async () => {
    const [one, two] = [await staff.waiting(1), await staff.waiting(1)]
    const { body } = await store.admin.post(
      `${path}/${one.backorder.id}/cancel`,
      { reason: "Sold out everywhere" }
    )
    expect(body.backorder).toMatchObject({
      status: "canceled",
      reason: "Sold out everywhere",
      lines: [{ status: "canceled" }],
    })
    await staff.receive(two.purchaseOrder.id)
    const refused = await store.admin.post(`${path}/${two.backorder.id}/cancel`)
    expect([refused.status, refused.body.code]).toEqual([
      400,
      "backorder.goods_allocated",
    ])
  })
})

describe("the list of backorders", () => {
  const ids = {} as Record<"held" | "released" | "canceled", string>
  let held: Awaited<ReturnType<typeof staff.waiting>>

  beforeAll(async () => {
    const waiting = async (email: string) => {
      const product = await staff.bought()
      const order = await store.make.placeOrder(
        [{ variantId: product.variant.id, quantity: 1 }],
        { email }
      )
      return (await staff.place(order)).backorders[0]!.id
    }
    held = await staff.waiting(2)
    ids.held = await waiting("first@list.example")
    ids.released = await waiting("second@list.example")
    ids.canceled = await waiting("third@list.example")
    await staff.post(`${path}/${ids.released}/release`, { reason: "x" })
    await staff.post(`${path}/${ids.canceled}/cancel`)
  })

  it.each<[string, (keyof typeof ids)[]]>([
    ["order=created_at", ["held", "released", "canceled"]],
    ["order=-placed_at", ["canceled", "released", "held"]],
    ["status=on_hold", ["held"]],
    [
      "status[]=released&status[]=canceled&order=placed_at",
      ["released", "canceled"],
    ],
    ["limit=1&offset=1&order=placed_at", ["released"]],
    ["created_at[$lt]=2000-01-01", []],
  ])("?%s", async (query, expected) => {
    const { status, body } = await store.admin.get(
      `${path}?q=list.example&${query}`
    )
    expect(status).toBe(200)
    expect(body.backorders.map(({ id }: Backorder) => id)).toEqual(
      expected.map((name) => ids[name])
    )
    expect(body.count).toBe(query.startsWith("limit") ? 3 : expected.length)
  })

  it("finds the backorders of an order, a purchase order and a vendor", async () => {
    for (const filter of [
      `order_id=${held.order.id}`,
      `purchase_order_id=${held.purchaseOrder.id}`,
      `vendor_id=${held.vendorId}`,
    ]) {
      const { body } = await store.admin.get(`${path}?${filter}`)
      expect([filter, body.count, body.backorders[0]?.id]).toEqual([
        filter,
        1,
        held.backorder.id,
      ])
    }
  })
})

describe("decisions", () => {
  it("count what waits for a person", async () => {
    const counts = async () =>
      (await store.admin.get("/admin/backorders/decisions")).body.decisions
    const before = await counts()
    const product = await staff.bought()
    const order = await staff.ordered([product, 2])
    expect(await counts()).toEqual({
      ...before,
      needs_backorder: before.needs_backorder + 1,
    })
    const { purchase_orders } = await staff.place(order)
    expect(await counts()).toEqual({
      ...before,
      draft_purchase_orders: before.draft_purchase_orders + 1,
    })
    await staff.cancel(purchase_orders[0]!.id)
    expect(await counts()).toEqual({
      ...before,
      needs_backorder: before.needs_backorder + 1,
      unsupplied: before.unsupplied + 1,
    })
  })
})

describe("the list's filters and file", () => {
  it("find by place, day, customer and number; the file has a row per line", async () => {
    const product = await staff.bought()
    const email = `filters-${product.inventoryItemId}@example.com`.toLowerCase()
    const order = await store.make.placeOrder(
      [{ variantId: product.variant.id, quantity: 2 }],
      { email }
    )
    const { backorders, purchase_orders } = await staff.place(order)
    await staff.post(`/admin/purchase-orders/${purchase_orders[0]!.id}`, {
      expected_date: "2031-05-04",
    })
    const ids = async (query: string) => {
      const { body } = await store.admin.get(`/admin/backorders?${query}`)
      return body.backorders?.map((one: { id: string }) => one.id)
    }
    const mine = [backorders[0]!.id]
    const customer = `customer_email=${encodeURIComponent(email)}`
    expect(await ids(customer)).toEqual(mine)
    expect(await ids(`order_display_id=${order.display_id}`)).toEqual(mine)
    expect(await ids(`${customer}&location_id=${store.stockholm}`)).toEqual(
      mine
    )
    expect(await ids(`${customer}&location_id=${store.malmo}`)).toEqual([])
    expect(await ids("expected_date[$gte]=2031-05-04")).toEqual(mine)
    expect(await ids("expected_date[$gt]=2031-05-04")).toEqual([])
    expect(await ids(`${customer}&placed_at[$lt]=2020-01-01`)).toEqual([])
    expect((await ids("order=-expected_date&limit=1"))[0]).toBe(mine[0])
    const file = await store.admin.get(`/admin/backorders/export?${customer}`)
    const [header, row] = (file.body as string).split("\r\n")
    expect(header).toContain("order,customer_email,status")
    expect(row).toContain(`${order.display_id},${email},on_hold`)
  })
})

it("is for staff only", async () => {
  const token = await customer(store, "backorders@example.com")
  await expectStaffOnly(store, token, "get", path)
  await expectStaffOnly(store, token, "get", `${path}/x`)
  await expectStaffOnly(store, token, "get", `${path}/shortages`)
  await expectStaffOnly(store, token, "get", "/admin/orders/x/backorder")
  for (const route of [
    path,
    `${path}/preview`,
    `${path}/x/release`,
    `${path}/x/cancel`,
  ]) {
    await expectStaffOnly(store, token, "post", route)
  }
})
