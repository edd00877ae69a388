import { beforeAll, describe, expect, it } from "vitest"
import type { PurchaseOrder } from "../../src/types"
import { purchasing } from "../purchasing"
import { customer, expectStaffOnly } from "../rights"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)
const path = "/admin/purchase-orders"

const FIELDS = [
  ...["id", "number", "display_id", "status", "receipt_status"],
  ...["billing_status", "is_late", "delivery", "vendor_id", "vendor"],
  ...["location_id", "order_id", "currency_code", "expected_date"],
  ...["issued_at", "sent_at", "closed_at", "canceled_at", "reference", "note"],
  ...["subtotal", "discount", "tax_total", "shipping_cost", "adjustment"],
  ...["total", "lines", "receipts", "bills"],
]
const LINE_FIELDS = [
  ...["id", "inventory_item_id", "sku", "title", "vendor_sku", "quantity"],
  ...["pegged_quantity", "surplus_quantity", "received_quantity"],
  ...["rejected_quantity", "billed_quantity", "short_closed_quantity"],
  ...["unit_cost", "tax_rate", "subtotal", "expected_date", "pegs"],
]

describe("a purchase order", () => {
  it("is drafted by hand with the vendor's cost, minimum and date", async () => {
    const product = await staff.bought(
      {},
      {
        unit_cost: 7.5,
        min_order_quantity: 6,
        order_multiple: 4,
        vendor_sku: "NT-7",
        lead_time_days: 0,
      }
    )
    const { status, body } = await store.admin.post(path, {
      vendor_id: product.vendorId,
      location_id: store.stockholm,
      reference: "Q-1",
      note: "By truck",
      shipping_cost: 12.5,
      discount: 10,
      adjustment: -0.5,
      lines: [{ inventory_item_id: product.inventoryItemId, quantity: 5 }],
    })
    expect(status).toBe(200)
    const order: PurchaseOrder = body.purchase_order
    expect(Object.keys(order)).toEqual(expect.arrayContaining(FIELDS))
    expect(Object.keys(order.lines[0]!)).toEqual(
      expect.arrayContaining(LINE_FIELDS)
    )
    expect(order).toMatchObject({
      number: expect.stringMatching(/^PO-\d{6}$/),
      status: "draft",
      receipt_status: "not_received",
      billing_status: "not_billed",
      is_late: false,
      delivery: "warehouse",
      vendor: { id: product.vendorId, name: "Nordic Textiles" },
      currency_code: "eur",
      expected_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      issued_at: null,
      reference: "Q-1",
      subtotal: 60,
      discount: 10,
      shipping_cost: 12.5,
      adjustment: -0.5,
      total: 62,
      lines: [
        {
          quantity: 8,
          unit_cost: 7.5,
          vendor_sku: "NT-7",
          surplus_quantity: 8,
          pegs: [],
        },
      ],
      receipts: [],
      bills: [],
    })
    const read = await store.admin.get(`${path}/${order.id}`)
    const { history, ...same } = read.body.purchase_order
    expect(same).toEqual(order)
    expect(history).toMatchObject([
      { action: "drafted", actor_id: store.admin.id },
    ])
  })

  it("that was sent before is entered as issued on its day", async () => {
    const product = await staff.bought({}, { lead_time_days: 10 })
    const order = await staff.draft(
      product.vendorId,
      [[product.inventoryItemId, 4]],
      { issued_at: "2026-01-05", reference: "OLD-9" }
    )
    expect(order).toMatchObject({
      status: "issued",
      issued_at: "2026-01-05T00:00:00.000Z",
      expected_date: "2026-01-15",
      is_late: true,
      reference: "OLD-9",
    })
    expect(await staff.level(product)).toMatchObject({ incoming: 4 })
  })

  it("is edited: another vendor reads cost again, unless it was typed", async () => {
    const [typed, read] = [await staff.bought(), await staff.bought()]
    const draft = await staff.draft(typed.vendorId, [], {
      lines: [
        { inventory_item_id: typed.inventoryItemId, quantity: 1, unit_cost: 3 },
        { inventory_item_id: read.inventoryItemId, quantity: 2 },
      ],
    })
    expect(draft.total).toBe(3)
    const other = await staff.vendor(
      [typed, read].map(({ inventoryItemId }) => ({
        inventory_item_id: inventoryItemId,
        unit_cost: 20,
      })),
      { currency_code: "sek" }
    )
    const change = async (body: object) =>
      (await staff.post(`${path}/${draft.id}`, body)).purchase_order
    expect(await change({ vendor_id: other })).toMatchObject({
      currency_code: "sek",
      total: 43,
      lines: [{ unit_cost: 3 }, { unit_cost: 20 }],
    })
    expect(await change({ vendor_id: null })).toMatchObject({
      vendor: null,
      currency_code: "eur",
      lines: [{ unit_cost: 3 }, { unit_cost: 0 }],
    })
    const edited = await change({
      vendor_id: other,
      expected_date: "2027-01-31",
      lines: [
        { id: draft.lines[0]!.id, delete: true },
        { id: draft.lines[1]!.id, quantity: 5, tax_rate: 25 },
      ],
    })
    expect(edited).toMatchObject({
      expected_date: "2027-01-31",
      subtotal: 100,
      tax_total: 25,
      total: 125,
    })
    expect(edited.lines).toHaveLength(1)
  })

  it("once issued takes an added line at the vendor's cost", async () => {
    const made = await staff.waiting(2)
    const more = await store.make.product({ stock: { [store.stockholm]: 0 } })
    await staff.post(`/admin/purchase-vendors/${made.vendorId}/items`, {
      items: [{ inventory_item_id: more.inventoryItemId, unit_cost: 4 }],
    })
    const { purchase_order } = await staff.post(
      `${path}/${made.purchaseOrder.id}`,
      {
        lines: [
          { id: made.lineId, quantity: 3 },
          { inventory_item_id: more.inventoryItemId, quantity: 5 },
        ],
      }
    )
    expect(purchase_order).toMatchObject({
      total: 50,
      lines: [{ quantity: 3 }, { quantity: 5, unit_cost: 4 }],
    })
    expect(await staff.level(made)).toMatchObject({ incoming: 3 })
    expect(await staff.level(more)).toMatchObject({ incoming: 5 })
  })

  it("is deleted as a draft; an order that waited for it lost its supply", async () => {
    const product = await staff.bought()
    const order = await staff.ordered([product, 2])
    const { purchase_orders, backorders } = await staff.place(order)
    const id = purchase_orders[0]!.id
    const { status, body } = await store.admin.delete(`${path}/${id}`)
    expect([status, body]).toEqual([
      200,
      { id, object: "purchase_order", deleted: true },
    ])
    expect((await store.admin.get(`${path}/${id}`)).status).toBe(404)
    expect(await staff.backorder(backorders[0]!.id)).toMatchObject({
      status: "on_hold",
      lines: [{ status: "unsupplied", purchase_order_id: null }],
    })
  })

  it("answers a receipt with what came of it", async () => {
    const made = await staff.waiting(2)
    const { body } = await store.admin.post(
      `${path}/${made.purchaseOrder.id}/receipts`,
      { received_date: "2026-11-03", reference: "DN-1", note: "Two boxes" }
    )
    expect(body).toMatchObject({
      purchase_order: { id: made.purchaseOrder.id, receipt_status: "received" },
      receipt: {
        id: expect.stringMatching(/^prec_/),
        received_date: "2026-11-03",
        reference: "DN-1",
        note: "Two boxes",
        received_by: store.admin.id,
        lines: [{ line_id: made.lineId, quantity: 2, rejected_quantity: 0 }],
      },
      released_order_ids: [],
    })
    const listed = await store.admin.get(
      `${path}/${made.purchaseOrder.id}/receipts`
    )
    expect(listed.body).toMatchObject({
      receipts: [{ id: body.receipt.id }],
      count: 1,
    })
  })

  it("names the orders that wait for each line", async () => {
    const made = await staff.waiting(2)
    expect(made.purchaseOrder.lines[0]!.pegs).toMatchObject([
      {
        backorder_id: made.backorder.id,
        order_id: made.order.id,
        order_display_id: made.order.display_id,
        line_item_id: made.order.items[0]!.id,
        quantity: 2,
        allocated_quantity: 0,
      },
    ])
  })
})

