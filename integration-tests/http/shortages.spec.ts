import { beforeAll, describe, expect, it } from "vitest"
import type { ItemShortage, Shortage } from "../../src/types"
import { useStore } from "../store"

const store = useStore()
const path = "/admin/backorders/shortages"

const goods = {} as Record<
  "wool" | "silk",
  Awaited<ReturnType<typeof store.make.product>>
>
const orders: Awaited<ReturnType<typeof store.make.placeOrder>>[] = []
let vendorId = ""

/** Wool: 2 there, orders of 3, 4 and 1. Silk: none there, the second order wants 5. */
beforeAll(async () => {
  goods.wool = await store.make.product({
    sku: "WOOL-1",
    title: "Wool blanket",
    stock: { [store.stockholm]: 2, [store.malmo]: 0 },
  })
  goods.silk = await store.make.product({
    sku: "SILK_1",
    title: "Silk scarf",
    stock: { [store.malmo]: 0 },
  })
  const lines = [
    [{ variantId: goods.wool.variant.id, quantity: 3 }],
    [
      { variantId: goods.wool.variant.id, quantity: 4 },
      { variantId: goods.silk.variant.id, quantity: 5 },
    ],
    [{ variantId: goods.wool.variant.id, quantity: 1 }],
  ]
  for (const [n, line] of lines.entries()) {
    orders.push(
      await store.make.placeOrder(line, {
        email: `${["anna", "bo", "cleo"][n]}@example.com`,
      })
    )
  }
  // Medusa may reserve at either location what no location has; these stories want one.
  await store.sql(
    `update reservation_item set location_id = $1 where inventory_item_id = $2`,
    [store.stockholm, goods.wool.inventoryItemId]
  )
  await store.sql(
    `update inventory_level l set reserved_quantity = (
       select coalesce(sum(quantity), 0) from reservation_item r
       where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
     ) where inventory_item_id = $1`,
    [goods.wool.inventoryItemId]
  )
  const { body } = await store.admin.post("/admin/purchase-vendors", {
    name: "Nordic Textiles",
    currency_code: "eur",
    lead_time_days: 9,
  })
  vendorId = body.purchase_vendor.id
  await store.admin.post(`/admin/purchase-vendors/${vendorId}/items`, {
    items: [
      {
        inventory_item_id: goods.wool.inventoryItemId,
        unit_cost: 10,
        price_breaks: [{ min_quantity: 2, unit_cost: 8 }],
      },
    ],
  })
})

const list = async (query = "") => {
  const { status, body } = await store.admin.get(`${path}${query}`)
  expect(status).toBe(200)
  return body as {
    shortages: Shortage[]
    count: number
    limit: number
    offset: number
  }
}
const idsOf = (shortages: Shortage[]) => shortages.map((s) => s.order_id)

describe("the filters of Medusa's own list of orders", () => {
  const before = "2020-01-01T00:00:00.000Z"

  it.each([
    ["region_id", () => store.regionId, 3],
    ["region_id", () => "none", 0],
    ["sales_channel_id", () => store.salesChannelId, 3],
    ["sales_channel_id", () => "none", 0],
    ["created_at[$gt]", () => before, 3],
    ["created_at[$gte]", () => before, 3],
    ["created_at[$lt]", () => before, 0],
    ["created_at[$lte]", () => before, 0],
  ])(
    "%s narrows the shortages and the counts",
    async (filter, value, count) => {
      expect((await list(`?${filter}=${value()}`)).count).toBe(count)
      expect((await list(`?${filter}=${value()}&q=example.com`)).count).toBe(
        count
      )
      const { body } = await store.admin.get(
        `/admin/backorders/counts?${filter}=${value()}`
      )
      expect(body.counts.needs_backorder).toBe(count)
    }
  )
})

