import { beforeAll, describe, expect, it } from "vitest"
import type { PurchaseVendor } from "../../src/types"
import { purchasing } from "../purchasing"
import { customer, expectStaffOnly } from "../rights"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)
const path = "/admin/purchase-vendors"

const full = {
  name: "Nordic Textiles",
  code: "NORD",
  email: "orders@nordic.example",
  phone: "+46 8 123 456",
  locale: "de",
  currency_code: "sek",
  payment_terms_days: 30,
  lead_time_days: 9,
  min_order_value: 500.5,
  ships_to_customer: true,
  address: { city: "Borås", country_code: "se" },
  is_active: true,
  note: "Closed in July",
  metadata: { rating: 5 },
}

describe("a vendor", () => {
  it("is made with all that there is to know, and read again", async () => {
    const made = await store.admin.post(path, full)
    expect([made.status, made.body]).toEqual([
      200,
      {
        purchase_vendor: {
          id: expect.stringMatching(/^pvend_/),
          ...full,
          created_at: expect.stringMatching(/Z$/),
          updated_at: expect.stringMatching(/Z$/),
        },
      },
    ])
    const read = await store.admin.get(
      `${path}/${made.body.purchase_vendor.id}`
    )
    expect(read.body).toEqual(made.body)
  })

  it("needs a name and a currency, the rest is empty", async () => {
    const { body } = await store.admin.post(path, {
      name: "Short",
      currency_code: "EUR",
    })
    expect(body.purchase_vendor).toMatchObject({
      name: "Short",
      currency_code: "eur",
      code: null,
      email: null,
      payment_terms_days: null,
      min_order_value: null,
      ships_to_customer: false,
      is_active: true,
      metadata: null,
    })
  })

  it("changes by what is given, and is emptied by null", async () => {
    const id = await staff.vendor([], { note: "Old", phone: "1" })
    const { body } = await store.admin.post(`${path}/${id}`, {
      name: "New",
      note: null,
    })
    expect(body.purchase_vendor).toMatchObject({
      id,
      name: "New",
      note: null,
      phone: "1",
    })
  })

  it("has a code of its own", async () => {
    const id = await staff.vendor([], { code: "ONE" })
    const second = await store.admin.post(path, {
      name: "Two",
      code: "ONE",
      currency_code: "eur",
    })
    expect([second.status, second.body.code]).toEqual([
      400,
      "purchase_vendor.code_taken",
    ])
    expect(
      (await store.admin.post(`${path}/${id}`, { code: "ONE" })).status
    ).toBe(200)
  })

  it("is deleted while nothing hangs on it", async () => {
    const id = await staff.vendor()
    const { status, body } = await store.admin.delete(`${path}/${id}`)
    expect([status, body]).toEqual([
      200,
      { id, object: "purchase_vendor", deleted: true },
    ])
    expect((await store.admin.get(`${path}/${id}`)).status).toBe(404)
  })

  it("that we buy from is deactivated, not deleted", async () => {
    const { vendorId, ...product } = await staff.bought()
    const { purchase_orders } = await staff.place(
      await staff.ordered([product, 2])
    )
    const refused = await store.admin.delete(`${path}/${vendorId}`)
    expect([refused.status, refused.body]).toEqual([
      400,
      {
        type: "not_allowed",
        code: "purchase_vendor.in_use",
        message:
          "Nordic Textiles has 1 purchase order and 1 preferred item: it can't be deleted. Deactivate it instead.",
      },
    ])
    const usage = async () =>
      (await store.admin.get(`${path}/${vendorId}/usage`)).body.usage
    expect(await usage()).toEqual({
      purchase_orders: 1,
      bills: 0,
      preferred_items: 1,
      open_purchase_orders: 1,
      waiting_orders: 1,
    })
    await staff.cancel(purchase_orders[0]!.id)
    expect(await usage()).toMatchObject({
      purchase_orders: 1,
      open_purchase_orders: 0,
      waiting_orders: 0,
    })
    const { body } = await store.admin.post(`${path}/${vendorId}`, {
      is_active: false,
    })
    expect(body.purchase_vendor.is_active).toBe(false)
  })
})