describe("the list of purchase orders", () => {
  const ids = {} as Record<"draft" | "late" | "billed", string>
  let made: Awaited<ReturnType<typeof staff.waiting>>

  beforeAll(async () => {
    made = await staff.waiting(2)
    const fields = { reference: "the list" }
    const of = (more: object) =>
      staff.draft(made.vendorId, [[made.inventoryItemId, 1]], {
        ...fields,
        ...more,
      })
    ids.draft = (await of({ expected_date: "2027-03-01" })).id
    ids.late = (
      await of({ issued_at: "2026-01-01", expected_date: "2026-02-01" })
    ).id
    ids.billed = (await of({ issued_at: "2026-01-02" })).id
    await staff.bill(ids.billed, { receive: true })
  })

  it.each<[string, (keyof typeof ids)[]]>([
    ["order=created_at", ["draft", "late", "billed"]],
    ["order=-number", ["billed", "late", "draft"]],
    ["status=draft", ["draft"]],
    ["status[]=issued&status[]=draft&order=number", ["draft", "late"]],
    ["receipt_status=received", ["billed"]],
    ["billing_status[$ne]=not_billed", ["billed"]],
    ["is_late=true", ["late"]],
    ["is_late=false&order=number", ["draft", "billed"]],
    ["expected_date[$lt]=2026-06-01", ["late"]],
    [
      "expected_date[$gte]=2027-01-01&expected_date[$lte]=2027-12-31",
      ["draft"],
    ],
    ["created_at[$gt]=2999-01-01T00:00:00Z", []],
    ["limit=1&offset=1&order=number", ["late"]],
  ])("?%s", async (query, expected) => {
    const { status, body } = await store.admin.get(
      `${path}?q=the%20list&${query}`
    )
    expect(status).toBe(200)
    expect(body.purchase_orders.map(({ id }: PurchaseOrder) => id)).toEqual(
      expected.map((name) => ids[name])
    )
    expect(body.count).toBe(query.startsWith("limit") ? 3 : expected.length)
  })

  it("finds the purchase orders of an order, and of a vendor", async () => {
    const ofOrder = await store.admin.get(`${path}?order_id=${made.order.id}`)
    expect(ofOrder.body.purchase_orders).toMatchObject([
      { id: made.purchaseOrder.id },
    ])
    const ofVendor = await store.admin.get(`${path}?vendor_id=${made.vendorId}`)
    expect(ofVendor.body.count).toBe(4)
  })
})

