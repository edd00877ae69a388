import { Modules } from "@medusajs/framework/utils"
import { describe, expect, it } from "vitest"
import { useStore } from "./store"

describe("the harness of these tests", () => {
  const store = useStore({ mail: true })

  async function levels(inventoryItemId: string) {
    return store.sql(
      `select location_id, stocked_quantity::float as stocked, reserved_quantity::float as reserved
       from inventory_level where inventory_item_id = $1 and deleted_at is null order by stocked_quantity desc`,
      [inventoryItemId]
    )
  }

  async function reservations(orderId: string) {
    return store.sql(
      `select r.location_id, r.inventory_item_id, r.quantity::float as quantity, r.allow_backorder
       from reservation_item r join order_item i on i.item_id = r.line_item_id
       join "order" o on o.id = i.order_id and o.version = i.version
       where o.id = $1 and r.deleted_at is null order by r.quantity`,
      [orderId]
    )
  }

  it("places orders through the checkout, beyond the stock too", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      stock: { [store.stockholm]: 5 },
    })
    const line = [{ variantId: variant.id, quantity: 3 }]
    const first = await store.make.placeOrder(line)
    const second = await store.make.placeOrder(line, { email: "b@example.com" })

    expect(second).toMatchObject({ email: "b@example.com", status: "pending" })
    expect(await reservations(first.id)).toMatchObject([{ quantity: 3 }])
    expect(await levels(inventoryItemId)).toEqual([
      { location_id: store.stockholm, stocked: 5, reserved: 6 },
    ])
    expect(store.events.sent.map(({ name }) => name)).toContain("order.placed")
  })

  it("sends real mails, and reads them back", async () => {
    const notifications = store.container.resolve(Modules.NOTIFICATION)
    const mail = {
      to: "vendor@example.com",
      channel: "email",
      content: { subject: "Größe", html: "<p>Hej & hallå</p>", text: "Hej" },
      attachments: [
        {
          content: Buffer.from("a file").toString("base64"),
          filename: "file.txt",
          content_type: "text/plain",
        },
      ],
    }
    await notifications.createNotifications(mail as never)
    expect(store.mails.caught).toHaveLength(1)
    const [caught] = store.mails.caught
    expect(caught).toMatchObject({ subject: "Größe", text: "Hej" })
    expect(caught!.attachments[0]!.content.toString()).toBe("a file")

    store.mails.refuse("No such mailbox")
    await expect(
      notifications.createNotifications(mail as never)
    ).rejects.toThrow(/No such mailbox/)
    store.mails.refuse()
    expect(store.mails.caught).toHaveLength(1)
  })

  it("refuses what may not be backordered", async () => {
    const { variant } = await store.make.product({
      stock: { [store.stockholm]: 1 },
      allowBackorder: false,
    })
    await expect(
      store.make.placeOrder([{ variantId: variant.id, quantity: 2 }])
    ).rejects.toThrow(/inventory/)
  })

  it("sells what is not managed without a reservation", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      manageInventory: false,
    })
    const order = await store.make.placeOrder([
      { variantId: variant.id, quantity: 2 },
    ])
    expect(inventoryItemId).toBe("")
    expect(await reservations(order.id)).toEqual([])
  })

  it("sells kits of components, in fractions too", async () => {
    const cloth = await store.make.product({ stock: { [store.stockholm]: 9 } })
    const button = await store.make.product({ stock: { [store.malmo]: 1 } })
    const kit = await store.make.kit({
      components: [
        { inventoryItemId: cloth.inventoryItemId, quantity: 1.5 },
        { inventoryItemId: button.inventoryItemId, quantity: 2 },
      ],
    })
    const order = await store.make.placeOrder([
      { variantId: kit.variant.id, quantity: 3 },
    ])
    expect(await reservations(order.id)).toMatchObject([
      { location_id: store.stockholm, quantity: 4.5 },
      { location_id: store.malmo, quantity: 6 },
    ])
  })

  it("fulfills, ships, delivers and captures", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      stock: { [store.stockholm]: 5 },
    })
    const order = await store.make.placeOrder([
      { variantId: variant.id, quantity: 3 },
    ])
    const [line] = order.items
    const first = await store.make.fulfill(order.id, [
      { id: line.id, quantity: 1 },
    ])
    await store.make.ship(order.id, first)
    await store.make.deliver(order.id, first)
    const rest = await store.make.fulfill(order.id, undefined, store.stockholm)
    await store.make.cancelFulfillment(order.id, rest)
    await store.make.capture(order.id)

    expect(await levels(inventoryItemId)).toMatchObject([
      { stocked: 4, reserved: 2 },
    ])
    const { body } = await store.admin.get(
      `/admin/orders/${order.id}?fields=payment_status,*items.detail`
    )
    expect(body.order).toMatchObject({
      payment_status: "captured",
      items: [
        {
          detail: {
            fulfilled_quantity: 1,
            shipped_quantity: 1,
            delivered_quantity: 1,
          },
        },
      ],
    })
  })

  it("cancels orders", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      stock: { [store.stockholm]: 0 },
    })
    const order = await store.make.placeOrder([
      { variantId: variant.id, quantity: 3 },
    ])
    await store.make.cancelOrder(order.id)
    expect(await levels(inventoryItemId)).toMatchObject([{ reserved: 0 }])
    expect((await store.make.order(order.id)).status).toBe("canceled")
  })

  it("makes orders of other programs and drafts, which reserve nothing", async () => {
    const { variant } = await store.make.product({
      stock: { [store.stockholm]: 2 },
    })
    const line = [{ variantId: variant.id, quantity: 3 }]
    const order = await store.make.apiOrder(line)
    const draft = await store.make.draftOrder(line)
    expect(await reservations(order.id)).toEqual([])
    expect(await reservations(draft.id)).toEqual([])
    expect(draft.status).toBe("draft")

    const converted = await store.make.convertDraft(draft.id)
    expect(converted.status).toBe("pending")
    expect(await reservations(draft.id)).toMatchObject([{ quantity: 3 }])
  })

  it("edits orders", async () => {
    const stock = { [store.stockholm]: 2 }
    const kept = await store.make.product({ stock })
    const removed = await store.make.product({ stock })
    const added = await store.make.product({ stock })
    const order = await store.make.placeOrder([
      { variantId: kept.variant.id, quantity: 1 },
      { variantId: removed.variant.id, quantity: 1 },
    ])
    const line = (variantId: string) =>
      order.items.find((item) => item.variant_id === variantId)!.id
    const edited = await store.make.editOrder(order.id, {
      update: [{ id: line(kept.variant.id), quantity: 4 }],
      remove: [line(removed.variant.id)],
      add: [{ variantId: added.variant.id, quantity: 7 }],
    })
    expect(edited.version).toBe(2)
    expect(await reservations(order.id)).toMatchObject([
      { inventory_item_id: kept.inventoryItemId, quantity: 4 },
      { inventory_item_id: added.inventoryItemId, quantity: 7 },
    ])
  })

  it("puts goods aside, moves stock and opens locations", async () => {
    const gotland = await store.make.location("Gotland")
    const { inventoryItemId } = await store.make.product({
      stock: { [store.stockholm]: 5 },
    })
    await store.make.manualReservation({
      inventoryItemId,
      locationId: store.stockholm,
      quantity: 2,
    })
    await store.make.setStock(inventoryItemId, store.stockholm, 1)
    await store.make.setStock(inventoryItemId, gotland, 8)
    expect(await levels(inventoryItemId)).toEqual([
      { location_id: gotland, stocked: 8, reserved: 0 },
      { location_id: store.stockholm, stocked: 1, reserved: 2 },
    ])
  })

  it("knows who asks", async () => {
    const me = async (who: typeof store.admin) =>
      (await who.get("/admin/users/me")).body.user?.email
    expect(await me(store.admin)).toBe("astrid@example.com")
    expect(await me(store.secondAdmin)).toBe("bo@example.com")
    expect((await store.as("").get("/admin/orders")).status).toBe(401)
  })

  it("resolves the module", () => {
    expect(store.backorders).toBeDefined()
  })
})
