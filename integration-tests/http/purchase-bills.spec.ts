import { beforeAll, describe, expect, it } from "vitest"
import type { PurchaseBill } from "../../src/types"
import { purchasing } from "../purchasing"
import { customer, expectStaffOnly } from "../rights"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)
const path = "/admin/purchase-bills"

const FIELDS = [
  ...["id", "number", "vendor_bill_number", "status", "is_overdue"],
  ...["match_status", "purchase_order_ids", "vendor_id", "bill_date"],
  ...["due_date", "currency_code", "subtotal", "charges", "tax_total"],
  ...["total", "paid_total", "balance", "lines", "payments"],
]

describe("a bill", () => {
  it("is raised for a purchase order, due after the vendor's terms", async () => {
    const product = await staff.bought({}, {}, { payment_terms_days: 30 })
    const draft = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 3],
    ])
    await staff.issue(draft.id)
    const { status, body } = await store.admin.post(
      `/admin/purchase-orders/${draft.id}/bills`,
      {
        receive: true,
        vendor_bill_number: "B-1",
        bill_date: "2026-11-02",
        charges: [{ label: "Freight", amount: 4.5 }],
        note: "Paper copy",
      }
    )
    expect(status).toBe(200)
    const bill: PurchaseBill = body.bill
    expect(Object.keys(bill)).toEqual(expect.arrayContaining(FIELDS))
    expect(body).toMatchObject({
      purchase_order: { id: draft.id, status: "closed" },
      receipt: { lines: [{ quantity: 3 }] },
      released_order_ids: [],
      bill: {
        number: expect.stringMatching(/^BILL-\d{6}$/),
        vendor_bill_number: "B-1",
        status: "open",
        match_status: "matched",
        purchase_order_ids: [draft.id],
        vendor_id: product.vendorId,
        bill_date: "2026-11-02",
        due_date: "2026-12-02",
        currency_code: "eur",
        subtotal: 30,
        charges: [{ label: "Freight", amount: 4.5 }],
        total: 34.5,
        paid_total: 0,
        balance: 34.5,
        lines: [
          {
            purchase_order_line_id: draft.lines[0]!.id,
            quantity: 3,
            unit_cost: 10,
            subtotal: 30,
          },
        ],
        payments: [],
      },
    })
    const read = await store.admin.get(`${path}/${bill.id}`)
    expect(read.body.purchase_bill).toMatchObject(bill)
  })

  it("may be for several purchase orders, of one vendor and currency", async () => {
    const one = await staff.waiting(2)
    const second = await staff.draft(one.vendorId, [[one.inventoryItemId, 1]])
    const { lines } = await staff.issue(second.id)
    const stranger = await staff.waiting(1)
    const post = (ids: string[]) =>
      store.admin.post(path, {
        vendor_id: one.vendorId,
        receive: true,
        lines: ids.map((purchase_order_line_id) => ({
          purchase_order_line_id,
          quantity: 1,
        })),
      })
    const refused = await post([one.lineId, stranger.lineId])
    expect([refused.status, refused.body.code]).toEqual([
      400,
      "purchase_bill.vendor_differs",
    ])
    const { status, body } = await post([one.lineId, lines[0]!.id])
    expect(status).toBe(200)
    expect(body.purchase_bill).toMatchObject({ total: 20 })
    expect([...body.purchase_bill.purchase_order_ids].sort()).toEqual(
      [one.purchaseOrder.id, second.id].sort()
    )
    expect(await staff.level(one)).toMatchObject({ stock: 2, incoming: 1 })
  })
})

