import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  revokeApiKeysWorkflow,
} from "@medusajs/medusa/core-flows"
import { beforeAll, describe, expect, it } from "vitest"
import { addDays, dayOf } from "../../src/domain"
import type {
  CartBackorders,
  Notice,
  StoreOrderBackorder,
} from "../../src/types"
import { client, succeeded, type Client } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore()
const buy = purchasing(store)

const inDays = (days: number) => addDays(dayOf(new Date()), days)

const path = "/store/backorders/variants"

async function notices(query: string, who: Client = store.shop) {
  const { status, body } = await who.get(`${path}?${query}`)
  expect(body).not.toHaveProperty("message")
  expect(status).toBe(200)
  return body.notices as Notice[]
}

async function notice(
  { variant }: { variant: { id: string } },
  quantity: number,
  who?: Client
) {
  return (await notices(`items[]=${variant.id}:${quantity}`, who))[0]
}

async function refused(path: string, who: Client = store.shop) {
  const { status, body } = await who.get(path)
  return { status, code: body.code, message: body.message as string }
}

const isInvalid = { status: 400, code: "request.invalid" }

/** A purchase order for stock, on its way to Stockholm. */
const coming = async (
  { vendorId, inventoryItemId }: { vendorId: string; inventoryItemId: string },
  quantity: number,
  expected_date: string | null,
  fields: object = {}
) => {
  const draft = await buy.draft(vendorId, [[inventoryItemId, quantity]], {
    ...(expected_date ? { expected_date } : {}),
    ...fields,
  })
  return await buy.issue(draft.id)
}

/** A sales channel of its own, with its publishable key. */
async function channel(name: string, locations: string[] = []) {
  const {
    result: [{ id }],
  } = await createSalesChannelsWorkflow(store.container).run({
    input: { salesChannelsData: [{ name }] },
  })
  for (const location of locations) {
    await linkSalesChannelsToStockLocationWorkflow(store.container).run({
      input: { id: location, add: [id] },
    })
  }
  return { id, ...(await key([id])) }
}

async function key(channels: string[]) {
  const {
    result: [made],
  } = await createApiKeysWorkflow(store.container).run({
    input: {
      api_keys: [{ title: "Key", type: "publishable", created_by: "" }],
    },
  })
  await linkSalesChannelsToApiKeyWorkflow(store.container).run({
    input: { id: made.id, add: channels },
  })
  return { keyId: made.id, shop: withKey(made.token) }
}

const withKey = (token: string | undefined) =>
  client(store.baseUrl, () => ({
    ...(token ? { "x-publishable-api-key": token } : {}),
  }))

const sellIn = (channelId: string, { product }: { product: { id: string } }) =>
  store.sql(
    `insert into product_sales_channel (id, product_id, sales_channel_id)
     values ($1, $2, $3)`,
    [`prodsc_${product.id}_${channelId}`, product.id, channelId]
  )

async function customer(email: string) {
  const password = "a password"
  const registered = succeeded(
    await store.shop.post("/auth/customer/emailpass/register", {
      email,
      password,
    })
  )
  const { customer } = succeeded(
    await store.as(registered.token).post("/store/customers", { email })
  )
  const { token } = succeeded(
    await store.shop.post("/auth/customer/emailpass", { email, password })
  )
  return { id: customer.id as string, ...store.as(token) }
}

async function cart(...lines: [{ variant: { id: string } }, number][]) {
  const { cart } = succeeded(
    await store.shop.post("/store/carts", {
      region_id: store.regionId,
      sales_channel_id: store.salesChannelId,
      items: lines.map(([{ variant }, quantity]) => ({
        variant_id: variant.id,
        quantity,
      })),
    })
  )
  return cart as { id: string; items: { id: string; variant_id: string }[] }
}

const cartBackorders = async (id: string) =>
  succeeded(
    await store.shop.get(`/store/carts/${id}/backorders`)
  ) as CartBackorders

const progress = async ({ id }: { id: string }, who: Client = store.shop) =>
  succeeded(await who.get(`/store/orders/${id}/backorder`))
    .order_backorder as StoreOrderBackorder

