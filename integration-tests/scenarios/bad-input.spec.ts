import { beforeAll, describe, expect, it } from "vitest"
import type { Answer } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"
import { leavesNoTrace } from "../unchanged"

const store = useStore()
const staff = purchasing(store)

/** One of everything, for requests that are all refused. */
let shop: Awaited<ReturnType<typeof openShop>>

async function openShop() {
  const product = await staff.bought()
  const order = await staff.ordered([product, 5])
  const other = await staff.ordered([product, 2])
  const canceled = await staff.ordered([product, 1])
  await store.make.cancelOrder(canceled.id)
  const covered = await store.make.product({ stock: { [store.stockholm]: 9 } })
  const waiting = await staff.waiting(4)
  const { bill } = await staff.bill(waiting.purchaseOrder.id, {
    lines: [{ line_id: waiting.lineId, quantity: 1 }],
    vendor_bill_number: "2026-118",
  })
  const cloth = await staff.bought()
  const dress = await store.make.kit({
    components: [{ inventoryItemId: cloth.inventoryItemId, quantity: 1.5 }],
  })
  const draft = await staff.draft(null, [[product.inventoryItemId, 3]])
  return {
    product,
    order,
    other,
    canceled,
    draftOrder: await store.make.draftOrder([
      { variantId: product.variant.id, quantity: 1 },
    ]),
    inStock: await staff.ordered([covered, 1]),
    dressOrder: await staff.ordered([dress, 3]),
    waiting,
    bill,
    draft,
    stranger: (await staff.waiting(2)).lineId,
    inactive: await staff.vendor([], { is_active: false, name: "Gone" }),
  }
}

beforeAll(async () => {
  shop = await openShop()
})

type Shop = typeof shop
type Expected = [status: 400 | 404, code: string]

const invalid: Expected = [400, "request.invalid"]
const notFound = (what: string): Expected => [404, `${what}.not_found`]
const notAllowed = (code: string): Expected => [400, code]