describe("GET /admin/backorders/shortages", () => {
  it("answers an entry per order, first ordered first", async () => {
    const { shortages, ...page } = await list()
    expect(page).toEqual({ count: 3, offset: 0, limit: 20 })
    expect(idsOf(shortages)).toEqual(orders.map((order) => order.id))
    expect(shortages[0]).toEqual({
      order_id: orders[0].id,
      order_display_id: orders[0].display_id,
      ordered_at: expect.stringMatching(/^\d{4}-.*Z$/),
      customer_email: "anna@example.com",
      lines: [
        {
          line_item_id: orders[0].items[0].id,
          variant_id: goods.wool.variant.id,
          title: "Wool blanket",
          variant_title: "One size",
          thumbnail: null,
          sku: "WOOL-1",
          inventory_item_id: goods.wool.inventoryItemId,
          location_id: store.stockholm,
          source: "reserved",
          required_quantity: 3,
          covered_quantity: 2,
          short_quantity: 1,
          outstanding_quantity: 0,
          to_backorder_quantity: 1,
          free_on_order_quantity: 0,
          free_on_order: [],
          free_elsewhere: [],
          vendor: { id: vendorId, name: "Nordic Textiles" },
          unit_cost: 10,
          currency_code: "eur",
          lead_time_days: 9,
          expected_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        },
      ],
    })
    expect(shortages[1].lines).toMatchObject(
      [
        { sku: "WOOL-1", short_quantity: 4, unit_cost: 8 },
        { sku: "SILK_1", short_quantity: 5, vendor: null, expected_date: null },
      ].sort((a, b) => lineOrder(a.sku) - lineOrder(b.sku))
    )
  })

  const lineOrder = (sku: string) =>
    [...orders[1].items]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .findIndex((item) => item.variant_sku === sku)

  it("pages and sorts", async () => {
    const page = await list("?limit=1&offset=1&order=-ordered_at")
    expect(page).toMatchObject({ count: 3, offset: 1, limit: 1 })
    expect(idsOf(page.shortages)).toEqual([orders[1].id])
    const byNeed = await list("?order=-to_backorder_quantity")
    expect(byNeed.shortages[0].order_id).toBe(orders[1].id)
    expect(await list("?offset=50")).toEqual({
      shortages: [],
      count: 3,
      offset: 50,
      limit: 20,
    })
  })

  it.each([
    ["the e-mail", () => "cleo@", () => [orders[2]]],
    ["the display id", () => `${orders[1].display_id}`, () => [orders[1]]],
    [
      "the display id with #",
      () => `%23${orders[1].display_id}`,
      () => [orders[1]],
    ],
    ["the SKU, whatever the case", () => "silk_1", () => [orders[1]]],
    ["the title", () => "blanket", () => orders],
    ["nothing", () => "velvet", () => []],
    ["a percent sign", () => "%25", () => []],
    ["an underscore", () => "WOOL_1", () => []],
  ])("finds by %s", async (_, q, found) => {
    const { shortages, count } = await list(`?q=${q()}`)
    expect(idsOf(shortages)).toEqual(found().map((order) => order.id))
    expect(count).toBe(found().length)
  })

  it("shows all that an order lacks, though one line was found", async () => {
    const { shortages } = await list("?q=silk_1")
    expect(shortages[0].lines).toHaveLength(2)
  })

  it("narrows to orders, an item, a location or a vendor", async () => {
    const two = `?order_id[]=${orders[0].id}&order_id[]=${orders[2].id}`
    expect(idsOf((await list(two)).shortages)).toEqual([
      orders[0].id,
      orders[2].id,
    ])
    const silk = await list(`?inventory_item_id=${goods.silk.inventoryItemId}`)
    expect(silk.shortages).toMatchObject([
      { order_id: orders[1].id, lines: [{ sku: "SILK_1" }] },
    ])
    const malmo = await list(`?location_id=${store.malmo}`)
    expect(malmo.shortages).toMatchObject([{ lines: [{ sku: "SILK_1" }] }])
    const vendor = await list(`?vendor_id=${vendorId}`)
    expect(vendor.count).toBe(3)
    expect(
      vendor.shortages.flatMap((s) => s.lines).every((l) => l.sku === "WOOL-1")
    ).toBe(true)
    expect((await list("?order_id=order_nowhere")).shortages).toEqual([])
  })

  it("groups by item and location", async () => {
    const { status, body } = await store.admin.get(
      `${path}?group_by=item&order=sku`
    )
    expect(status).toBe(200)
    expect(body.count).toBe(2)
    const [silk, wool] = body.shortages as ItemShortage[]
    expect(silk).toMatchObject({
      sku: "SILK_1",
      location_id: store.malmo,
      order_count: 1,
    })
    expect(wool).toMatchObject({
      inventory_item_id: goods.wool.inventoryItemId,
      location_id: store.stockholm,
      sku: "WOOL-1",
      title: "Wool blanket / One size",
      order_count: 3,
      required_quantity: 8,
      covered_quantity: 2,
      short_quantity: 6,
      to_backorder_quantity: 6,
      unit_cost: 8,
      orders: orders.map((order, n) => ({
        order_id: order.id,
        order_display_id: order.display_id,
        to_backorder_quantity: [1, 4, 1][n],
      })),
    })
    const page = await store.admin.get(`${path}?group_by=item&q=bo@`)
    expect(page.body.shortages).toMatchObject([
      { order_count: 1 },
      { order_count: 1 },
    ])
  })

  it.each([
    "?colour=red",
    "?limit=0",
    "?limit=many",
    "?offset=-1",
    "?group_by=vendor",
    "?order=secret",
    "?order=sku",
    "?group_by=item&order=ordered_at",
    "?only_to_backorder=perhaps",
    "?location_id[]=a&location_id[]=b",
    "?q=a%00b",
  ])("refuses %s", async (query) => {
    const { status, body } = await store.admin.get(`${path}${query}`)
    expect(status).toBe(400)
    expect(body).toMatchObject({
      type: "invalid_data",
      code: "request.invalid",
    })
  })

  it("is for staff", async () => {
    expect((await store.shop.get(path)).status).toBe(401)
  })

  it("leaves out what is on its way, unless asked", async () => {
    const { status } = await store.admin.post("/admin/backorders", {
      orders: [{ order_id: orders[0].id }],
    })
    expect(status).toBe(200)
    expect((await list()).count).toBe(2)
    const all = await list("?only_to_backorder=false")
    expect(all.count).toBe(3)
    expect(all.shortages[0].lines).toMatchObject([
      {
        short_quantity: 1,
        outstanding_quantity: 1,
        to_backorder_quantity: 0,
        expected_date: null,
      },
    ])
  })
})