describe("notices of variants", () => {
  it("says how many now, how many later, and when", async () => {
    const made = await buy.bought({ stock: { [store.stockholm]: 5 } })
    expect(await notice(made, 7)).toEqual({
      variant_id: made.variant.id,
      availability: "partly_backordered",
      available_quantity: 5,
      backorder_quantity: 2,
      expected_date: null,
      expected_in_days: null,
      is_delayed: false,
      expected_source: null,
    })

    await coming(made, 10, inDays(12))
    expect(await notice(made, 7)).toMatchObject({
      expected_date: inDays(12),
      expected_in_days: 12,
      expected_source: "purchase_order",
    })
    expect(await notice(made, 5)).toMatchObject({
      availability: "in_stock",
      available_quantity: 5,
      backorder_quantity: 0,
      expected_date: null,
    })
    await buy.withSettings({ handling_days: 3 }, async () => {
      expect(await notice(made, 7)).toMatchObject({
        expected_date: inDays(15),
        expected_in_days: 15,
      })
    })
  })

  it("gives away no goods that orders already placed need", async () => {
    const made = await buy.bought({ stock: { [store.stockholm]: 1 } })
    await buy.ordered([made, 5])
    await coming(made, 6, inDays(4))

    // 4 of the 6 are needed by the order before, nobody has pegged them yet.
    expect(await notice(made, 2)).toMatchObject({
      availability: "backordered",
      available_quantity: 0,
      expected_date: inDays(4),
    })
    expect(await notice(made, 3)).toMatchObject({ expected_date: null })
    await buy.place(await buy.ordered([made, 1]))
    expect(await notice(made, 1)).toMatchObject({ expected_date: inDays(4) })
    expect(await notice(made, 2)).toMatchObject({ expected_date: null })
  })

  it("goes by the vendor's lead time where nothing is on order, by the store's where the vendor has none", async () => {
    const made = await buy.bought({}, { lead_time_days: 9 })
    expect(await notice(made, 2)).toMatchObject({
      availability: "backordered",
      expected_date: inDays(9),
      expected_source: "lead_time",
    })
    const other = await buy.bought()
    await buy.withSettings({ default_lead_time_days: 20 }, async () => {
      expect(await notice(made, 2)).toMatchObject({ expected_date: inDays(9) })
      expect(await notice(other, 2)).toMatchObject({
        expected_date: inDays(20),
      })
    })
  })

  it("never shows a day that is over", async () => {
    const made = await buy.bought({}, { lead_time_days: 9 })
    await coming(made, 10, inDays(-1))
    expect(await notice(made, 2)).toMatchObject({
      expected_date: null,
      expected_in_days: null,
      is_delayed: true,
    })
    await coming(made, 10, inDays(0))
    expect(await notice(made, 2)).toMatchObject({
      expected_date: inDays(0),
      expected_in_days: 0,
      is_delayed: false,
    })
  })

  it("counts a location at a time, as checkout does", async () => {
    const made = await buy.bought({
      stock: { [store.stockholm]: 3, [store.malmo]: 5 },
    })
    expect(await notice(made, 5)).toMatchObject({ availability: "in_stock" })
    expect(await notice(made, 7)).toMatchObject({
      availability: "partly_backordered",
      available_quantity: 5,
      backorder_quantity: 2,
    })
    const strict = await store.make.product({
      stock: { [store.stockholm]: 3, [store.malmo]: 5 },
      allowBackorder: false,
    })
    expect(await notice(strict, 5)).toMatchObject({ availability: "in_stock" })
    expect(await notice(strict, 7)).toMatchObject({
      availability: "out_of_stock",
      available_quantity: 5,
      backorder_quantity: 0,
    })
  })

  it("knows kits, uncounted variants, and stock below nothing", async () => {
    const shirt = await store.make.product({
      stock: { [store.stockholm]: 10 },
    })
    const tie = await buy.bought({ stock: { [store.stockholm]: 3 } })
    await coming(tie, 9, inDays(6))
    const kit = await store.make.kit({
      components: [
        { inventoryItemId: shirt.inventoryItemId, quantity: 2 },
        { inventoryItemId: tie.inventoryItemId, quantity: 1 },
      ],
    })
    expect(await notice(kit, 3)).toMatchObject({ availability: "in_stock" })
    expect(await notice(kit, 5)).toMatchObject({
      availability: "partly_backordered",
      available_quantity: 3,
      backorder_quantity: 2,
      expected_date: inDays(6),
    })

    const uncounted = await store.make.product({ manageInventory: false })
    expect(await notice(uncounted, 99)).toMatchObject({
      availability: "not_tracked",
      available_quantity: null,
      backorder_quantity: 0,
    })

    const owed = await store.make.product({ stock: { [store.stockholm]: 2 } })
    await store.make.placeOrder([{ variantId: owed.variant.id, quantity: 6 }])
    expect(await notice(owed, 1)).toMatchObject({
      availability: "backordered",
      available_quantity: 0,
      backorder_quantity: 1,
    })
    await store.make.setStock(owed.inventoryItemId, store.stockholm, -3)
    expect(await notice(owed, 1)).toMatchObject({ available_quantity: 0 })

    const unplaced = await store.make.product()
    expect(await notice(unplaced, 1)).toMatchObject({
      availability: "out_of_stock",
    })
  })

  it("takes one quantity for all, or one for each, and answers in that order", async () => {
    const [a, b] = [
      await store.make.product({ stock: { [store.stockholm]: 3 } }),
      await store.make.product({ stock: { [store.stockholm]: 1 } }),
    ]
    const both = `variant_id[]=${b.variant.id}&variant_id[]=${a.variant.id}`
    expect(await notices(both)).toMatchObject([
      { variant_id: b.variant.id, availability: "in_stock" },
      { variant_id: a.variant.id, availability: "in_stock" },
    ])
    expect(await notices(`${both}&quantity=2`)).toMatchObject([
      { availability: "partly_backordered" },
      { availability: "in_stock" },
    ])
    expect(
      await notices(
        `variant_id=${a.variant.id}&items[0]=${a.variant.id}:9&items[1]=${b.variant.id}:2`
      )
    ).toMatchObject([
      { variant_id: a.variant.id, backorder_quantity: 0 },
      { variant_id: a.variant.id, backorder_quantity: 6 },
      { variant_id: b.variant.id, backorder_quantity: 1 },
    ])
  })

  it("asks the database as often for twenty variants as for one", async () => {
    const made: { variant: { id: string } }[] = []
    for (let n = 0; n < 20; n++) {
      made.push(await store.make.product({ stock: { [store.stockholm]: 0 } }))
    }
    const asked = (count: number) =>
      made
        .slice(0, count)
        .map(({ variant }) => `items[]=${variant.id}:2`)
        .join("&")
    let statements = 0
    store.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .on("query", () => statements++)
    await notices(asked(1))
    statements = 0
    expect(await notices(asked(1))).toHaveLength(1)
    const forOne = statements
    statements = 0
    expect(await notices(asked(20))).toHaveLength(20)
    expect(forOne).toBeGreaterThan(0)
    expect(statements).toBe(forOne)
  })

  it("may be kept by a CDN, per key", async () => {
    const { variant } = await store.make.product({
      stock: { [store.stockholm]: 3 },
    })
    const url = `${path}?variant_id[]=${variant.id}`
    const { headers } = await store.shop.get(url)
    expect(headers.get("cache-control")).toMatch(/^public, max-age=\d+/)
    expect(headers.get("vary")).toMatch(/x-publishable-api-key/i)
    const etag = headers.get("etag")!
    // Without a cache-control of its own, fetch asks for a fresh answer.
    const kept = { "if-none-match": etag, "cache-control": "max-age=0" }
    const again = await store.shop.get(url, kept)
    expect(again.status).toBe(304)
    await store.make.placeOrder([{ variantId: variant.id, quantity: 1 }])
    const changed = await store.shop.get(url, kept)
    expect(changed.status).toBe(200)
  })

  it("refuses what it doesn't understand", async () => {
    const { variant } = await store.make.product({
      stock: { [store.stockholm]: 3 },
    })
    const ids = (count: number) =>
      Array.from({ length: count }, (_, n) => `variant_id[]=variant_${n}`)
    for (const query of [
      "",
      `variant_id[]=${variant.id}&fields=*vendor`,
      `variant_id[]=${variant.id}&quantity=0`,
      `variant_id[]=${variant.id}&quantity=-1`,
      `variant_id[]=${variant.id}&quantity=many`,
      `variant_id[]=${variant.id}&quantity=1e9`,
      `items[]=${variant.id}`,
      `items[]=${variant.id}:`,
      `items[]=${variant.id}:1:2`,
      `variant_id[a]=${variant.id}`,
      `variant_id[]=%00`,
      ids(101).join("&"),
      `${ids(100).join("&")}&items[]=${variant.id}:1`,
    ]) {
      expect(await refused(`${path}?${query}`), query).toMatchObject(isInvalid)
    }
    expect(await notices(ids(100).join("&"))).toEqual([])
    expect(
      await notices(
        [...ids(98), `variant_id[]=${variant.id}`, "variant_id[]='"].join("&")
      )
    ).toMatchObject([{ variant_id: variant.id }])
  })
})

