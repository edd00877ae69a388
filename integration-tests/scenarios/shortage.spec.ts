import { describe, expect, it } from "vitest"
import type { DemandRow } from "../../src/modules/backorder/sql/demand"
import { useStore } from "../store"

const store = useStore()

const demandOf = async (order: { id: string }) =>
  store.backorders.loadDemand({ order_ids: [order.id] })

const short = (rows: DemandRow[]) => rows.map((row) => row.short_quantity)

/** One figure per order: what is short of everything. */
const shortOf = async (...orders: { id: string }[]) => {
  const rows = await store.backorders.loadDemand({
    order_ids: orders.map(({ id }) => id),
  })
  return orders.map(({ id }) =>
    rows
      .filter((row) => row.order_id === id)
      .reduce((sum, row) => sum + row.short_quantity, 0)
  )
}

const stocked = (quantity: number, place = store.stockholm) =>
  store.make.product({ stock: { [place]: quantity } })

const place = (variantId: string, quantity: number) =>
  store.make.placeOrder([{ variantId, quantity }])

const unreserved = (order: { id: string }) =>
  store.sql(
    `select quantity::float8 as quantity, location_id from backorder_unreserved_demand where order_id = $1`,
    [order.id]
  )

const setting = (order: { id: string }, values: string) =>
  store
    .sql(
      `insert into backorder_order_setting (id, order_id) values ($1, $2) on conflict do nothing`,
      [`boord_${order.id}`, order.id]
    )
    .then(() =>
      store.sql(
        `update backorder_order_setting set ${values} where order_id = $1`,
        [order.id]
      )
    )