describe("GET /admin/orders/:id/backorder/why-short", () => {
  it("says who is served before, what is put aside, on order and elsewhere", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      stock: { [store.stockholm]: 5 },
    })
    await store.make.setStock(inventoryItemId, store.malmo, 7)
    const [first, second] = [
      await store.make.placeOrder([{ variantId: variant.id, quantity: 3 }]),
      await store.make.placeOrder([{ variantId: variant.id, quantity: 4 }]),
    ]
    await store.sql(
      `update reservation_item set location_id = $1 where inventory_item_id = $2`,
      [store.stockholm, inventoryItemId]
    )
    await store.sql(
      `update inventory_level set reserved_quantity = case location_id when $1 then 7 else 0 end,
         raw_reserved_quantity = jsonb_build_object('value', case location_id when $1 then '7' else '0' end, 'precision', 20)
       where inventory_item_id = $2`,
      [store.stockholm, inventoryItemId]
    )
    const { body } = await store.admin.get(
      `/admin/orders/${second.id}/backorder/why-short`
    )
    expect(body.why_short).toMatchObject([
      {
        inventory_item_id: inventoryItemId,
        location_id: store.stockholm,
        stocked_quantity: 5,
        required_quantity: 4,
        covered_quantity: 2,
        short_quantity: 2,
        orders_ahead: [
          {
            order_id: first.id,
            order_display_id: first.display_id,
            covered_quantity: 3,
            is_served_first: false,
          },
        ],
        orders_ahead_count: 1,
        orders_ahead_quantity: 3,
        manual_reservations: [],
        on_order: [],
        elsewhere: [{ location_id: store.malmo, quantity: 7 }],
      },
    ])
    const covered = await store.admin.get(
      `/admin/orders/${first.id}/backorder/why-short`
    )
    expect(covered.body.why_short).toEqual([])
  })
})

describe("GET /admin/backorders/shortages/export", () => {
  it("is a file that a spreadsheet opens and runs nothing of", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      title: "=HYPERLINK(1)",
      stock: { [store.stockholm]: 0 },
    })
    const order = await store.make.placeOrder([
      { variantId: variant.id, quantity: 4 },
    ])
    const file = await store.admin.get(
      `/admin/backorders/shortages/export?inventory_item_id=${inventoryItemId}`
    )
    expect(file.status).toBe(200)
    expect(file.headers.get("content-type")).toContain("text/csv")
    const [header, row, end] = (file.body as string).split("\r\n")
    expect(header).toContain("order,ordered_at,customer_email,sku,title")
    expect(row).toContain(`${order.display_id},`)
    expect(row).toContain(`"'=HYPERLINK(1)"`)
    expect(end).toBe("")
  })

  it("follows the filters of the list, by customer and order number too", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      stock: { [store.stockholm]: 0 },
    })
    const line = [{ variantId: variant.id, quantity: 1 }]
    const ann = await store.make.placeOrder(line, { email: "ann@x.example" })
    await store.make.placeOrder(line, { email: "bob@x.example" })
    const found = async (query: string) => {
      const { body } = await store.admin.get(
        `/admin/backorders/shortages?inventory_item_id=${inventoryItemId}&${query}`
      )
      return body.shortages.map((one: { order_id: string }) => one.order_id)
    }
    expect(await found("customer_email=ANN@")).toEqual([ann.id])
    expect(await found(`order_display_id=${ann.display_id}`)).toEqual([ann.id])
    const file = await store.admin.get(
      `/admin/backorders/shortages/export?inventory_item_id=${inventoryItemId}&customer_email=ann`
    )
    expect((file.body as string).split("\r\n")).toHaveLength(3)
    const items = await store.admin.get(
      `/admin/backorders/shortages/export?inventory_item_id=${inventoryItemId}&group_by=item`
    )
    const [header, row, ...rest] = (items.body as string).split("\r\n")
    expect(header).toContain("sku,title,location,orders,oldest_ordered_at")
    expect(row).toMatch(/,Stockholm,2,.*,2,0,2,0,2,/)
    expect(rest).toEqual([""])
  })
})