describe("channels and keys", () => {
  it("answers for the channel of the key", async () => {
    const made = await buy.bought({
      stock: { [store.stockholm]: 2, [store.malmo]: 8 },
    })
    await coming(made, 5, inDays(3))
    const south = await channel("South", [store.malmo])
    const nowhere = await channel("Nowhere")
    expect(await notices(`items[]=${made.variant.id}:9`, south.shop)).toEqual(
      []
    )
    await sellIn(south.id, made)
    await sellIn(nowhere.id, made)

    expect(await notice(made, 8)).toMatchObject({ availability: "in_stock" })
    expect(await notice(made, 8, south.shop)).toMatchObject({
      availability: "in_stock",
    })
    await store.make.setStock(made.inventoryItemId, store.malmo, 0)
    // What comes to Stockholm is nothing for those who buy from Malmö.
    expect(await notice(made, 3, south.shop)).toMatchObject({
      availability: "backordered",
      expected_date: null,
    })
    expect(await notice(made, 3)).toMatchObject({
      available_quantity: 2,
      expected_date: inDays(3),
    })
    expect(await notice(made, 1, nowhere.shop)).toMatchObject({
      availability: "out_of_stock",
    })

    const both = await key([south.id, nowhere.id])
    const url = `${path}?variant_id[]=${made.variant.id}`
    expect(await refused(url, both.shop)).toMatchObject(isInvalid)
    expect(
      await notices(
        `variant_id[]=${made.variant.id}&sales_channel_id=${south.id}`,
        both.shop
      )
    ).toMatchObject([{ availability: "backordered" }])
    expect(
      await refused(
        `${url}&sales_channel_id=${store.salesChannelId}`,
        both.shop
      )
    ).toMatchObject(isInvalid)
    const none = await key([])
    expect(await notices(`variant_id[]=${made.variant.id}`, none.shop)).toEqual(
      []
    )
  })

  it("leaves out what isn't published", async () => {
    const made = await store.make.product({ stock: { [store.stockholm]: 2 } })
    await store.sql("update product set status = 'draft' where id = $1", [
      made.product.id,
    ])
    expect(await notices(`variant_id[]=${made.variant.id}`)).toEqual([])
  })

  it("answers nobody without a key, or with one that is revoked", async () => {
    const made = await store.make.product({ stock: { [store.stockholm]: 2 } })
    const order = await store.make.placeOrder([
      { variantId: made.variant.id, quantity: 1 },
    ])
    const { id } = await cart([made, 1])
    const old = await channel("Old", [store.stockholm])
    await revokeApiKeysWorkflow(store.container).run({
      input: {
        selector: { id: old.keyId },
        revoke: { revoked_by: store.admin.id },
      },
    })
    for (const url of [
      `${path}?variant_id[]=${made.variant.id}`,
      `/store/carts/${id}/backorders`,
      `/store/orders/${order.id}/backorder`,
    ]) {
      for (const who of [withKey(undefined), withKey("pk_no"), old.shop]) {
        expect((await refused(url, who)).status, url).toBe(400)
      }
    }
  })
})