describe("who is served first", () => {
  it("shares 5 among orders of 3, 3 and 4 in the order in which they came", async () => {
    const { variant } = await stocked(5)
    const orders = [
      await place(variant.id, 3),
      await place(variant.id, 3),
      await place(variant.id, 4),
    ]
    expect(await shortOf(...orders)).toEqual([0, 1, 4])
  })

  it("leaves one order of 10 short by 5 when 5 are there", async () => {
    const { variant, inventoryItemId } = await stocked(5)
    const order = await place(variant.id, 10)
    expect(await demandOf(order)).toMatchObject([
      {
        order_id: order.id,
        order_display_id: order.display_id,
        customer_email: order.email,
        line_item_id: order.items[0].id,
        variant_id: variant.id,
        inventory_item_id: inventoryItemId,
        location_id: store.stockholm,
        source: "reserved",
        sku: variant.sku,
        open_units: 10,
        required_per_unit: 1,
        is_fractional: false,
        required_quantity: 10,
        covered_quantity: 5,
        short_quantity: 5,
        outstanding_quantity: 0,
        to_backorder_quantity: 5,
      },
    ])
  })

  it("serves a higher rank first, and nobody for an order that is left out", async () => {
    const { variant } = await stocked(3)
    const first = await place(variant.id, 3)
    const second = await place(variant.id, 3)
    await setting(second, "rank = 1")
    expect(await shortOf(first, second)).toEqual([3, 0])
    await setting(second, "left_out_at = now()")
    expect(await shortOf(first, second)).toEqual([0, 0])
    expect(await demandOf(second)).toEqual([])
  })

  it("counts orders from the day in the settings", async () => {
    const { variant } = await stocked(3)
    const old = await place(variant.id, 3)
    const recent = await place(variant.id, 3)
    await store.sql(
      `update "order" set created_at = '2020-01-05' where id = $1`,
      [old.id]
    )
    expect(await shortOf(old, recent)).toEqual([0, 3])
    await store.backorders.changeSettings({ count_orders_from: "2020-01-06" })
    expect(await shortOf(old, recent)).toEqual([0, 0])
    expect(await demandOf(old)).toEqual([])
    await store.backorders.changeSettings({ count_orders_from: null })
  })

  it("counts what staff put aside by its own date", async () => {
    const { variant, inventoryItemId } = await stocked(5)
    const early = await place(variant.id, 2)
    await store.make.manualReservation({
      inventoryItemId,
      locationId: store.stockholm,
      quantity: 2,
    })
    const late = await place(variant.id, 3)
    expect(await shortOf(early, late)).toEqual([0, 2])
  })

  it("keeps an order's place when its fulfillment is canceled", async () => {
    const { variant } = await stocked(3)
    const first = await place(variant.id, 3)
    const second = await place(variant.id, 2)
    const fulfillment = await store.make.fulfill(first.id)
    expect(await shortOf(first, second)).toEqual([0, 2])
    await store.make.cancelFulfillment(first.id, fulfillment)
    expect(await shortOf(first, second)).toEqual([0, 2])
  })

  it("keeps an order's place through an edit; an added line queues from then", async () => {
    const { variant } = await stocked(4)
    const { variant: other } = await stocked(0)
    const first = await store.make.placeOrder([
      { variantId: variant.id, quantity: 3 },
    ])
    const second = await place(variant.id, 2)
    await store.make.editOrder(first.id, {
      update: [{ id: first.items[0].id, quantity: 4 }],
      add: [{ variantId: other.id, quantity: 1 }],
    })
    expect(await shortOf(first, second)).toEqual([1, 2])
    const added = (await demandOf(first)).find(
      (row) => row.variant_id === other.id
    )!
    expect(added.queue_date > added.ordered_at).toBe(true)
  })

  it("keeps promised goods for their line, at the place where they lie", async () => {
    const { variant, inventoryItemId } = await stocked(2)
    const first = await place(variant.id, 4)
    const second = await place(variant.id, 2)
    const line = second.items[0]
    await store.sql(
      `insert into backorder (id, order_id, status, hold_scope, placed_at)
       values ('bord_promised', $1, 'released', 'order', now())`,
      [second.id]
    )
    await store.sql(
      `insert into backorder_line (id, backorder_id, order_id, line_item_id, inventory_item_id,
         location_id, queue_date, quantity, raw_quantity, allocated_quantity, status)
       values ('bordline_promised', 'bord_promised', $1, $2, $3, $4, now(), 2, '{"value":"2"}', 2, 'received')`,
      [second.id, line.id, inventoryItemId, store.stockholm]
    )
    expect(await shortOf(first, second)).toEqual([4, 0])

    const fulfillment = await store.make.fulfill(second.id)
    await store.sql(
      `update backorder_line set fulfilled_quantity = 2 where id = 'bordline_promised'`
    )
    expect(await shortOf(first, second)).toEqual([4, 0])
    await store.make.cancelFulfillment(second.id, fulfillment)
    await store.sql(
      `update backorder_line set location_id = $1, fulfilled_quantity = 0 where id = 'bordline_promised'`,
      [store.malmo]
    )
    expect(await shortOf(first, second)).toEqual([2, 2])
  })
})