describe("the list of vendors", () => {
  beforeAll(async () => {
    for (const [name, currency_code] of [
      ["Alpha list", "eur"],
      ["beta list", "sek"],
      ["Gamma list", "eur"],
    ]) {
      await staff.vendor([], { name, currency_code })
    }
  })

  const names = async (query: string) => {
    const { status, body } = await store.admin.get(`${path}?q=list&${query}`)
    expect(status).toBe(200)
    return [
      body.purchase_vendors.map(({ name }: PurchaseVendor) => name),
      body.count,
    ]
  }

  it.each([
    ["currency_code=eur", [["Alpha list", "Gamma list"], 2]],
    ["currency_code[]=sek&currency_code[]=usd", [["beta list"], 1]],
    ["currency_code[$ne]=eur", [["beta list"], 1]],
    ["limit=1&offset=1&order=created_at", [["beta list"], 3]],
    ["order=-created_at", [["Gamma list", "beta list", "Alpha list"], 3]],
    ["is_active=false", [[], 0]],
  ])("?%s", async (query, expected) => {
    expect(await names(query)).toEqual(expected)
  })

  it("finds part of a name, in small or capital letters", async () => {
    const { body } = await store.admin.get(`${path}?q=GAMMA`)
    expect(body).toMatchObject({
      purchase_vendors: [{ name: "Gamma list" }],
      count: 1,
    })
  })

  it("says where it is, and gives the fields that are asked for", async () => {
    const { body } = await store.admin.get(
      `${path}?q=list&limit=2&offset=1&fields=name`
    )
    expect(body).toMatchObject({ count: 3, offset: 1, limit: 2 })
    expect(body.purchase_vendors.map(Object.keys)).toEqual([
      ["id", "name"],
      ["id", "name"],
    ])
  })
})

describe("what a vendor sells", () => {
  it("is set by item, changed by item, listed on both sides and removed", async () => {
    const product = await store.make.product()
    const id = await staff.vendor()
    const item = {
      inventory_item_id: product.inventoryItemId,
      vendor_sku: "NT-1",
      unit_cost: 7.25,
      min_order_quantity: 10,
      order_multiple: 5,
      lead_time_days: 12,
      is_preferred: true,
      price_breaks: [{ min_quantity: 50, unit_cost: 6.5 }],
    }
    const saved = await store.admin.post(`${path}/${id}/items`, {
      items: [item],
    })
    const expected = {
      id: expect.stringMatching(/^pvitem_/),
      vendor_id: id,
      vendor: {
        id,
        name: "Nordic Textiles",
        is_active: true,
        currency_code: "eur",
      },
      sku: product.variant.sku,
      title: expect.any(String),
      ...item,
    }
    expect(saved.body).toMatchObject({
      purchase_vendor: { id },
      items: [expected],
    })
    await store.admin.post(`${path}/${id}/items`, {
      items: [{ inventory_item_id: product.inventoryItemId, unit_cost: 8 }],
    })
    const listed = await store.admin.get(`${path}/${id}/items`)
    expect(listed.body).toMatchObject({
      items: [{ ...expected, unit_cost: 8 }],
      count: 1,
      offset: 0,
      limit: 20,
    })
    const sellers = await store.admin.get(
      `/admin/inventory-items/${product.inventoryItemId}/vendors`
    )
    expect(sellers.body).toMatchObject({
      vendors: [{ vendor_id: id, unit_cost: 8 }],
      count: 1,
    })
    const [{ id: item_id }] = listed.body.items
    const removed = await store.admin.delete(`${path}/${id}/items/${item_id}`)
    expect(removed.body).toEqual({
      id: item_id,
      object: "purchase_vendor_item",
      deleted: true,
    })
    expect((await store.admin.get(`${path}/${id}/items`)).body.count).toBe(0)
    const again = await store.admin.delete(`${path}/${id}/items/${item_id}`)
    expect([again.status, again.body.code]).toEqual([
      404,
      "purchase_vendor_item.not_found",
    ])
  })

  it("is preferred of one vendor at a time", async () => {
    const product = await staff.bought()
    await staff.vendor([
      { inventory_item_id: product.inventoryItemId, is_preferred: true },
    ])
    const { body } = await store.admin.get(
      `/admin/inventory-items/${product.inventoryItemId}/vendors?is_preferred=true`
    )
    expect(body.count).toBe(1)
    expect(body.vendors[0].vendor_id).not.toBe(product.vendorId)
  })

  it("names each item once, and items that exist", async () => {
    const product = await store.make.product()
    const id = await staff.vendor()
    const item = { inventory_item_id: product.inventoryItemId, unit_cost: 1 }
    const post = async (items: object[]) => {
      const { status, body } = await store.admin.post(`${path}/${id}/items`, {
        items,
      })
      return [status, body.code]
    }
    expect(await post([item, item])).toEqual([
      400,
      "purchase_vendor_item.duplicate",
    ])
    expect(
      await post([{ inventory_item_id: "iitem_no", unit_cost: 1 }])
    ).toEqual([404, "inventory_item.not_found"])
    // Packs of two and a half cups could be ordered, and never received.
    expect(await post([{ ...item, order_multiple: 2.5 }])).toEqual([
      400,
      "purchase_order_line.quantity_fractional",
    ])
    const breaks = [8, 7].map((unit_cost) => ({ min_quantity: 5, unit_cost }))
    expect(await post([{ ...item, price_breaks: breaks }])).toEqual([
      400,
      "request.invalid",
    ])
  })
})