describe("a cart", () => {
  it("says what waits, whether everything ships together, and when", async () => {
    const made = await buy.bought({ stock: { [store.stockholm]: 5 } })
    await coming(made, 4, inDays(12))
    const late = await buy.bought({}, { lead_time_days: 30 })
    const there = await store.make.product({
      stock: { [store.stockholm]: 9 },
    })
    const { id, items } = await cart([made, 7], [there, 2], [late, 1])
    const lineOf = ({ variant }: typeof made | typeof there) =>
      items.find((item) => item.variant_id === variant.id)!.id

    const answer = await cartBackorders(id)
    expect(answer).toMatchObject({
      ships: "together",
      complete_date: inDays(30),
    })
    const found = (line: string) =>
      answer.notices.find(({ line_item_id }) => line_item_id === line)
    expect(answer.notices).toHaveLength(3)
    expect(found(lineOf(made))).toEqual({
      line_item_id: lineOf(made),
      quantity: 7,
      variant_id: made.variant.id,
      availability: "partly_backordered",
      available_quantity: 5,
      backorder_quantity: 2,
      expected_date: inDays(12),
      expected_in_days: 12,
      is_delayed: false,
      expected_source: "purchase_order",
    })
    expect(found(lineOf(there))).toMatchObject({ availability: "in_stock" })
    await buy.withSettings({ hold_scope: "lines" }, async () => {
      expect(await cartBackorders(id)).toMatchObject({
        ships: "as_available",
        complete_date: inDays(30),
      })
    })
  })

  it("does not promise the same goods to two lines", async () => {
    const shirt = await buy.bought({ stock: { [store.stockholm]: 5 } })
    const kit = await store.make.kit({
      components: [{ inventoryItemId: shirt.inventoryItemId, quantity: 2 }],
    })
    const { id } = await cart([shirt, 4], [kit, 1])
    const { notices } = await cartBackorders(id)
    expect(notices.map((one) => one.backorder_quantity).sort()).toEqual([0, 1])
  })

  it("is private, and not kept", async () => {
    const made = await store.make.product({ stock: { [store.stockholm]: 2 } })
    const { id } = await cart([made, 1])
    const answer = await store.shop.get(`/store/carts/${id}/backorders`)
    expect(answer.headers.get("cache-control")).toBe("private, no-store")
    expect(answer.body).toMatchObject({
      ships: "together",
      complete_date: null,
      notices: [{ availability: "in_stock" }],
    })
  })

  it("refuses unknown carts and keys", async () => {
    expect(await refused("/store/carts/cart_no/backorders")).toMatchObject({
      status: 404,
      code: "cart.not_found",
    })
    const { id } = await cart()
    expect(
      await refused(`/store/carts/${id}/backorders?fields=*customer`)
    ).toMatchObject(isInvalid)
    expect(await cartBackorders(id)).toEqual({
      notices: [],
      ships: "together",
      complete_date: null,
    })
  })
})