describe("the list of bills", () => {
  const ids = {} as Record<"old" | "open" | "paid", string>
  let made: Awaited<ReturnType<typeof staff.waiting>>

  beforeAll(async () => {
    made = await staff.waiting(3)
    const one = async (fields: object) =>
      (
        await staff.bill(made.purchaseOrder.id, {
          lines: [{ line_id: made.lineId, quantity: 1 }],
          ...fields,
        })
      ).bill.id
    ids.old = await one({
      vendor_bill_number: "LIST-1",
      bill_date: "2026-01-01",
      due_date: "2026-01-31",
    })
    ids.open = await one({
      vendor_bill_number: "LIST-2",
      bill_date: "2026-11-01",
      due_date: "2999-01-31",
    })
    ids.paid = await one({
      vendor_bill_number: "LIST-3",
      bill_date: "2026-11-02",
      charges: [{ label: "Gift", amount: -10 }],
    })
  })

  it.each<[string, (keyof typeof ids)[]]>([
    ["order=number", ["old", "open", "paid"]],
    ["order=-bill_date", ["paid", "open", "old"]],
    ["status=paid", ["paid"]],
    ["status[]=open&order=number", ["old", "open"]],
    ["is_overdue=true", ["old"]],
    ["due_date[$gt]=2026-12-31", ["open"]],
    ["bill_date[$lt]=2026-11-01", ["old"]],
    ["limit=1&offset=2&order=number", ["paid"]],
  ])("?%s", async (query, expected) => {
    const { status, body } = await store.admin.get(`${path}?q=LIST-&${query}`)
    expect(status).toBe(200)
    expect(body.purchase_bills.map(({ id }: PurchaseBill) => id)).toEqual(
      expected.map((name) => ids[name])
    )
    expect(body.count).toBe(query.startsWith("limit") ? 3 : expected.length)
  })

  it("finds the bills of a purchase order, and of a vendor", async () => {
    for (const filter of [
      `purchase_order_id=${made.purchaseOrder.id}`,
      `vendor_id=${made.vendorId}`,
    ]) {
      expect((await store.admin.get(`${path}?${filter}`)).body.count).toBe(3)
    }
  })
})

describe("paying", () => {
  const billOf = async (fields: object = {}) => {
    const made = await staff.waiting(2)
    return (await staff.bill(made.purchaseOrder.id, fields)).bill
  }

  it("goes in parts, and a payment is taken back with a reason", async () => {
    const { id } = await billOf()
    const pay = (amount: number) =>
      store.admin.post(`${path}/${id}/payments`, { amount })
    const first = (await pay(15)).body.purchase_bill
    expect(first).toMatchObject({ status: "partially_paid", balance: 5 })
    const tooMuch = await pay(5.01)
    expect([tooMuch.status, tooMuch.body.code]).toEqual([
      400,
      "purchase_bill.overpaid",
    ])
    expect((await pay(5)).body.purchase_bill).toMatchObject({
      status: "paid",
      balance: 0,
    })
    const removed = await store.admin.delete(
      `${path}/${id}/payments/${first.payments[0].id}`,
      { reason: "Bounced" }
    )
    expect(removed.body.parent).toMatchObject({
      status: "partially_paid",
      balance: 15,
      payments: [{ amount: 5 }],
    })
  })

  it("many at once pays what is left of each, and says what it left out", async () => {
    const [one, two, gift] = [
      await billOf(),
      await billOf(),
      await billOf({ charges: [{ label: "Gift", amount: -20 }] }),
    ]
    await store.admin.post(`${path}/${one.id}/payments`, { amount: 15 })
    const { status, body } = await store.admin.post(`${path}/payments`, {
      ids: [one.id, two.id, gift.id, "pbill_no"],
      paid_date: "2026-11-20",
      method: "Bank transfer",
      reference: "SEPA-7",
    })
    expect(status).toBe(200)
    expect(body.purchase_bills).toMatchObject([
      { id: one.id, status: "paid", payments: [{ amount: 5 }, { amount: 15 }] },
      {
        id: two.id,
        status: "paid",
        payments: [
          {
            amount: 20,
            paid_date: "2026-11-20",
            method: "Bank transfer",
            reference: "SEPA-7",
          },
        ],
      },
    ])
    expect(body.skipped).toMatchObject([
      { id: gift.id, code: "purchase_bill.nothing_to_pay" },
      { id: "pbill_no", code: "purchase_bill.not_found" },
    ])
  })
})

describe("a mismatch", () => {
  it("is accepted with a reason, and the cost becomes the vendor's", async () => {
    const product = await staff.bought(
      {},
      {
        unit_cost: 10,
        price_breaks: [{ min_quantity: 5, unit_cost: 8 }],
      }
    )
    const other = await staff.bought()
    const draft = await staff.draft(product.vendorId, [
      [product.inventoryItemId, 6],
      [other.inventoryItemId, 1],
    ])
    const { lines } = await staff.issue(draft.id)
    const { bill } = await staff.bill(draft.id, {
      receive: true,
      lines: [
        { line_id: lines[0]!.id, quantity: 6, unit_cost: 8.5 },
        { line_id: lines[1]!.id, quantity: 1, unit_cost: 3 },
      ],
    })
    expect(bill.match_status).toBe("price_mismatch")
    const { body } = await store.admin.post(
      `${path}/${bill.id}/accept-mismatch`,
      { reason: "New price list", update_vendor_cost: true }
    )
    expect(body.purchase_bill).toMatchObject({
      match_status: "accepted",
      mismatch_reason: "New price list",
      lines: [{ match_status: "price_mismatch" }, {}],
    })
    const items = await store.admin.get(
      `/admin/purchase-vendors/${product.vendorId}/items`
    )
    const costs = items.body.items
    expect(
      costs.map((item: { unit_cost: number; price_breaks: unknown }) => [
        item.unit_cost,
        item.price_breaks,
      ])
    ).toEqual(
      expect.arrayContaining([
        [10, [{ min_quantity: 5, unit_cost: 8.5 }]],
        [3, null],
      ])
    )
  })
})