describe("what is short", () => {
  it("is short per location: stock elsewhere does not help", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      stock: { [store.stockholm]: 3, [store.malmo]: 2 },
    })
    const order = await place(variant.id, 5)
    const [row] = await demandOf(order)
    const here = row.location_id
    const [there] = [store.stockholm, store.malmo].filter((id) => id !== here)
    expect(row.short_quantity).toBe(here === store.stockholm ? 2 : 3)
    const { body } = await store.admin.get(
      `/admin/orders/${order.id}/backorder`
    )
    expect(body.order_backorder.lines).toMatchObject([
      {
        inventory_item_id: inventoryItemId,
        free_elsewhere: [
          { location_id: there, quantity: here === store.stockholm ? 2 : 3 },
        ],
      },
    ])
  })

  it("counts a kit by its components, in fractions too", async () => {
    const wood = await stocked(10)
    const paint = await stocked(2)
    const { variant } = await store.make.kit({
      components: [
        { inventoryItemId: wood.inventoryItemId, quantity: 2 },
        { inventoryItemId: paint.inventoryItemId, quantity: 1.5 },
      ],
    })
    const order = await place(variant.id, 3)
    const rows = await demandOf(order)
    const of = (id: string) => rows.find((row) => row.inventory_item_id === id)
    expect(of(wood.inventoryItemId)).toMatchObject({
      required_quantity: 6,
      short_quantity: 0,
      required_per_unit: 2,
      is_fractional: false,
    })
    expect(of(paint.inventoryItemId)).toMatchObject({
      required_quantity: 4.5,
      covered_quantity: 2,
      short_quantity: 2.5,
      required_per_unit: 1.5,
      is_fractional: true,
    })
  })

  it("counts what is still to ship of a partly shipped order", async () => {
    const { variant, inventoryItemId } = await stocked(10)
    const order = await place(variant.id, 6)
    await store.make.fulfill(order.id, [{ id: order.items[0].id, quantity: 4 }])
    await store.make.setStock(inventoryItemId, store.stockholm, 1)
    expect(await demandOf(order)).toMatchObject([
      { open_units: 2, required_quantity: 2, short_quantity: 1 },
    ])
  })

  it("does not count shipped units again that an edit reserved once more", async () => {
    const { variant, inventoryItemId } = await stocked(20)
    const order = await place(variant.id, 20)
    const behind = await place(variant.id, 2)
    await store.make.fulfill(order.id, [{ id: order.items[0].id, quantity: 2 }])
    await store.admin.post("/admin/order-edits", { order_id: order.id })
    await store.admin.post(
      `/admin/order-edits/${order.id}/items/item/${order.items[0].id}`,
      { quantity: 20, unit_price: 8 }
    )
    await store.admin.post(`/admin/order-edits/${order.id}/request`)
    await store.admin.post(`/admin/order-edits/${order.id}/confirm`)
    await store.events.settled()

    const [reserved] = await store.sql(
      `select sum(quantity)::float8 as quantity from reservation_item where line_item_id = $1 and deleted_at is null`,
      [order.items[0].id]
    )
    expect(reserved.quantity).toBe(20)
    await store.make.setStock(inventoryItemId, store.stockholm, 20)
    expect(await demandOf(order)).toMatchObject([{ required_quantity: 18 }])
    expect(await shortOf(order, behind)).toEqual([0, 0])
  })

  it("covers nothing from negative stock", async () => {
    const { variant, inventoryItemId } = await stocked(3)
    const shipped = await place(variant.id, 5)
    const waiting = await place(variant.id, 2)
    await store.make.fulfill(shipped.id)
    const [level] = await store.sql(
      `select stocked_quantity::float8 as stock from inventory_level where inventory_item_id = $1`,
      [inventoryItemId]
    )
    expect(level.stock).toBe(-2)
    expect(short(await demandOf(waiting))).toEqual([2])
  })

  it("forgets a canceled order", async () => {
    const { variant } = await stocked(3)
    const first = await place(variant.id, 3)
    const second = await place(variant.id, 2)
    await store.make.cancelOrder(first.id)
    expect(await demandOf(first)).toEqual([])
    expect(await shortOf(second)).toEqual([0])
  })

  it("forgets a canceled order even if its reservation stayed behind, and minds an archived one's", async () => {
    const { variant } = await stocked(3)
    const first = await place(variant.id, 3)
    const second = await place(variant.id, 2)
    await store.sql(`update "order" set status = 'archived' where id = $1`, [
      first.id,
    ])
    expect(await demandOf(first)).toEqual([])
    expect(await shortOf(second)).toEqual([2])
    await store.sql(`update "order" set status = 'canceled' where id = $1`, [
      first.id,
    ])
    expect(await shortOf(second)).toEqual([0])
  })

  it("reads the order's own version, not the rows of a fulfillment that was rolled back", async () => {
    const { variant } = await stocked(1)
    const order = await place(variant.id, 4)
    await store.sql(
      `insert into order_item (id, order_id, version, item_id, quantity, raw_quantity,
         fulfilled_quantity, shipped_quantity, return_requested_quantity,
         return_received_quantity, return_dismissed_quantity, written_off_quantity)
       select 'orditem_orphan', order_id, version + 1, item_id, quantity, raw_quantity, 4, 0, 0, 0, 0, 0
       from order_item where order_id = $1`,
      [order.id]
    )
    expect(await demandOf(order)).toMatchObject([
      { open_units: 4, short_quantity: 3 },
    ])
  })

  it("knows no demand for what is not stocked", async () => {
    const { variant } = await store.make.product({ manageInventory: false })
    expect(await demandOf(await place(variant.id, 3))).toEqual([])
  })
})