describe("fractions", () => {
  it("of what is counted in whole units are refused, ordered or received; of cloth they are not", async () => {
    const cup = await staff.bought()
    const cloth = await staff.bought()
    await store.make.kit({
      components: [{ inventoryItemId: cloth.inventoryItemId, quantity: 1.5 }],
    })
    const refused = {
      status: 400,
      body: { code: "purchase_order_line.quantity_fractional" },
    }
    const half = (inventory_item_id: string) => ({
      vendor_id: cup.vendorId,
      location_id: store.stockholm,
      lines: [{ inventory_item_id, quantity: 2.5 }],
    })
    expect(
      await store.admin.post(path, half(cup.inventoryItemId))
    ).toMatchObject(refused)
    const { purchase_order } = await staff.post(
      path,
      half(cloth.inventoryItemId)
    )
    const one = `${path}/${purchase_order.id}`
    expect(
      await store.admin.post(one, {
        lines: [{ inventory_item_id: cup.inventoryItemId, quantity: 0.5 }],
      })
    ).toMatchObject(refused)
    const edited = await staff.post(one, {
      lines: [{ inventory_item_id: cup.inventoryItemId, quantity: 3 }],
    })
    const [clothLine, cupLine] = edited.purchase_order.lines
    expect(
      await store.admin.post(one, {
        lines: [{ id: cupLine.id, quantity: 2.5 }],
      })
    ).toMatchObject(refused)
    await staff.issue(purchase_order.id)
    expect(
      await store.admin.post(`${one}/receipts`, {
        lines: [{ line_id: cupLine.id, quantity: 1, rejected_quantity: 0.5 }],
      })
    ).toMatchObject(refused)
    const received = await staff.receive(purchase_order.id, {
      lines: [
        { line_id: clothLine.id, quantity: 0.5 },
        { line_id: cupLine.id, quantity: 2 },
      ],
    })
    expect(received.purchase_order.receipt_status).toBe("partially_received")
    expect(
      await store.admin.post(`${one}/bills`, {
        receive: true,
        lines: [{ line_id: cupLine.id, quantity: 2.5 }],
      })
    ).toMatchObject(refused)
  })
})

