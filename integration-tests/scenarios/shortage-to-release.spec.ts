import { describe, expect, it } from "vitest"
import type { Backorder, PurchaseOrder } from "../../src/types"
import { useStore } from "../store"

const store = useStore()

/** A vendor that sells the given items. */
async function vendorOf(
  items: { inventory_item_id: string; [field: string]: unknown }[],
  fields: object = {}
) {
  const vendor = await store.admin.post("/admin/purchase-vendors", {
    name: "Nordic Textiles",
    currency_code: "eur",
    payment_terms_days: 30,
    ...fields,
  })
  expect(vendor.status).toBe(200)
  const { id } = vendor.body.purchase_vendor
  const saved = await store.admin.post(`/admin/purchase-vendors/${id}/items`, {
    items,
  })
  expect(saved.status).toBe(200)
  return id as string
}

const level = async (inventory_item_id: string, location_id: string) => {
  const [row] = await store.sql(
    `select stocked_quantity::float8 as stock, reserved_quantity::float8 as reserved,
            incoming_quantity::float8 as incoming
     from inventory_level where inventory_item_id = $1 and location_id = $2 and deleted_at is null`,
    [inventory_item_id, location_id]
  )
  return row
}

describe("an order that is short, bought, billed and shipped", () => {
  it("goes on hold, and is released when its goods are in and billed", async () => {
    const { variant, inventoryItemId } = await store.make.product({
      sku: "LS-M",
      stock: { [store.stockholm]: 1 },
    })
    const vendor_id = await vendorOf([
      {
        inventory_item_id: inventoryItemId,
        unit_cost: 7.5,
        order_multiple: 10,
        lead_time_days: 9,
        is_preferred: true,
      },
    ])
    const order = await store.make.placeOrder([
      { variantId: variant.id, quantity: 4 },
    ])

    const preview = await store.admin.post("/admin/backorders/preview", {
      orders: [{ order_id: order.id }],
    })
    expect(preview.status).toBe(200)
    expect(preview.body.purchase_orders).toMatchObject([
      {
        id: null,
        is_new: true,
        total: 75,
        lines: [{ quantity: 10, pegged_quantity: 3, surplus_quantity: 7 }],
      },
    ])
    expect(preview.body.held_order_ids).toEqual([order.id])

    const placed = await store.admin.post("/admin/backorders", {
      orders: [{ order_id: order.id }],
    })
    expect(placed.status).toBe(200)
    const backorder: Backorder = placed.body.backorders[0]
    const draft: PurchaseOrder = placed.body.purchase_orders[0]
    expect(backorder).toMatchObject({
      status: "on_hold",
      hold_scope: "order",
      lines: [{ quantity: 3, status: "requested", allocated_quantity: 0 }],
    })
    expect(draft).toMatchObject({
      is_new: true,
      status: "draft",
      vendor_id,
      total: 75,
      lines: [{ quantity: 10, pegged_quantity: 3, surplus_quantity: 7 }],
    })
    expect(draft.number).toMatch(/^PO-\d{6}$/)

    const issued = await store.admin.post(
      `/admin/purchase-orders/${draft.id}/issue`,
      {}
    )
    expect(issued.status).toBe(200)
    expect(issued.body.purchase_order.status).toBe("issued")
    expect(await level(inventoryItemId, store.stockholm)).toEqual({
      stock: 1,
      reserved: 4,
      incoming: 10,
    })

    const billed = await store.admin.post(
      `/admin/purchase-orders/${draft.id}/bills`,
      { receive: true, vendor_bill_number: "2026-118" }
    )
    expect(billed.status).toBe(200)
    expect(billed.body.bill).toMatchObject({
      total: 75,
      status: "open",
      match_status: "matched",
      purchase_order_ids: [draft.id],
    })
    expect(billed.body.receipt.lines).toMatchObject([{ quantity: 10 }])
    expect(billed.body.released_order_ids).toEqual([order.id])
    expect(billed.body.purchase_order).toMatchObject({
      status: "closed",
      receipt_status: "received",
      billing_status: "billed",
    })
    expect(await level(inventoryItemId, store.stockholm)).toEqual({
      stock: 11,
      reserved: 4,
      incoming: 0,
    })
    const after = await store.admin.get(`/admin/backorders/${backorder.id}`)
    expect(after.body.backorder).toMatchObject({
      status: "released",
      release_cause: "bill",
      lines: [
        { status: "received", allocated_quantity: 3, billed_quantity: 3 },
      ],
    })

    await store.make.fulfill(order.id)
    expect(await level(inventoryItemId, store.stockholm)).toEqual({
      stock: 7,
      reserved: 0,
      incoming: 0,
    })
  })
})