describe("orders that Medusa made no reservation for", () => {
  it("are covered from what is left, after everyone who has a reservation", async () => {
    const { variant } = await stocked(100)
    const api = await store.make.apiOrder([
      { variantId: variant.id, quantity: 5 },
    ])
    expect(await unreserved(api)).toEqual([
      { quantity: 5, location_id: store.stockholm },
    ])
    expect(await demandOf(api)).toMatchObject([
      { source: "unreserved", required_quantity: 5, short_quantity: 0 },
    ])
    const reserved = await place(variant.id, 98)
    expect(await shortOf(api, reserved)).toEqual([3, 0])
  })

  it("are right even when every event was lost, and the sweep finds them", async () => {
    const { variant } = await stocked(2)
    const api = await store.events.withoutSubscribers(() =>
      store.make.apiOrder([{ variantId: variant.id, quantity: 5 }])
    )
    expect(await unreserved(api)).toEqual([])
    expect(await shortOf(api)).toEqual([3])
    await store.backorders.sweepUnreservedDemand()
    expect(await unreserved(api)).toMatchObject([{ quantity: 5 }])
    await store.events.withoutSubscribers(() => store.make.cancelOrder(api.id))
    await store.backorders.sweepUnreservedDemand()
    expect(await unreserved(api)).toEqual([])
  })

  it("are reserved ones once somebody reserves them, and back when that is deleted", async () => {
    const { variant, inventoryItemId } = await stocked(5)
    const api = await store.make.apiOrder([
      { variantId: variant.id, quantity: 5 },
    ])
    const reservation = await store.make.manualReservation({
      inventoryItemId,
      locationId: store.stockholm,
      quantity: 3,
      lineItemId: api.items[0].id,
    })
    expect(await unreserved(api)).toMatchObject([{ quantity: 2 }])
    expect(await demandOf(api)).toMatchObject([
      { source: "reserved", required_quantity: 3 },
      { source: "unreserved", required_quantity: 2 },
    ])
    await store.admin.delete(`/admin/reservations/${reservation.id}`)
    await store.events.settled()
    expect(await unreserved(api)).toMatchObject([{ quantity: 5 }])
  })

  it("is nothing for an order through the checkout", async () => {
    const { variant } = await stocked(0)
    const order = await place(variant.id, 2)
    expect(await unreserved(order)).toEqual([])
  })
})

describe("an order made from a draft", () => {
  const begunLongAgo = async (variantId: string, quantity: number) => {
    const draft = await store.make.draftOrder([{ variantId, quantity }])
    await store.sql(
      `update "order" set created_at = '2020-01-05' where id = $1`,
      [draft.id]
    )
    await store.sql(
      `update order_line_item set created_at = '2020-01-05' where id = $1`,
      [draft.items[0].id]
    )
    return draft
  }

  it("has no demand as a draft and queues from its conversion", async () => {
    const { variant } = await stocked(3)
    const draft = await begunLongAgo(variant.id, 3)
    expect(await demandOf(draft)).toEqual([])
    const before = await place(variant.id, 3)
    const order = await store.make.convertDraft(draft.id)
    const after = await place(variant.id, 3)
    expect(await shortOf(before, order, after)).toEqual([0, 3, 3])
    const [{ queue_date }] = await demandOf(order)
    expect(queue_date > "2026").toBe(true)

    await store.make.editOrder(order.id, {
      update: [{ id: order.items[0].id, quantity: 2 }],
    })
    await store.backorders.noteConvertedDrafts([order.id])
    expect(await demandOf(order)).toMatchObject([{ queue_date }])
  })

  it("is dated by the sweep when the event was lost", async () => {
    const { variant } = await stocked(3)
    const draft = await begunLongAgo(variant.id, 3)
    await store.backorders.noteConvertedDrafts()
    const before = await place(variant.id, 3)
    const order = await store.events.withoutSubscribers(() =>
      store.make.convertDraft(draft.id)
    )
    await store.backorders.noteConvertedDrafts()
    expect(await shortOf(before, order)).toEqual([0, 3])
  })
})