describe("purchase orders that were sent before", () => {
  const send = (csv: string) =>
    store.admin.post(`${path}/import`, { csv, location_id: store.stockholm })

  it("come from a file, are issued on their day, and the next backordering uses them", async () => {
    const cup = await staff.bought({}, { min_order_quantity: 50 })
    const bowl = await staff.bought()
    const [vendor] = await store.sql(
      `update backorder_purchase_vendor set code = 'OLD-' || id where id = $1 returning code`,
      [cup.vendorId]
    )
    const skus = await store.sql(
      `select id, sku from inventory_item where id = any($1)`,
      [[cup.inventoryItemId, bowl.inventoryItemId]]
    )
    const sku = (id: string) => skus.find((row) => row.id === id)!.sku
    const csv = [
      "Vendor;Reference;Issued date;Expected;SKU;Quantity;Unit cost",
      `${vendor.code};4711;2026-10-02;2031-01-15;${sku(cup.inventoryItemId)};7;2,50`,
      `${vendor.code};4711;2026-10-02;2031-01-15;${sku(bowl.inventoryItemId)};4;`,
      `${vendor.code};4712;2026-10-20;;${sku(bowl.inventoryItemId)};1;3`,
    ].join("\r\n")
    const { status, body } = await send(csv)
    expect(status).toBe(200)
    expect(body.skipped).toEqual([])
    expect(body.purchase_orders).toMatchObject([
      {
        status: "issued",
        reference: "4711",
        issued_at: "2026-10-02T00:00:00.000Z",
        expected_date: "2031-01-15",
        lines: [
          { quantity: 7, unit_cost: 2.5 },
          { quantity: 4, unit_cost: 0 },
        ],
      },
      { status: "issued", reference: "4712", lines: [{ quantity: 1 }] },
    ])
    expect(await staff.level(cup)).toMatchObject({ incoming: 7 })

    const again = await send(csv)
    expect(again.body.purchase_orders).toEqual([])
    expect(again.body.skipped).toMatchObject([
      { reference: "4711", code: "purchase_order.reference_known" },
      { reference: "4712", code: "purchase_order.reference_known" },
    ])

    const order = await staff.ordered([cup, 7])
    const placed = await staff.place(order)
    expect(placed.purchase_orders).toMatchObject([
      { id: body.purchase_orders[0].id, is_new: false },
    ])
    expect(placed.backorders).toMatchObject([{ expected_date: "2031-01-15" }])
  })

  it("are refused whole when a line can't be used, and the lines are named", async () => {
    const cup = await staff.bought()
    const before = await staff.onOrder(cup)
    const { status, body } = await send(
      [
        "vendor,reference,issued_date,sku,quantity",
        "Nobody,1,2026-10-02,NOPE,4",
        "Nobody,,yesterday,NOPE,-1",
      ].join("\n")
    )
    expect(status).toBe(400)
    expect(body.code).toBe("request.invalid")
    for (const text of [
      'line 2: there is no vendor "Nobody"',
      'line 2: there is no item with the SKU "NOPE"',
      "line 3: it needs a reference",
      'line 3: "yesterday" is not a day',
      'line 3: "-1" is not a quantity',
    ]) {
      expect(body.message).toContain(text)
    }
    expect(await staff.onOrder(cup)).toBe(before)
    expect(await send("vendor,sku\nA,B")).toMatchObject({
      status: 400,
      body: { code: "csv.column_missing" },
    })
  })
})

it("is for staff only", async () => {
  const token = await customer(store, "orders@example.com")
  for (const route of [path, `${path}/x`, `${path}/x/receipts`]) {
    await expectStaffOnly(store, token, "get", route)
    await expectStaffOnly(store, token, "post", route)
  }
  for (const act of ["issue", "cancel", "bills", "close", "reopen"]) {
    await expectStaffOnly(store, token, "post", `${path}/x/${act}`)
  }
  await expectStaffOnly(store, token, "delete", `${path}/x`)
})

describe("a store without an e-mail provider", () => {
  it("is told how to get one, and marks purchase orders as issued all the same", async () => {
    const { vendorId, inventoryItemId } = await staff.bought(
      {},
      {},
      { email: "orders@nordic.example" }
    )
    const { id } = await staff.draft(vendorId, [[inventoryItemId, 2]])
    const send = await store.admin.post(`${path}/${id}/send`, { issue: true })
    expect([send.status, send.body.code]).toEqual([
      400,
      "notification.no_email_provider",
    ])
    expect(send.body.message).toContain("medusa-config.ts")
    expect((await staff.order(id)).status).toBe("draft")
    const { body } = await store.admin.get(`${path}/${id}/letter`)
    expect(body.letter.can_send).toBe(false)
    expect((await staff.issue(id)).status).toBe("issued")
  })
})