describe("an order", () => {
  it("waits from the moment it is placed, and follows the goods", async () => {
    const made = await buy.bought(
      { stock: { [store.stockholm]: 5 } },
      { lead_time_days: 9 }
    )
    const there = await store.make.product({
      stock: { [store.stockholm]: 9 },
    })
    const order = await buy.ordered([made, 7], [there, 1])
    const line = order.items.find(
      ({ variant_id }) => variant_id === made.variant.id
    )!
    const item = {
      line_item_id: line.id,
      title: line.title,
      quantity: 7,
      waiting_quantity: 2,
      promised_date: inDays(9),
      expected_date: inDays(9),
      status: "waiting",
    }
    expect(await progress(order)).toEqual({
      order_id: order.id,
      state: "waiting",
      expected_date: inDays(9),
      is_delayed: false,
      items: [item],
    })

    const {
      purchase_orders: [po],
    } = await buy.place(order)
    await buy.post(`/admin/purchase-orders/${po.id}`, {
      expected_date: inDays(14),
    })
    await buy.issue(po.id)
    expect(await progress(order)).toMatchObject({
      state: "waiting",
      expected_date: inDays(14),
      is_delayed: true,
      items: [{ promised_date: inDays(9), expected_date: inDays(14) }],
    })
    // Staff see both days too, for as long as something waits.
    const forStaff = async () =>
      succeeded(await store.admin.get(`/admin/orders/${order.id}/backorder`))
        .order_backorder.promise
    expect(await forStaff()).toEqual({
      promised_date: inDays(9),
      expected_date: inDays(14),
    })

    await buy.post(`/admin/purchase-orders/${po.id}`, {
      expected_date: inDays(-2),
    })
    expect(await progress(order)).toMatchObject({
      expected_date: null,
      is_delayed: true,
      items: [{ promised_date: inDays(9), expected_date: null }],
    })

    await buy.receive(po.id)
    expect(await progress(order)).toMatchObject({
      state: "waiting",
      items: [{ waiting_quantity: 0, status: "arrived" }],
    })
    expect(await forStaff()).toBeNull()
    await buy.bill(po.id)
    expect(await progress(order)).toMatchObject({
      state: "ready",
      is_delayed: false,
      items: [{ status: "arrived" }],
    })
    const packed = await store.make.fulfill(order.id)
    expect(await progress(order)).toMatchObject({
      state: "ready",
      items: [{ status: "arrived" }],
    })
    await store.make.ship(order.id, packed)
    expect(await progress(order)).toMatchObject({
      state: "none",
      items: [{ status: "shipped" }],
    })
  })

  it("that is in stock waits for nothing", async () => {
    const made = await store.make.product({ stock: { [store.stockholm]: 5 } })
    const order = await buy.ordered([made, 5])
    expect(await progress(order)).toEqual({
      order_id: order.id,
      state: "none",
      expected_date: null,
      is_delayed: false,
      items: [],
    })
  })

  it("keeps its place when others order after it", async () => {
    const made = await buy.bought({}, { lead_time_days: 30 })
    await coming(made, 10, inDays(5))
    const first = await buy.ordered([made, 5])
    const second = await buy.ordered([made, 8])
    expect(await progress(first)).toMatchObject({ expected_date: inDays(5) })
    expect(await progress(second)).toMatchObject({ expected_date: inDays(30) })
  })

  it("keeps the first promise, however often it is told", async () => {
    const made = await buy.bought({}, { lead_time_days: 9 })
    const order = await buy.ordered([made, 2])
    await buy.withSettings({ handling_days: 7 }, async () => {
      await store.backorders.keepPromises(order.id)
      expect(await progress(order)).toMatchObject({
        expected_date: inDays(16),
        is_delayed: true,
        items: [{ promised_date: inDays(9), expected_date: inDays(16) }],
      })
    })
    expect(
      await store.sql(
        `select promised_date, waiting_quantity::float8 as waiting
         from backorder_promise where order_id = $1`,
        [order.id]
      )
    ).toEqual([{ promised_date: inDays(9), waiting: 2 }])
  })

  it("promised what its cart said", async () => {
    const made = await buy.bought({ stock: { [store.stockholm]: 1 } })
    await coming(made, 4, inDays(8))
    const { id } = await cart([made, 3])
    const said = (await cartBackorders(id)).notices[0]
    const order = await buy.ordered([made, 3])
    expect((await progress(order)).items).toMatchObject([
      {
        waiting_quantity: said.backorder_quantity,
        promised_date: said.expected_date,
      },
    ])
  })

  it("waits in units of what was bought, also a kit", async () => {
    const shirt = await store.make.product({ stock: { [store.stockholm]: 9 } })
    const tie = await buy.bought({ stock: { [store.stockholm]: 3 } })
    const kit = await store.make.kit({
      components: [
        { inventoryItemId: shirt.inventoryItemId, quantity: 1 },
        { inventoryItemId: tie.inventoryItemId, quantity: 2 },
      ],
    })
    await coming(tie, 9, inDays(6))
    const order = await buy.ordered([kit, 4])
    // 8 ties are needed and 3 are there: one kit is whole, three wait.
    expect(await progress(order)).toMatchObject({
      state: "waiting",
      items: [{ quantity: 4, waiting_quantity: 3, promised_date: inDays(6) }],
    })
  })

  it("that another program placed without a reservation waits too", async () => {
    const made = await buy.bought({}, { lead_time_days: 9 })
    const order = await store.make.apiOrder([
      { variantId: made.variant.id, quantity: 2 },
    ])
    expect(await progress(order)).toMatchObject({
      state: "waiting",
      expected_date: inDays(9),
      items: [{ waiting_quantity: 2, promised_date: null }],
    })
    // And nobody is promised what it needs.
    await coming(made, 3, inDays(4))
    expect(await notice(made, 1)).toMatchObject({ expected_date: inDays(4) })
    expect(await notice(made, 2)).toMatchObject({ expected_date: inDays(9) })
  })

  it("waits again when what it waited for is canceled", async () => {
    const { order, purchaseOrder } = await buy.waiting(3)
    await buy.cancel(purchaseOrder.id)
    expect(await progress(order)).toMatchObject({
      state: "waiting",
      expected_date: null,
      items: [{ waiting_quantity: 3, status: "waiting" }],
    })
  })

  it("that is canceled waits no more", async () => {
    const made = await buy.bought()
    const order = await buy.ordered([made, 2])
    await store.make.cancelOrder(order.id)
    expect(await progress(order)).toMatchObject({ state: "none", items: [] })
  })

  it("is seen by whoever has its id, but by no other customer", async () => {
    const made = await buy.bought()
    const order = await buy.ordered([made, 2])
    const url = `/store/orders/${order.id}/backorder`
    const karin = await customer("karin@example.com")
    const other = await customer("other@example.com")
    await store.sql('update "order" set customer_id = $1 where id = $2', [
      karin.id,
      order.id,
    ])
    const guest = await store.shop.get(url)
    expect(guest.status).toBe(200)
    expect(guest.headers.get("cache-control")).toBe("private, no-store")
    expect((await progress(order, karin)).state).toBe("waiting")
    expect(await refused(url, other)).toMatchObject({
      status: 404,
      code: "order.not_found",
    })

    const options = Reflect.get(store.backorders, "options") as object
    Reflect.set(options, "store_order_access", "customer")
    try {
      expect((await refused(url)).status).toBe(401)
      expect((await refused("/store/orders/order_no/backorder")).status).toBe(
        401
      )
      expect((await refused(url, other)).status).toBe(404)
      expect((await progress(order, karin)).state).toBe("waiting")
    } finally {
      Reflect.deleteProperty(options, "store_order_access")
    }
  })

  it("says on Medusa's own route since when it waited, and nothing more", async () => {
    const made = await buy.bought()
    const order = await buy.ordered([made, 2])
    await buy.place(order)
    const asked = async (fields: string) =>
      succeeded(
        await store.shop.get(`/store/orders/${order.id}?fields=${fields}`)
      ).order
    const [backorder] = (
      await asked("%2Bbackorders.placed_at,%2Bbackorders.released_at")
    ).backorders
    expect(backorder).toMatchObject({
      placed_at: expect.any(String),
      released_at: null,
    })
    for (const fields of [
      "*backorders",
      "%2Bbackorders.status",
      "%2Bbackorders.lines.purchase_order_line_id",
      "*backorders.lines",
      "*backorders.lines.purchase_order_line.purchase_order.vendor",
    ]) {
      const { backorders = [] } = await asked(fields)
      for (const one of backorders) {
        expect(Object.keys(one).sort(), fields).toEqual(
          expect.not.arrayContaining(["status", "lines", "order_id"])
        )
      }
    }
  })

  it("refuses unknown ids, drafts and keys", async () => {
    const made = await store.make.product({ stock: { [store.stockholm]: 5 } })
    const draft = await store.make.draftOrder([
      { variantId: made.variant.id, quantity: 1 },
    ])
    for (const id of ["order_no", "'", draft.id]) {
      expect(await refused(`/store/orders/${id}/backorder`)).toMatchObject({
        status: 404,
        code: "order.not_found",
      })
    }
    expect(
      await refused(`/store/orders/${draft.id}/backorder?fields=*vendor`)
    ).toMatchObject(isInvalid)
  })
})

