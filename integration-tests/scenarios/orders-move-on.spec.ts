import { processPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { afterEach, describe, expect, it } from "vitest"
import { copyOrder } from "../copies"
import { troubles } from "../doctor"
import { succeeded } from "../http"
import { purchasing } from "../purchasing"
import { customer } from "../rights"
import { useStore } from "../store"

const store = useStore()
const staff = purchasing(store)

afterEach(async () => {
  expect(await troubles(store)).toEqual([])
})

const ofOrder = async ({ id }: { id: string }) =>
  succeeded(await store.admin.get(`/admin/orders/${id}/backorder`))
    .order_backorder

const lineOf = async (id: string) => (await staff.order(id)).lines[0]!

/** The same events again, late and in the wrong order. */
async function tellAgain(order_id: string, names: string[]) {
  for (const name of [...names].reverse().concat(names)) {
    await store.container
      .resolve("event_bus")
      .emit({ name, data: { id: order_id, order_id } })
    await store.events.settled()
  }
}

/** Told by Medusa, and twice more, late and reversed; not told at all, so that the sweep gets there. */
const WAYS = ["told again", "lost"] as const

async function by(
  way: (typeof WAYS)[number],
  order_id: string,
  events: string[],
  work: () => Promise<unknown>
) {
  if (way === "lost") {
    await store.events.withoutSubscribers(work)
    await store.sweep()
    return
  }
  await work()
  await store.events.settled()
  await tellAgain(order_id, events)
}

describe.each(WAYS)("an order moves on (%s)", (way) => {
  it("an exchange sends something else: its goods are short, bought, and leave; the return is stock", async () => {
    const shirt = await store.make.product({ stock: { [store.stockholm]: 2 } })
    const hat = await staff.bought()
    const order = await staff.ordered([shirt, 2])
    const fulfilled = await store.make.fulfill(order.id)
    await store.make.ship(order.id, fulfilled)
    const item = order.items[0]!
    await by(way, order.id, ["order.exchange_created"], async () => {
      const { exchange } = await staff.post("/admin/exchanges", {
        order_id: order.id,
      })
      const path = `/admin/exchanges/${exchange.id}`
      await staff.post(`${path}/inbound/items`, {
        location_id: store.stockholm,
        items: [{ id: item.id, quantity: 1 }],
      })
      await staff.post(`${path}/outbound/items`, {
        items: [{ variant_id: hat.variant.id, quantity: 3 }],
      })
      await staff.post(`${path}/outbound/shipping-method`, {
        shipping_option_id: store.shippingOptionId,
      })
      await staff.post(`${path}/request`)
    })
    expect(await ofOrder(order)).toMatchObject({
      state: "needs_backorder",
      lines: [
        {
          inventory_item_id: hat.inventoryItemId,
          required_quantity: 3,
          to_backorder_quantity: 3,
        },
      ],
    })
    const { purchase_orders, backorders } = await staff.place(order)
    expect(purchase_orders).toMatchObject([{ lines: [{ quantity: 3 }] }])
    expect((await ofOrder(order)).state).toBe("on_hold")
    await staff.issue(purchase_orders[0]!.id)
    expect(await staff.level(hat)).toEqual({
      stock: 0,
      reserved: 3,
      incoming: 3,
    })
    await staff.bill(purchase_orders[0]!.id, { receive: true })
    expect(await ofOrder(order)).toMatchObject({ state: "ready" })
    expect(await staff.level(hat)).toEqual({
      stock: 3,
      reserved: 3,
      incoming: 0,
    })
    expect(
      (await staff.backorder(backorders[0]!.id)).history![0]
    ).toMatchObject({ action: "released" })
  })

  it("goods come back into stock: who waits for them is told, and ships", async () => {
    const made = await staff.bought({ stock: { [store.stockholm]: 3 } })
    const first = await staff.ordered([made, 3])
    await store.make.ship(first.id, await store.make.fulfill(first.id))
    const second = await staff.ordered([made, 3])
    const { purchase_orders, backorders } = await staff.place(second)
    await staff.issue(purchase_orders[0]!.id)
    await by(way, first.id, ["order.return_received"], () =>
      store.make.returnGoods(
        first.id,
        [{ id: first.items[0]!.id, quantity: 3 }],
        store.stockholm
      )
    )
    expect(await staff.level(made)).toEqual({
      stock: 3,
      reserved: 3,
      incoming: 3,
    })
    // Nobody decided yet: the hold stays.
    expect(await ofOrder(second)).toMatchObject({ state: "on_hold", lines: [] })
    await staff.post(
      `/admin/backorders/${backorders[0]!.id}/release-from-stock`
    )
    expect(await ofOrder(second)).toMatchObject({
      state: "ready",
      backorder: { release_cause: "stock" },
    })
    expect(await lineOf(purchase_orders[0]!.id)).toMatchObject({
      quantity: 3,
      pegged_quantity: 0,
      surplus_quantity: 3,
    })
    await store.make.fulfill(second.id)
    expect(await staff.level(made)).toEqual({
      stock: 0,
      reserved: 0,
      incoming: 3,
    })
  })

  it("a draft order is converted: it was nobody's demand, and is from then on", async () => {
    const made = await staff.bought()
    const draft = await store.make.draftOrder([
      { variantId: made.variant.id, quantity: 2 },
    ])
    expect(await ofOrder(draft)).toMatchObject({ state: "none", lines: [] })
    await by(way, draft.id, ["order.placed"], () =>
      store.make.convertDraft(draft.id)
    )
    expect(await ofOrder(draft)).toMatchObject({
      state: "needs_backorder",
      lines: [{ to_backorder_quantity: 2 }],
    })
    const { purchase_orders } = await staff.place(draft)
    await staff.issue(purchase_orders[0]!.id)
    await tellAgain(draft.id, ["order.placed"])
    await store.sweep()
    expect(await ofOrder(draft)).toMatchObject({
      state: "on_hold",
      backorder: { lines: [{ quantity: 2, status: "ordered" }] },
    })
    expect(await staff.level(made)).toEqual({
      stock: 0,
      reserved: 2,
      incoming: 2,
    })
  })

  it("it goes to another customer: nothing of it changes", async () => {
    const made = await staff.waiting(2)
    const token = await customer(
      store,
      `new-owner-${way.replace(" ", "-")}@example.com`
    )
    const me = succeeded(await store.as(token).get("/store/customers/me"))
    const before = await ofOrder(made.order)
    const events = ["order.transfer_requested", "order.transfer_accepted"]
    await by(way, made.order.id, events, async () => {
      await staff.post(`/admin/orders/${made.order.id}/transfer`, {
        customer_id: me.customer.id,
      })
      const [asked] = await store.sql(
        `select details ->> 'token' as token from order_change_action
         where order_id = $1 and action = 'TRANSFER_CUSTOMER'`,
        [made.order.id]
      )
      const { order } = succeeded(
        await store
          .as(token)
          .post(`/store/orders/${made.order.id}/transfer/accept`, {
            token: asked!.token,
          })
      )
      expect(order.id).toBe(made.order.id)
    })
    const [{ customer_id }] = await store.sql(
      `select customer_id from "order" where id = $1`,
      [made.order.id]
    )
    expect(customer_id).toBe(me.customer.id)
    expect(await ofOrder(made.order)).toEqual(before)
    expect(await lineOf(made.purchaseOrder.id)).toMatchObject({
      pegged_quantity: 2,
      surplus_quantity: 0,
    })
    expect(await staff.level(made)).toEqual({
      stock: 0,
      reserved: 2,
      incoming: 2,
    })
  })

  it("its payment is captured by the provider's webhook while it is on hold: a breach, and nothing else", async () => {
    const made = await staff.waiting(2)
    const { data } = await store.query.graph({
      entity: "order",
      fields: [
        "payment_collections.payment_sessions.id",
        "payment_collections.amount",
      ],
      filters: { id: made.order.id },
    })
    const collection = (
      data[0] as unknown as {
        payment_collections: {
          amount: number
          payment_sessions: { id: string }[]
        }[]
      }
    ).payment_collections[0]!
    await by(way, made.order.id, [], () =>
      processPaymentWorkflow(store.container).run({
        input: {
          action: "captured",
          data: {
            session_id: collection.payment_sessions[0]!.id,
            amount: collection.amount,
          },
        },
      })
    )
    const { state, backorder, breaches } = await ofOrder(made.order)
    expect([state, backorder.lines[0].status]).toEqual(["on_hold", "ordered"])
    expect(breaches).toMatchObject([{ data: { act: "capture" } }])
    expect(await staff.level(made)).toEqual({
      stock: 0,
      reserved: 2,
      incoming: 2,
    })
  })
})

describe("what happens to purchase orders and stock", () => {
  it("another system adds its own to incoming: each keeps its share", async () => {
    const made = await staff.waiting(3)
    const setIncoming = (incoming_quantity: number) =>
      staff.post(
        `/admin/inventory-items/${made.inventoryItemId}/location-levels/${store.stockholm}`,
        { incoming_quantity }
      )
    await setIncoming(7)
    await staff.receive(made.purchaseOrder.id, {
      lines: [{ line_id: made.lineId, quantity: 1 }],
    })
    expect(await staff.level(made)).toEqual({
      stock: 1,
      reserved: 3,
      incoming: 6,
    })
    // It takes its four away again.
    await setIncoming(2)
    await staff.receive(made.purchaseOrder.id)
    expect(await staff.level(made)).toEqual({
      stock: 3,
      reserved: 3,
      incoming: 0,
    })
  })

  it("the vendor of 40 orders is replaced: no order leaves its hold for a moment", async () => {
    const made = await staff.bought()
    const { id: first } = await staff.ordered([made, 1])
    const orders = [first, ...(await copyOrder(store, first, 39))].map(
      (id) => ({ id })
    )
    const { purchase_orders } = await staff.place(orders)
    const { id } = await staff.issue(purchase_orders[0]!.id)
    const vendor_id = await staff.vendor([
      { inventory_item_id: made.inventoryItemId, unit_cost: 8 },
    ])
    const held = async () => {
      const [row] = await store.sql(
        `select count(*)::int as held from backorder
         where order_id = any($1) and status = 'on_hold' and deleted_at is null`,
        [orders.map((order) => order.id)]
      )
      return row.held as number
    }
    let isOver = false
    const seen = new Set([await held()])
    const watching = (async () => {
      while (!isOver) {
        seen.add(await held())
      }
    })()
    const { purchase_order, replaced_purchase_order } = await staff
      .post(`/admin/purchase-orders/${id}/replace-vendor`, { vendor_id })
      .finally(() => {
        isOver = true
      })
    await watching
    expect([...seen, await held()]).toEqual([40, 40])
    expect(replaced_purchase_order.status).toBe("canceled")
    expect(purchase_order).toMatchObject({
      status: "draft",
      vendor_id,
      total: 320,
      lines: [{ quantity: 40, pegged_quantity: 40 }],
    })
    expect(await staff.level(made)).toEqual({
      stock: 0,
      reserved: 40,
      incoming: 0,
    })
    expect(
      await store.sql(
        `select count(*)::int as released from backorder_history_entry
         where order_id = any($1) and action in ('released', 'supply_lost')`,
        [orders.map((order) => order.id)]
      )
    ).toEqual([{ released: 0 }])
  })
})
