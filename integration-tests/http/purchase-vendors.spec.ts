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
    const { vendorId } = await staff.bought()
    const refused = await store.admin.delete(`${path}/${vendorId}`)
    expect([refused.status, refused.body.code]).toEqual([
      400,
      "purchase_vendor.in_use",
    ])
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
})
