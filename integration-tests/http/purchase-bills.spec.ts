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