it("an item says what is on order, when it comes, and what of it is free", async () => {
  const product = await staff.bought({}, { lead_time_days: 3 })
  const { id } = await staff.draft(
    product.vendorId,
    [[product.inventoryItemId, 10]],
    { expected_date: "2026-01-31" }
  )
  await staff.place(await staff.ordered([product, 4]))
  const issued = await staff.issue(id)
  await staff.receive(id, {
    lines: [{ line_id: issued.lines[0]!.id, quantity: 3 }],
  })
  const { body } = await store.admin.get(
    `/admin/inventory-items/${product.inventoryItemId}/vendors`
  )
  expect(body).toMatchObject({
    count: 1,
    vendors: [{ vendor_id: product.vendorId }],
    on_order: [
      {
        purchase_order_id: id,
        number: issued.number,
        status: "issued",
        is_late: true,
        vendor: { id: product.vendorId, name: "Nordic Textiles" },
        location_id: store.stockholm,
        open_quantity: 7,
        free_quantity: 6,
        expected_date: "2026-01-31",
      },
    ],
  })
})

describe("one file of what every vendor sells", () => {
  const csv = "/admin/purchase-vendor-items/csv"
  const offersOf = async (inventoryItemId: string) =>
    (
      await store.admin.get(
        `/admin/inventory-items/${inventoryItemId}/vendors?order=unit_cost`
      )
    ).body.vendors
  const send = (text: string, to = csv) => store.admin.post(to, { csv: text })

  it("is previewed, taken over, and there again when it is downloaded", async () => {
    const [one, two] = [
      await staff.bought({ sku: "FILE-1" }, { unit_cost: 7.5 }),
      await store.make.product({ sku: "=FILE-2" }),
    ]
    const text = [
      "sep=;",
      "Vendor;SKU;Vendor SKU;Cost;Minimum;Multiple;Lead days;Preferred",
      "File works;FILE-1;FW-1;6,25;5;;4;yes",
      "File works;'=FILE-2;;3;;;;",
    ].join("\r\n")
    const preview = await send(`\ufeff${text}`, `${csv}/preview`)
    expect(preview.body).toMatchObject({
      created: 2,
      updated: 0,
      new_vendors: [{ name: "File works", currency_code: "eur" }],
      changes: [{ line: 3, sku: "FILE-1", kind: "create" }, { line: 4 }],
      errors: [],
    })
    expect(await offersOf(one.inventoryItemId)).toHaveLength(1)

    expect((await send(text)).body).toEqual(preview.body)
    expect(await offersOf(one.inventoryItemId)).toMatchObject([
      {
        vendor: { name: "File works" },
        vendor_sku: "FW-1",
        unit_cost: 6.25,
        min_order_quantity: 5,
        lead_time_days: 4,
        is_preferred: true,
      },
      { vendor_id: one.vendorId, unit_cost: 7.5, is_preferred: false },
    ])
    const again = await send(text)
    expect(again.body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      new_vendors: [],
    })

    const untouched = await store.make.product({ sku: "FILE-3" })
    const file = await store.admin.get(`${csv}?with_my_items=true`)
    expect(file.headers.get("content-disposition")).toContain(
      "vendor-items.csv"
    )
    expect(file.body).toContain("File works,FILE-1,FW-1,6.25,5,,4,yes,EUR\r\n")
    expect(file.body).toContain('File works,"\'=FILE-2",,3,,,,no,EUR\r\n')
    expect(file.body).toContain(",FILE-3,,,,,,,\r\n")
    expect((await store.admin.get(csv)).body).not.toContain("FILE-3")
    const whole = await send(file.body)
    expect(whole.body).toMatchObject({ created: 0, updated: 0, error_count: 0 })
    expect(await offersOf(untouched.inventoryItemId)).toEqual([])
    expect(await offersOf(two.inventoryItemId)).toHaveLength(1)
  })

  it("is taken over whole or not at all, and says what is wrong where", async () => {
    const product = await staff.bought({ sku: "FILE-4" })
    const text = [
      "vendor,sku,cost",
      "Nobody yet,FILE-4,1",
      "Nobody yet,FILE-5,2",
      "Nobody yet,FILE-4,many",
    ].join("\n")
    const { body } = await send(text, `${csv}/preview`)
    expect(body).toMatchObject({
      error_count: 2,
      errors: [
        { line: 3, column: "sku" },
        { line: 4, column: "cost" },
      ],
    })
    const refused = await send(text)
    expect([refused.status, refused.body]).toEqual([
      400,
      {
        type: "not_allowed",
        code: "purchase_vendor_item.rows_wrong",
        message:
          "2 rows are wrong, so nothing was changed. Line 3, sku: no inventory item has the SKU FILE-5.",
      },
    ])
    expect(await offersOf(product.inventoryItemId)).toHaveLength(1)
    const vendors = await store.admin.get(`${path}?q=Nobody yet`)
    expect(vendors.body.count).toBe(0)
  })

  it("moves who is preferred in one go, and two at once make a new vendor once", async () => {
    const product = await staff.bought({ sku: "FILE-6" })
    const other = await staff.vendor(
      [{ inventory_item_id: product.inventoryItemId }],
      { name: "Second", code: "SEC" }
    )
    await staff.post(`${path}/${product.vendorId}`, { code: "FIRST" })
    await staff.post(csv, {
      csv: "vendor,sku,cost,preferred\nFIRST,FILE-6,5,no\nSEC,FILE-6,6,yes",
    })
    expect(await offersOf(product.inventoryItemId)).toMatchObject([
      { vendor_id: product.vendorId, unit_cost: 5, is_preferred: false },
      { vendor_id: other, unit_cost: 6, is_preferred: true },
    ])
    const text = "vendor,sku,cost\nTwice at once,FILE-6,4"
    const answers = await Promise.all([send(text), send(text)])
    expect(answers.map(({ body }) => body.created).sort()).toEqual([0, 1])
    const vendors = await store.admin.get(`${path}?q=Twice at once`)
    expect(vendors.body.count).toBe(1)
  })
})

it("is for staff only", async () => {
  const token = await customer(store, "vendors@example.com")
  for (const route of [path, `${path}/x`, `${path}/x/items`]) {
    await expectStaffOnly(store, token, "get", route)
    await expectStaffOnly(store, token, "post", route)
  }
  await expectStaffOnly(store, token, "delete", `${path}/x`)
  await expectStaffOnly(store, token, "delete", `${path}/x/items/y`)
  await expectStaffOnly(store, token, "get", "/admin/inventory-items/x/vendors")
  await expectStaffOnly(store, token, "get", `${path}/x/usage`)
  for (const route of ["csv", "csv/preview"]) {
    await expectStaffOnly(
      store,
      token,
      "post",
      `/admin/purchase-vendor-items/${route}`
    )
  }
})