describe("what a shopper never sees", () => {
  const SECRET_VENDOR = "Hush Textiles"
  const SECRET_SKU = "HUSH-SKU-77"
  const SECRET_COST = 13.37

  let answers: [url: string, body: unknown][] = []
  let foreign: string[] = []

  beforeAll(async () => {
    const made = await buy.bought(
      { stock: { [store.stockholm]: 1 } },
      { unit_cost: SECRET_COST, vendor_sku: SECRET_SKU, lead_time_days: 9 },
      { name: SECRET_VENDOR }
    )
    const theirs = await buy.ordered([made, 3])
    const mine = await buy.ordered([made, 4])
    const { purchase_orders, backorders } = await buy.place([theirs, mine])
    const po = await buy.issue(purchase_orders[0].id)
    await buy.receive(po.id, {
      lines: [{ line_id: po.lines[0].id, quantity: 1 }],
    })
    const { bill } = await buy.bill(po.id)
    const { id } = await cart([made, 2])
    foreign = [
      theirs.id,
      ...theirs.items.map((item) => item.id),
      made.vendorId,
      po.id,
      po.number,
      po.lines[0].id,
      bill.id,
      bill.number,
      made.inventoryItemId,
      store.stockholm,
      ...backorders.map((backorder) => backorder.id),
      SECRET_VENDOR,
      SECRET_SKU,
    ]
    const wanted = [
      "*backorder,*backorders,*backorders.lines",
      "+backorders.lines.purchase_order_line.unit_cost",
      "*items.backorder_lines,*items.backorder_lines.purchase_order_line.purchase_order.vendor",
      "*purchase_orders,*variants.inventory_items.inventory.purchase_order_lines",
      "*backorder_promise,*purchase_vendor_items",
    ]
    const urls = [
      `${path}?items[]=${made.variant.id}:2`,
      `/store/carts/${id}/backorders`,
      `/store/orders/${mine.id}/backorder`,
      `/store/orders/${mine.id}`,
    ]
    const withFields = wanted.flatMap((fields) => [
      ...urls.map(
        (url) => `${url}${url.includes("?") ? "&" : "?"}fields=${fields}`
      ),
      `/store/carts/${id}?fields=${fields}`,
      `/store/products/${made.product.id}?fields=${fields}`,
      `/store/products?fields=${fields}`,
    ])
    answers = await Promise.all(
      [...urls, ...withFields].map(async (url): Promise<[string, unknown]> => [
        url,
        (await store.shop.get(url)).body,
      ])
    )
  })

  it("costs, vendors, purchase orders and other people's orders", () => {
    expect(answers.length).toBeGreaterThan(30)
    for (const [url, body] of answers) {
      for (const [key, value] of walk(body)) {
        expect(key, url).not.toMatch(
          /cost|vendor|purchase_order$|purchase_bill|inventory_item|location|sku_of|hold/
        )
        if (key !== "message") {
          expect(foreign, `${url} ${key}`).not.toContain(value)
          expect(value, `${url} ${key}`).not.toBe(SECRET_COST)
        }
        if (/backorder/.test(url.split("?")[0])) {
          expect(String(value), url).not.toMatch(/\bhold\b|Hush/i)
        }
      }
    }
  })

  it("and the answers themselves are there", () => {
    expect(answers[0][1]).toMatchObject({ notices: [{}] })
    expect(answers[1][1]).toMatchObject({ notices: [{}] })
    expect(answers[2][1]).toMatchObject({
      order_backorder: { state: "waiting" },
    })
    expect(answers[3][1]).toHaveProperty("order.id")
  })
})

/** Every key and plain value of an answer. */
function walk(value: unknown, key = ""): [string, unknown][] {
  return value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([name, inner]) => [
        [name, null] as [string, unknown],
        ...walk(inner, name),
      ])
    : [[key, value]]
}