describe("what is due, and what is not billed or not there", () => {
  it("is summed up by week, currency and vendor", async () => {
    const made = await staff.waiting(10)
    const one = (quantity: number, fields: object) =>
      staff.bill(made.purchaseOrder.id, {
        lines: [{ line_id: made.lineId, quantity, unit_cost: 11 }],
        bill_date: "2026-01-01",
        ...fields,
      })
    await one(1, { due_date: "2026-01-31" })
    await one(2, { due_date: "2999-01-01" })
    await one(1, { due_date: "2999-01-06" })
    await one(2, { due_date: "2999-01-07" })
    const { body } = await store.admin.get(
      `${path}/due?vendor_id=${made.vendorId}`
    )
    expect(body.due).toEqual([
      {
        period: "overdue",
        from_date: null,
        to_date: null,
        currency_code: "eur",
        bill_count: 1,
        balance: 11,
      },
      {
        period: "week",
        from_date: "2998-12-31",
        to_date: "2999-01-06",
        currency_code: "eur",
        bill_count: 2,
        balance: 33,
      },
      {
        period: "week",
        from_date: "2999-01-07",
        to_date: "2999-01-13",
        currency_code: "eur",
        bill_count: 1,
        balance: 22,
      },
    ])
    const accrualsOf = async () =>
      (await store.admin.get(`${path}/accruals?vendor_id=${made.vendorId}`))
        .body.accruals
    expect(await accrualsOf()).toMatchObject([
      { received_not_billed: 0, billed_not_received: 66 },
    ])
    await staff.receive(made.purchaseOrder.id)
    expect(await accrualsOf()).toEqual([
      {
        vendor: { id: made.vendorId, name: "Nordic Textiles" },
        currency_code: "eur",
        received_not_billed: 40,
        billed_not_received: 0,
        purchase_order_count: 1,
      },
    ])
    const rows = await store.admin.get(
      `${path}/accruals/lines?vendor_id=${made.vendorId}&kind=received_not_billed&order=-value`
    )
    expect(rows.body).toMatchObject({
      count: 1,
      accrual_lines: [
        {
          id: made.lineId,
          purchase_order_number: made.purchaseOrder.number,
          kind: "received_not_billed",
          quantity: 4,
          value: 40,
        },
      ],
    })
  })

  it("goes into files that run no formula", async () => {
    const made = await staff.waiting(2)
    const { bill } = await staff.bill(made.purchaseOrder.id, {
      vendor_bill_number: "=1+1",
      note: "@SUM(A1), with a comma",
    })
    await store.admin.post(`${path}/${bill.id}/payments`, {
      amount: 5,
      method: "+cash",
    })
    const file = async (rows: string) => {
      const answer = await store.admin.get(
        `${path}/export?rows=${rows}&vendor_id=${made.vendorId}`
      )
      expect(answer.status).toBe(200)
      return String(answer.body)
        .replace(/^\ufeff/, "")
        .trim()
        .split("\r\n")
    }
    expect(await file("bills")).toEqual([
      "number,vendor_bill_number,vendor,status,match_status,bill_date,due_date,currency_code,subtotal,charges,tax_total,total,paid_total,balance,purchase_orders,note",
      `${bill.number},"'=1+1",Nordic Textiles,partially_paid,quantity_mismatch,${bill.bill_date},,eur,20,0,0,20,5,15,${made.purchaseOrder.number},"'@SUM(A1), with a comma"`,
    ])
    expect((await file("lines"))[1]).toMatch(
      new RegExp(`^${bill.number},.*,${made.variant.sku},.*,2,10,10,,20,eur$`)
    )
    expect((await file("payments"))[1]).toMatch(/,5,eur,"'\+cash",$/)
  })
})

it("is for staff only", async () => {
  const token = await customer(store, "bills@example.com")
  for (const route of [path, `${path}/x`]) {
    await expectStaffOnly(store, token, "get", route)
    await expectStaffOnly(store, token, "post", route)
  }
  for (const act of ["payments", "void", "accept-mismatch"]) {
    await expectStaffOnly(store, token, "post", `${path}/x/${act}`)
  }
})