function expectRefusal(answer: Answer, [status, code]: Expected) {
  const type =
    status === 404
      ? "not_found"
      : code === "request.invalid"
        ? "invalid_data"
        : "not_allowed"
  expect({ status: answer.status, ...answer.body }).toEqual({
    status,
    type,
    code,
    message: expect.stringMatching(/^\S.*\S$/),
  })
  expect(answer.body.message).not.toMatch(
    /undefined|null|\[object|\{\w+\}| {2}/
  )
}

const line = (order: { items: { id: string }[] }) => order.items[0]!.id

describe("backordering", () => {
  const one =
    (
      order: (s: Shop) => { id: string; items: { id: string }[] },
      item: object = {}
    ) =>
    (s: Shop) => ({
      orders: [
        {
          order_id: order(s).id,
          items: [{ line_item_id: line(order(s)), ...item }],
        },
      ],
    })

  const cases: Record<string, [(s: Shop) => unknown, Expected]> = {
    "no such order": [
      () => ({ orders: [{ order_id: "order_nobody" }] }),
      notFound("order"),
    ],
    "a line of another order": [
      (s) => ({
        orders: [
          {
            order_id: s.order.id,
            items: [{ line_item_id: line(s.other) }],
          },
        ],
      }),
      notFound("order_line"),
    ],
    "nothing of a line": [one((s) => s.order, { quantity: 0 }), invalid],
    "less than nothing": [one((s) => s.order, { quantity: -1 }), invalid],
    "half a shirt": [
      one((s) => s.order, { quantity: 1.5 }),
      notAllowed("backorder_line.quantity_fractional"),
    ],
    "more than was ordered": [
      one((s) => s.order, { quantity: 6 }),
      notAllowed("backorder_line.quantity_too_large"),
    ],
    "more than anybody can order": [
      one((s) => s.order, { quantity: 1e300 }),
      invalid,
    ],
    "a line that is in stock": [
      one((s) => s.inStock),
      notAllowed("order_line.not_short"),
    ],
    "an order that is in stock": [
      (s) => ({ orders: [{ order_id: s.inStock.id }] }),
      notAllowed("order.nothing_to_backorder"),
    ],
    "an order that is backordered": [
      (s) => ({ orders: [{ order_id: s.waiting.order.id }] }),
      notAllowed("backorder.already_placed"),
    ],
    "a canceled order": [
      (s) => ({ orders: [{ order_id: s.canceled.id }] }),
      notAllowed("order.canceled"),
    ],
    "an order that is still a draft": [
      (s) => ({ orders: [{ order_id: s.draftOrder.id }] }),
      notFound("order"),
    ],
    "an unknown vendor": [
      (s) => ({ orders: [{ order_id: s.order.id }], vendor_id: "pvend_no" }),
      notFound("purchase_vendor"),
    ],
    "a vendor we no longer buy from": [
      (s) => ({ orders: [{ order_id: s.order.id }], vendor_id: s.inactive }),
      notAllowed("purchase_vendor.inactive"),
    ],
    "goods to where they are not reserved": [
      (s) => ({
        orders: [{ order_id: s.order.id }],
        location_id: store.malmo,
      }),
      notAllowed("backorder.location_differs"),
    ],
    "an unknown way of delivery": [
      (s) => ({ orders: [{ order_id: s.order.id }], delivery: "by pigeon" }),
      invalid,
    ],
    "no orders": [() => ({ orders: [] }), invalid],
    "nothing at all": [() => ({}), invalid],
    "a list instead of an object": [() => [], invalid],
    "a key nobody knows": [
      (s) => ({ orders: [{ order_id: s.order.id }], colour: "red" }),
      invalid,
    ],
    "a key nobody knows, deep inside": [
      one((s) => s.order, { price: 1 }),
      invalid,
    ],
    "a number where a text belongs": [
      () => ({ orders: [{ order_id: 42 }] }),
      invalid,
    ],
    "NUL in a note": [
      (s) => ({ orders: [{ order_id: s.order.id }], note: "a\u0000b" }),
      invalid,
    ],
    "NUL in an id": [() => ({ orders: [{ order_id: "a\u0000b" }] }), invalid],
    "SQL in an id": [
      () => ({ orders: [{ order_id: "' or 1=1; drop table backorder; --" }] }),
      notFound("order"),
    ],
  }

  it.each(Object.keys(cases))("%s is refused", async (name) => {
    const [body, expected] = cases[name]!
    await leavesNoTrace(store, async () => {
      const answer = await store.admin.post("/admin/backorders", body(shop))
      expectRefusal(answer, expected)
    })
  })

  it("a line named twice is taken once", async () => {
    const item = { line_item_id: line(shop.other) }
    const preview = await leavesNoTrace(store, () =>
      store.admin.post("/admin/backorders/preview", {
        orders: [{ order_id: shop.other.id, items: [item, item] }],
      })
    )
    expect(preview.body).toMatchObject({
      purchase_orders: [{ lines: [{ pegged_quantity: 2 }] }],
      skipped: [{ code: "order_line.duplicate" }],
    })
  })

  it("fractions are allowed of what is used in fractions", async () => {
    const preview = await store.admin.post("/admin/backorders/preview", {
      orders: [
        {
          order_id: shop.dressOrder.id,
          items: [{ line_item_id: line(shop.dressOrder), quantity: 2.25 }],
        },
      ],
    })
    expect(preview.body).toMatchObject({
      purchase_orders: [{ lines: [{ pegged_quantity: 2.25 }] }],
      skipped: [],
    })
  })

  it("10,001 orders are too many", async () => {
    await leavesNoTrace(store, async () => {
      const orders = Array.from({ length: 10_001 }, (_, n) => ({
        order_id: `order_01JDQZ6B7S1P7R5Q0Z8Y${n}`,
      }))
      for (const path of ["/admin/backorders", "/admin/backorders/preview"]) {
        expectRefusal(
          await store.admin.post(path, { orders }),
          notAllowed("request.too_many_orders")
        )
      }
    })
  })

  it("10,000 orders that nobody knows are looked up, and refused", async () => {
    await leavesNoTrace(store, async () => {
      const orders = Array.from({ length: 10_000 }, (_, n) => ({
        order_id: `order_01JDQZ6B7S1P7R5Q0Z8Y${n}`,
      }))
      expectRefusal(
        await store.admin.post("/admin/backorders", { orders }),
        notFound("order")
      )
    })
  })

  it.each(["{", "[1,", '"text"', "null", "undefined", "\u0000"])(
    "a body that is no JSON object is refused: %j",
    async (body) => {
      const { token } = (
        await store.shop.post("/auth/user/emailpass", {
          email: store.admin.email,
          password: store.admin.password,
        })
      ).body
      await leavesNoTrace(store, async () => {
        const { status, headers } = await fetch(
          `${store.baseUrl}/admin/backorders`,
          {
            method: "POST",
            headers: {
              authorization: `Bearer ${token}`,
              "content-type": "application/json",
            },
            body,
          }
        )
        expect(status).toBe(400)
        expect(headers.get("content-type")).toContain("application/json")
      })
    }
  )
})

describe("holds", () => {
  const cases: Record<string, [string, unknown, Expected]> = {
    "release without a reason": ["release", {}, invalid],
    "release for no reason": ["release", { reason: "  " }, invalid],
    "release with NUL": ["release", { reason: "a\u0000" }, invalid],
    "release with more": ["release", { reason: "x", force: true }, invalid],
    "cancel with NUL": ["cancel", { reason: "a\u0000" }, invalid],
    "a reason of a thousand pages": [
      "cancel",
      { reason: "x".repeat(1001) },
      invalid,
    ],
  }

  it.each(Object.keys(cases))("%s is refused", async (name) => {
    const [act, body, expected] = cases[name]!
    await leavesNoTrace(store, async () =>
      expectRefusal(
        await store.admin.post(
          `/admin/backorders/${shop.waiting.backorder.id}/${act}`,
          body
        ),
        expected
      )
    )
  })
})

describe("purchase orders", () => {
  const item = (s: Shop) => ({
    inventory_item_id: s.product.inventoryItemId,
    quantity: 1,
  })
  const create = (
    body: (s: Shop) => object
  ): [(s: Shop) => string, (s: Shop) => unknown] => [
    () => "/admin/purchase-orders",
    body,
  ]
  const edit = (
    body: (s: Shop) => object,
    of: (s: Shop) => { id: string } = (s) => s.waiting.purchaseOrder
  ): [(s: Shop) => string, (s: Shop) => unknown] => [
    (s) => `/admin/purchase-orders/${of(s).id}`,
    body,
  ]
  const receive = (
    body: (s: Shop) => object
  ): [(s: Shop) => string, (s: Shop) => unknown] => [
    (s) => `/admin/purchase-orders/${s.waiting.purchaseOrder.id}/receipts`,
    body,
  ]
  const bill = (
    body: (s: Shop) => object
  ): [(s: Shop) => string, (s: Shop) => unknown] => [
    (s) => `/admin/purchase-orders/${s.waiting.purchaseOrder.id}/bills`,
    body,
  ]

  const cases: Record<
    string,
    [(s: Shop) => string, (s: Shop) => unknown, Expected]
  > = {
    "an unknown vendor": [
      ...create((s) => ({ vendor_id: "pvend_no", lines: [item(s)] })),
      notFound("purchase_vendor"),
    ],
    "an inactive vendor": [
      ...create((s) => ({ vendor_id: s.inactive, lines: [item(s)] })),
      notAllowed("purchase_vendor.inactive"),
    ],
    "an unknown item": [
      ...create(() => ({
        lines: [{ inventory_item_id: "iitem_no", quantity: 1 }],
      })),
      notFound("inventory_item"),
    ],
    "an item twice": [
      ...create((s) => ({ lines: [item(s), item(s)] })),
      notAllowed("purchase_order_line.duplicate"),
    ],
    "an unknown location": [
      ...create((s) => ({ location_id: "sloc_no", lines: [item(s)] })),
      notAllowed("backorder.location_not_found"),
    ],
    "no quantity": [
      ...create((s) => ({ lines: [{ ...item(s), quantity: 0 }] })),
      invalid,
    ],
    "a negative cost": [
      ...create((s) => ({ lines: [{ ...item(s), unit_cost: -1 }] })),
      invalid,
    ],
    "a cost beyond all money": [
      ...create((s) => ({ lines: [{ ...item(s), unit_cost: 1e13 }] })),
      invalid,
    ],
    "a currency that isn't one": [
      ...create((s) => ({ currency_code: "xqz", lines: [item(s)] })),
      notAllowed("purchase_vendor.unknown_currency"),
    ],
    "the 30th of February": [
      ...create((s) => ({ expected_date: "2026-02-30", lines: [item(s)] })),
      invalid,
    ],
    "a day beyond all calendars": [
      ...create((s) => ({ expected_date: "9999-12-31", lines: [item(s)] })),
      invalid,
    ],
    "an instant for a day": [
      ...create((s) => ({
        expected_date: "2026-02-03T10:00:00Z",
        lines: [item(s)],
      })),
      invalid,
    ],
    "sent on a day that never was": [
      ...create((s) => ({ issued_at: "yesterday", lines: [item(s)] })),
      invalid,
    ],
    "sent without a vendor": [
      ...create((s) => ({
        issued_at: "2026-11-02",
        location_id: store.stockholm,
        lines: [item(s)],
      })),
      notAllowed("purchase_order.vendor_missing"),
    ],
    "issued without a vendor": [
      (s) => `/admin/purchase-orders/${s.draft.id}/issue`,
      () => ({}),
      notAllowed("purchase_order.vendor_missing"),
    ],
    "issued twice": [
      (s) => `/admin/purchase-orders/${s.waiting.purchaseOrder.id}/issue`,
      () => ({}),
      notAllowed("purchase_order.wrong_status"),
    ],
    "fewer than are promised": [
      ...edit((s) => ({ lines: [{ id: s.waiting.lineId, quantity: 3 }] })),
      notAllowed("purchase_order_line.below_pegs"),
    ],
    "a line of another purchase order": [
      ...edit((s) => ({ lines: [{ id: s.stranger, quantity: 9 }] })),
      notFound("purchase_order_line"),
    ],
    "one line changed twice": [
      ...edit((s) => ({
        lines: [
          { id: s.waiting.lineId, quantity: 8 },
          { id: s.waiting.lineId, quantity: 9 },
        ],
      })),
      notAllowed("purchase_order_line.duplicate"),
    ],
    "an item that stands on it": [
      ...edit((s) => ({
        lines: [{ inventory_item_id: s.waiting.inventoryItemId, quantity: 1 }],
      })),
      notAllowed("purchase_order_line.duplicate"),
    ],
    "a promised line deleted": [
      ...edit((s) => ({ lines: [{ id: s.waiting.lineId, delete: true }] })),
      notAllowed("purchase_order_line.in_use"),
    ],
    "another vendor once it is issued": [
      ...edit(() => ({ vendor_id: null })),
      notAllowed("purchase_order.vendor_fixed"),
    ],
    "deleted once it is issued": [
      (s) => `DELETE /admin/purchase-orders/${s.waiting.purchaseOrder.id}`,
      () => undefined,
      notAllowed("purchase_order.wrong_status"),
    ],
    "canceled once it is billed": [
      (s) => `/admin/purchase-orders/${s.waiting.purchaseOrder.id}/cancel`,
      () => ({}),
      notAllowed("purchase_order.has_receipts"),
    ],
    "more received than ordered": [
      ...receive((s) => ({
        lines: [{ line_id: s.waiting.lineId, quantity: 5 }],
      })),
      notAllowed("purchase_receipt.quantity_too_large"),
    ],
    "less than nothing received": [
      ...receive((s) => ({
        lines: [{ line_id: s.waiting.lineId, quantity: -1 }],
      })),
      invalid,
    ],
    "nothing received": [
      ...receive((s) => ({
        lines: [{ line_id: s.waiting.lineId, quantity: 0 }],
      })),
      notAllowed("purchase_receipt.nothing_to_receive"),
    ],
    "a foreign line received": [
      ...receive((s) => ({ lines: [{ line_id: s.stranger, quantity: 1 }] })),
      notFound("purchase_order_line"),
    ],
    "a line received twice in one delivery": [
      ...receive((s) => ({
        lines: [
          { line_id: s.waiting.lineId, quantity: 1 },
          { line_id: s.waiting.lineId, quantity: 1 },
        ],
      })),
      invalid,
    ],
    "received on a day to come": [
      ...receive(() => ({ received_date: "2999-12-31" })),
      notAllowed("purchase_receipt.date_to_come"),
    ],
    "a line billed twice in one bill": [
      ...bill((s) => ({
        lines: [
          { line_id: s.waiting.lineId, quantity: 1 },
          { line_id: s.waiting.lineId, quantity: 1 },
        ],
      })),
      invalid,
    ],
    "a discount of more than all": [
      ...create((s) => ({ lines: [item(s)], discount: 1_000_000 })),
      notAllowed("purchase_order.total_negative"),
    ],
    "a discount of more than all, later": [
      ...edit(() => ({ adjustment: -1_000_000 })),
      notAllowed("purchase_order.total_negative"),
    ],
    "a draft received": [
      (s) => `/admin/purchase-orders/${s.draft.id}/receipts`,
      () => ({}),
      notAllowed("purchase_order.wrong_status"),
    ],
    "more billed than ordered": [
      ...bill((s) => ({ lines: [{ line_id: s.waiting.lineId, quantity: 4 }] })),
      notAllowed("purchase_bill.quantity_too_large"),
    ],
    "a bill number twice": [
      ...bill(() => ({ vendor_bill_number: "2026-118" })),
      notAllowed("purchase_bill.number_taken"),
    ],
    "a bill below nothing": [
      ...bill(() => ({ charges: [{ label: "Discount", amount: -1000 }] })),
      notAllowed("purchase_bill.total_negative"),
    ],
    "a draft billed": [
      (s) => `/admin/purchase-orders/${s.draft.id}/bills`,
      () => ({}),
      notAllowed("purchase_order.wrong_status"),
    ],
    "a bill of another vendor": [
      () => "/admin/purchase-bills",
      (s) => ({
        vendor_id: s.inactive,
        lines: [{ purchase_order_line_id: s.waiting.lineId, quantity: 1 }],
      }),
      notAllowed("purchase_bill.vendor_differs"),
    ],
    "a bill of a line nobody knows": [
      () => "/admin/purchase-bills",
      (s) => ({
        vendor_id: s.inactive,
        lines: [{ purchase_order_line_id: "poline_no", quantity: 1 }],
      }),
      notFound("purchase_order_line"),
    ],
  }

  it.each(Object.keys(cases))("%s is refused", async (name) => {
    const [path, body, expected] = cases[name]!
    const to = path(shop)
    await leavesNoTrace(store, async () =>
      expectRefusal(
        to.startsWith("DELETE ")
          ? await store.admin.delete(to.slice("DELETE ".length))
          : await store.admin.post(to, body(shop)),
        expected
      )
    )
  })
})

describe("text that PostgreSQL can't store", () => {
  const nul = "a\u0000b"
  const everyText: Record<string, (s: Shop) => [string, object]> = {}
  const fields = (
    path: (s: Shop) => string,
    valid: (s: Shop) => object,
    texts: Record<string, unknown>
  ) => {
    for (const [name, value] of Object.entries(texts)) {
      everyText[
        `${name} of ${path.toString().split("/admin/")[1]!.split(/[`"]/)[0]}`
      ] = (s) => [path(s), { ...valid(s), [name]: value }]
    }
  }
  fields(
    () => "/admin/purchase-vendors",
    () => ({ name: "A", currency_code: "eur" }),
    {
      name: nul,
      code: nul,
      email: `${nul}@example.com`,
      phone: nul,
      note: nul,
      currency_code: "e\u0000r",
      address: { city: nul },
      metadata: { [nul]: 1 },
    }
  )
  fields(
    (s) => `/admin/purchase-vendors/${s.inactive}/items`,
    () => ({}),
    {
      items: [{ inventory_item_id: nul, unit_cost: 1 }],
    }
  )
  fields(
    () => "/admin/purchase-orders",
    () => ({ lines: [] }),
    {
      vendor_id: nul,
      location_id: nul,
      reference: nul,
      note: nul,
      expected_date: nul,
      issued_at: nul,
    }
  )
  fields(
    (s) => `/admin/purchase-orders/${s.draft.id}`,
    () => ({}),
    { vendor_id: nul, location_id: nul, reference: nul, note: nul }
  )
  fields(
    (s) => `/admin/purchase-orders/${s.waiting.purchaseOrder.id}/receipts`,
    () => ({}),
    { reference: nul, note: nul, received_date: nul }
  )
  fields(
    (s) => `/admin/purchase-orders/${s.waiting.purchaseOrder.id}/bills`,
    () => ({}),
    {
      vendor_bill_number: nul,
      note: nul,
      bill_date: nul,
      charges: [{ label: nul, amount: 1 }],
    }
  )
  fields(
    (s) => `/admin/purchase-orders/${s.waiting.purchaseOrder.id}/cancel`,
    () => ({}),
    { reason: nul }
  )

  it.each(Object.keys(everyText))("%s is refused", async (name) => {
    const [path, body] = everyText[name]!(shop)
    await leavesNoTrace(store, async () =>
      expectRefusal(await store.admin.post(path, body), invalid)
    )
  })
})

describe("an id that nobody knows", () => {
  const routes: [string, string, Expected, object?][] = [
    ["GET", "/admin/purchase-vendors/:id", notFound("purchase_vendor")],
    ["POST", "/admin/purchase-vendors/:id", notFound("purchase_vendor")],
    ["DELETE", "/admin/purchase-vendors/:id", notFound("purchase_vendor")],
    ["GET", "/admin/purchase-vendors/:id/items", notFound("purchase_vendor")],
    ["GET", "/admin/purchase-orders/:id", notFound("purchase_order")],
    ["POST", "/admin/purchase-orders/:id", notFound("purchase_order")],
    ["DELETE", "/admin/purchase-orders/:id", notFound("purchase_order")],
    ["POST", "/admin/purchase-orders/:id/issue", notFound("purchase_order")],
    ["POST", "/admin/purchase-orders/:id/cancel", notFound("purchase_order")],
    ["GET", "/admin/purchase-orders/:id/receipts", notFound("purchase_order")],
    ["POST", "/admin/purchase-orders/:id/receipts", notFound("purchase_order")],
    ["POST", "/admin/purchase-orders/:id/bills", notFound("purchase_order")],
    ["GET", "/admin/purchase-bills/:id", notFound("purchase_bill")],
    ["GET", "/admin/backorders/:id", notFound("backorder")],
    [
      "POST",
      "/admin/backorders/:id/release",
      notFound("backorder"),
      { reason: "x" },
    ],
    ["POST", "/admin/backorders/:id/cancel", notFound("backorder")],
    ["GET", "/admin/orders/:id/backorder", notFound("order")],
  ]
  const ask = (method: string, path: string, body?: object) =>
    method === "GET"
      ? store.admin.get(path)
      : method === "DELETE"
        ? store.admin.delete(path)
        : store.admin.post(path, body)

  it.each(routes)("%s %s", async (method, path, expected, body) => {
    await leavesNoTrace(store, async () => {
      expectRefusal(
        await ask(method, path.replace(":id", "nobody_01J"), body),
        expected
      )
      expectRefusal(
        await ask(method, path.replace(":id", "%00"), body),
        invalid
      )
    })
  })
})

describe("lists", () => {
  const lists = [
    "/admin/backorders",
    "/admin/backorders/shortages",
    "/admin/purchase-orders",
    "/admin/purchase-bills",
    "/admin/purchase-vendors",
  ]

  describe.each(lists)("GET %s", (path) => {
    it.each([
      "limit=-1",
      "limit=0",
      "limit=ten",
      "limit=100000",
      "offset=-1",
      "colour=red",
      "order=colour",
      "order=constructor",
      "order=id;drop table backorder",
      "order=-created_at desc, (select 1)",
      "q=%00",
    ])("?%s is refused", async (query) => {
      expectRefusal(await store.admin.get(`${path}?${query}`), invalid)
    })

    it("SQL in q finds nothing and does no harm", async () => {
      const q = encodeURIComponent(`'; drop table backorder; -- %_\\`)
      const { status, body } = await leavesNoTrace(store, () =>
        store.admin.get(`${path}?q=${q}`)
      )
      expect([status, body.count]).toEqual([200, 0])
    })
  })

  it.each([
    "created_at=yesterday",
    "created_at=1",
    "created_at[$gte]=2026",
    "created_at[$gte]=2026-13-01",
    "created_at[$near]=2026-01-01",
    "id[$like]=%25",
    "fields=%00",
  ])("?%s is refused by every list with instants", async (query) => {
    for (const path of lists.filter((p) => !p.endsWith("shortages"))) {
      expectRefusal(await store.admin.get(`${path}?${query}`), invalid)
    }
  })

  it("fields that nobody knows are left out", async () => {
    const { status, body } = await store.admin.get(
      "/admin/purchase-orders?fields=number,colour,constructor&limit=1"
    )
    expect(status).toBe(200)
    expect(Object.keys(body.purchase_orders[0]).sort()).toEqual([
      "id",
      "number",
    ])
  })
})

describe("settings", () => {
  it.each([
    { release_on: "never" },
    { over_receipt_percent: -1 },
    { over_receipt_percent: "10" },
    { handling_days: 1.5 },
    { count_orders_from: "2026-02-30" },
    { colour: "red" },
  ])("%j is refused", async (body) => {
    await leavesNoTrace(store, async () =>
      expectRefusal(
        await store.admin.post("/admin/backorder-settings", body),
        invalid
      )
    )
  })
})

describe("vendors", () => {
  const path = "/admin/purchase-vendors"

  it.each([
    {},
    { name: "A" },
    { name: " ", currency_code: "eur" },
    { name: "A", currency_code: "euro" },
    { name: "A", currency_code: "eur", email: "nobody" },
    { name: "A", currency_code: "eur", payment_terms_days: -1 },
    { name: "A", currency_code: "eur", lead_time_days: 1e9 },
    { name: "A", currency_code: "eur", colour: "red" },
  ])("%j is refused", async (body) => {
    await leavesNoTrace(store, async () =>
      expectRefusal(await store.admin.post(path, body), invalid)
    )
  })

  it("a currency that isn't one is refused", async () => {
    await leavesNoTrace(store, async () =>
      expectRefusal(
        await store.admin.post(path, { name: "A", currency_code: "xqz" }),
        notAllowed("purchase_vendor.unknown_currency")
      )
    )
  })

  it("the same bill number of another vendor is no mistake", async () => {
    const waiting = await staff.waiting(1)
    const { bill } = await staff.bill(waiting.purchaseOrder.id, {
      vendor_bill_number: shop.bill.vendor_bill_number,
    })
    expect(bill.vendor_bill_number).toBe("2026-118")
  })
})

describe("a workflow that is run from code checks what it is given", () => {
  it.each([{ quantity: -1 }, { quantity: 0.5, colour: "red" }])(
    "%j of a line is neither received nor billed",
    async (wanted) => {
      const lines = [{ line_id: shop.waiting.lineId, ...wanted }]
      const { receivePurchaseOrderWorkflow, createPurchaseBillWorkflow } =
        store.workflows()
      const { id } = shop.waiting.purchaseOrder
      await leavesNoTrace(store, async () => {
        await expect(
          receivePurchaseOrderWorkflow(store.container).run({
            input: { purchase_order_id: id, lines },
          })
        ).rejects.toMatchObject({ code: "request.invalid" })
        await expect(
          createPurchaseBillWorkflow(store.container).run({
            input: { purchase_order_ids: [id], lines },
          })
        ).rejects.toMatchObject({ code: "request.invalid" })
      })
    }
  )
})
