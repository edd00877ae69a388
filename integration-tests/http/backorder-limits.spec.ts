import {
  addToCartWorkflow,
  completeCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { describe, expect, it } from "vitest"
import { addDays, dayOf } from "../../src/domain"
import type { Notice } from "../../src/types"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore()
const buy = purchasing(store)

const inDays = (days: number) => addDays(dayOf(new Date()), days)

type Made = { variant: { id: string } }

const pathOf = ({ variant }: Made) =>
  `/admin/product-variants/${variant.id}/backorder-limit`

const limit = async (made: Made, type: string, quantity?: number) =>
  succeeded(await store.admin.post(pathOf(made), { type, quantity }))
    .backorder_limit

const read = async (made: Made) =>
  succeeded(await store.admin.get(pathOf(made))).backorder_limit

async function notice({ variant }: Made, quantity: number) {
  const { notices } = succeeded(
    await store.shop.get(
      `/store/backorders/variants?items[]=${variant.id}:${quantity}`
    )
  )
  return notices[0] as Notice
}

const ready = (...lines: [Made, number][]) =>
  store.make.readyCart(
    lines.map(([{ variant }, quantity]) => ({
      variantId: variant.id,
      quantity,
    }))
  )

const complete = (id: string) => store.shop.post(`/store/carts/${id}/complete`)

const exceeded = { status: 400, body: { code: "cart_line.limit_exceeded" } }

/** A product with so many in stock, of which so many may be sold beyond it. */
async function limited(stock: number, quantity: number) {
  const made = await buy.bought(
    { stock: { [store.stockholm]: stock } },
    { lead_time_days: 9 }
  )
  await limit(made, "fixed", quantity)
  return made
}

describe("the limit of a variant", () => {
  it("is set, read, changed and taken away", async () => {
    const made = await buy.bought({ stock: { [store.stockholm]: 1 } })
    const none = {
      variant_id: made.variant.id,
      type: "none",
      quantity: null,
      backordered_quantity: 0,
    }
    expect(await read(made)).toEqual(none)
    await buy.ordered([made, 3])
    expect(await limit(made, "fixed", 5)).toEqual({
      ...none,
      type: "fixed",
      quantity: 5,
      backordered_quantity: 2,
    })
    expect(await limit(made, "on_order")).toMatchObject({
      type: "on_order",
      quantity: null,
    })
    expect(await limit(made, "none")).toMatchObject({ type: "none" })
    expect(await limit(made, "none")).toMatchObject({ type: "none" })
    expect(await limit(made, "fixed", 0)).toMatchObject({ quantity: 0 })
  })

  it("set twice at once is one", async () => {
    const made = await buy.bought()
    const answers = await Promise.all(
      [1, 2, 3, 4].map((quantity) =>
        store.admin.post(pathOf(made), { type: "fixed", quantity })
      )
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const rows = await store.sql(
      "select quantity from backorder_limit where variant_id = $1",
      [made.variant.id]
    )
    expect(rows).toEqual([{ quantity: (await read(made)).quantity }])
  })

  it("refuses what it doesn't understand", async () => {
    const made = await buy.bought()
    for (const [body, code] of [
      [{}, "request.invalid"],
      [{ type: "most" }, "request.invalid"],
      [{ type: "fixed", quantity: -1 }, "request.invalid"],
      [{ type: "fixed", quantity: 1.5 }, "request.invalid"],
      [{ type: "fixed", quantity: 1, more: 1 }, "request.invalid"],
      [{ type: "fixed" }, "backorder_limit.quantity_required"],
    ] as const) {
      expect(await store.admin.post(pathOf(made), body)).toMatchObject({
        status: 400,
        body: { code },
      })
    }
    for (const answer of [
      await store.admin.get(pathOf({ variant: { id: "variant_no" } })),
      await store.admin.post(pathOf({ variant: { id: "variant_no" } }), {
        type: "none",
      }),
    ]) {
      expect(answer).toMatchObject({
        status: 404,
        body: { code: "product_variant.not_found" },
      })
    }
    expect((await store.shop.get(pathOf(made))).status).toBe(401)
  })
})

describe("a notice beyond the limit", () => {
  it("is out of stock, and says how many can be had", async () => {
    const made = await limited(5, 3)
    expect(await notice(made, 8)).toMatchObject({
      availability: "partly_backordered",
      backorder_quantity: 3,
    })
    expect(await notice(made, 8)).not.toHaveProperty("max_quantity")
    expect(await notice(made, 9)).toMatchObject({
      availability: "out_of_stock",
      available_quantity: 5,
      backorder_quantity: 0,
      expected_date: null,
      max_quantity: 8,
    })
    await buy.ordered([made, 6])
    expect(await notice(made, 2)).toMatchObject({ availability: "backordered" })
    expect(await notice(made, 3)).toMatchObject({
      availability: "out_of_stock",
      max_quantity: 2,
    })
  })

  it("counts what is on order and free", async () => {
    const made = await buy.bought({ stock: { [store.stockholm]: 2 } })
    await limit(made, "on_order")
    expect(await notice(made, 3)).toMatchObject({
      availability: "out_of_stock",
      max_quantity: 2,
    })
    const draft = await buy.draft(made.vendorId, [[made.inventoryItemId, 10]], {
      expected_date: inDays(4),
    })
    expect(await notice(made, 3)).toMatchObject({ max_quantity: 2 })
    await buy.issue(draft.id)
    expect(await notice(made, 12)).toMatchObject({
      availability: "partly_backordered",
      expected_date: inDays(4),
    })
    expect(await notice(made, 13)).toMatchObject({ max_quantity: 12 })
    // 3 of the 10 are for an order already placed, pegged or not.
    const order = await buy.ordered([made, 5])
    expect(await notice(made, 8)).toMatchObject({ max_quantity: 7 })
    await buy.place(order)
    expect(await notice(made, 8)).toMatchObject({ max_quantity: 7 })
    expect(await notice(made, 7)).toMatchObject({ availability: "backordered" })
  })

  it("counts a kit by its scarcest item, and one location at a time", async () => {
    const shirt = await buy.bought({ stock: { [store.stockholm]: 9 } })
    const tie = await buy.bought({
      stock: { [store.stockholm]: 2, [store.malmo]: 1 },
    })
    const kit = await store.make.kit({
      components: [
        { inventoryItemId: shirt.inventoryItemId, quantity: 1 },
        { inventoryItemId: tie.inventoryItemId, quantity: 2 },
      ],
    })
    await limit(kit, "fixed", 2)
    expect(await notice(kit, 3)).toMatchObject({ backorder_quantity: 2 })
    expect(await notice(kit, 4)).toMatchObject({ max_quantity: 3 })
    await limit(kit, "on_order")
    expect(await notice(kit, 2)).toMatchObject({ max_quantity: 1 })
    await buy.issue(
      (await buy.draft(tie.vendorId, [[tie.inventoryItemId, 5]])).id
    )
    // 2 + 5 ties make 3 kits.
    expect(await notice(kit, 4)).toMatchObject({ max_quantity: 3 })
    expect(await notice(kit, 3)).toMatchObject({ backorder_quantity: 2 })
    // The tie alone has no limit.
    expect(await notice(tie, 50)).toMatchObject({ backorder_quantity: 48 })
  })
})

describe("a cart", () => {
  const addTo = (id: string, { variant }: Made, quantity: number) =>
    store.shop.post(`/store/carts/${id}/line-items`, {
      variant_id: variant.id,
      quantity,
    })

  it("takes no more than the limit, on every way in", async () => {
    const made = await limited(2, 3)
    const other = await buy.bought()
    const create = (quantity: number) =>
      store.shop.post("/store/carts", {
        region_id: store.regionId,
        items: [{ variant_id: made.variant.id, quantity }],
      })
    const refused = await create(6)
    expect(refused).toMatchObject(exceeded)
    expect(refused.body.message).toBe(
      `That many of ${made.product.title} / One size can't be had. At most 5: 2 now, 3 by ${inDays(9)}.`
    )
    const { cart } = succeeded(await create(4))
    expect(await addTo(cart.id, made, 2)).toMatchObject(exceeded)
    succeeded(await addTo(cart.id, other, 99))
    succeeded(await addTo(cart.id, made, 1))
    const line = `/store/carts/${cart.id}/line-items/${cart.items[0].id}`
    expect(await store.shop.post(line, { quantity: 6 })).toMatchObject(exceeded)
    succeeded(await store.shop.post(line, { quantity: 5 }))
    succeeded(await store.shop.post(line, { quantity: 1 }))
    succeeded(await store.shop.post(line, { quantity: 0 }))
    // Two at once, each of which alone would do.
    const both = await Promise.all([
      addTo(cart.id, made, 3),
      addTo(cart.id, made, 3),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  it("says when it is sold out, and when only stock is left", async () => {
    const made = await limited(2, 0)
    const { cart } = succeeded(
      await store.shop.post("/store/carts", { region_id: store.regionId })
    )
    expect((await addTo(cart.id, made, 3)).body.message).toMatch(/At most 2\.$/)
    await buy.ordered([made, 2])
    expect((await addTo(cart.id, made, 1)).body.message).toMatch(/sold out\.$/)
  })

  it("is checked again when it is completed: a slower shopper is told", async () => {
    const made = await limited(0, 3)
    const slow = await ready([made, 2])
    await buy.ordered([made, 2])
    const refused = await complete(slow)
    expect(refused).toMatchObject(exceeded)
    expect(refused.body.message).toContain("At most 1, by")
    const quick = await ready([made, 1])
    const done = succeeded(await complete(quick))
    // Asked again, Medusa answers the order that there is.
    expect(succeeded(await complete(quick)).order.id).toBe(done.order.id)
  })

  it("gets room again from what is canceled, and from goods that come", async () => {
    const made = await limited(0, 3)
    const order = await buy.ordered([made, 3])
    expect(await notice(made, 1)).toMatchObject({ max_quantity: 0 })
    await store.make.setStock(made.inventoryItemId, store.stockholm, 2)
    expect(await notice(made, 3)).toMatchObject({ max_quantity: 2 })
    await store.make.cancelOrder(order.id)
    expect(await notice(made, 5)).toMatchObject({ backorder_quantity: 3 })
  })

  it("twenty at once for the last three: exactly three sell", async () => {
    const made = await limited(1, 2)
    const carts = await Promise.all(
      Array.from({ length: 20 }, () => ready([made, 1]))
    )
    const answers = await Promise.all(carts.map(complete))
    const sold = answers.filter(({ status }) => status === 200)
    expect(sold.map(({ body }) => body.type)).toEqual(Array(3).fill("order"))
    for (const answer of answers.filter((one) => !sold.includes(one))) {
      expect(answer).toMatchObject(exceeded)
    }
    await store.events.settled()
    expect(await read(made)).toMatchObject({ backordered_quantity: 2 })
  })

  it("two variants of the same goods on order don't get them both", async () => {
    const made = await buy.bought()
    const kit = await store.make.kit({
      components: [{ inventoryItemId: made.inventoryItemId, quantity: 1 }],
    })
    await limit(made, "on_order")
    await limit(kit, "on_order")
    await buy.issue(
      (await buy.draft(made.vendorId, [[made.inventoryItemId, 1]])).id
    )
    const carts = [await ready([made, 1]), await ready([kit, 1])]
    const answers = await Promise.all(carts.map(complete))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  it("of a shop without limits costs one statement by index", async () => {
    const scope = { cart_id: "cart_no" }
    const plan = (statement: string, value: unknown) =>
      store.sql(`explain ${statement}`, [value])
    expect(await store.backorders.findLimitedVariants(scope)).toEqual([])
    await store.sql("set enable_seqscan = off")
    expect(
      JSON.stringify(
        await plan(
          "select 1 from backorder_limit where variant_id = any($1) and deleted_at is null",
          ["variant_no"]
        )
      )
    ).toContain("IDX_backorder_limit_variant")
    await store.sql("reset enable_seqscan")
  })

  it("that Medusa's own workflows complete is checked by a store's own hook", async () => {
    const { refuseBeyondBackorderLimit } = store.workflows()
    const made = await limited(0, 1)
    const id = await ready([made, 1])
    await refuseBeyondBackorderLimit(store.container, { cart_id: id })
    await buy.ordered([made, 1])
    await expect(
      refuseBeyondBackorderLimit(store.container, { cart_id: id })
    ).rejects.toMatchObject({ code: "cart_line.limit_exceeded" })

    const free = await buy.bought()
    await refuseBeyondBackorderLimit(store.container, {
      cart_id: id,
      add: [{ variant_id: free.variant.id, quantity: 5 }, { quantity: 1 }],
    })
    await expect(
      refuseBeyondBackorderLimit(store.container, {
        cart_id: id,
        add: [{ variant_id: made.variant.id, quantity: 1 }],
      })
    ).rejects.toMatchObject({ code: "cart_line.limit_exceeded" })
    // The hooks are still free: each of Medusa's takes one handler.
    for (const workflow of [completeCartWorkflow, addToCartWorkflow]) {
      expect(() => workflow.hooks.validate(() => undefined)).not.toThrow()
    }
  })
})

describe("exact stock is not for everyone", () => {
  it("is told up to the setting", async () => {
    const made = await buy.bought({ stock: { [store.stockholm]: 30 } })
    await buy.withSettings({ show_quantity_up_to: 10 }, async () => {
      expect(await notice(made, 3)).toMatchObject({
        availability: "in_stock",
        available_quantity: null,
      })
      expect(await notice(made, 33)).toMatchObject({
        availability: "partly_backordered",
        available_quantity: null,
        backorder_quantity: 3,
      })
      expect(await notice(made, 9999)).toMatchObject({
        available_quantity: null,
        backorder_quantity: 10,
      })
      await store.make.setStock(made.inventoryItemId, store.stockholm, 10)
      expect(await notice(made, 12)).toMatchObject({
        available_quantity: 10,
        backorder_quantity: 2,
      })
    })
  })

  it("neither in a refusal", async () => {
    const made = await limited(30, 3)
    await buy.withSettings({ show_quantity_up_to: 0 }, async () => {
      expect(await notice(made, 40)).toMatchObject({
        availability: "out_of_stock",
        available_quantity: null,
      })
      expect(await notice(made, 40)).not.toHaveProperty("max_quantity")
      const { body } = await store.shop.post("/store/carts", {
        region_id: store.regionId,
        items: [{ variant_id: made.variant.id, quantity: 40 }],
      })
      expect(body.message).toMatch(/Choose a smaller quantity\.$/)
    })
  })
})
