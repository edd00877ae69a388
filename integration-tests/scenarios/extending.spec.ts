import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { expect, it } from "vitest"
import { purchasing } from "../purchasing"
import { useStore } from "../store"

const store = useStore()

/** The code of docs/extending.md, run as it stands there. */
async function heldOrder() {
  const { variant, inventoryItemId } = await store.make.product({
    stock: { [store.stockholm]: 1 },
  })
  const vendor = await store.admin.post("/admin/purchase-vendors", {
    name: "Nordic Textiles",
    currency_code: "eur",
  })
  const { id: vendor_id } = vendor.body.purchase_vendor
  await store.admin.post(`/admin/purchase-vendors/${vendor_id}/items`, {
    items: [{ inventory_item_id: inventoryItemId, unit_cost: 7.5 }],
  })
  const order = await store.make.placeOrder([
    { variantId: variant.id, quantity: 4 },
  ])
  const { result } = await store
    .workflows()
    .placeBackordersWorkflow(store.container)
    .run({ input: { orders: [{ order_id: order.id }], actor_id: "user_01J" } })
  return { order, vendor_id, placed: result }
}

it("reads with Query what the plugin keeps, and what of Medusa it belongs to", async () => {
  const { query } = store
  const { order, placed } = await heldOrder()
  expect(placed.purchase_orders).toEqual([
    { id: expect.stringMatching(/^po_/), is_new: true },
  ])

  const { data: backorders } = await query.graph({
    entity: "backorder",
    fields: ["status", "lines.*"],
    filters: { order_id: order.id },
  })
  expect(backorders).toMatchObject([
    { status: "on_hold", lines: [{ quantity: 3, status: "requested" }] },
  ])

  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["display_id", "backorders.status", "backorders.lines.*"],
    filters: { id: order.id },
  })
  expect(orders).toMatchObject([
    {
      display_id: order.display_id,
      backorders: [
        { status: "on_hold", lines: [{ quantity: 3, status: "requested" }] },
      ],
    },
  ])

  const { data: purchaseOrders } = await query.graph({
    entity: "purchase_order",
    fields: [
      "number",
      "vendor.name",
      "stock_location.name",
      "lines.quantity",
      "lines.inventory_item.sku",
    ],
    filters: { id: placed.purchase_orders[0].id },
  })
  expect(purchaseOrders).toMatchObject([
    {
      number: expect.stringMatching(/^PO-\d{6}$/),
      vendor: { name: "Nordic Textiles" },
      stock_location: { name: expect.any(String) },
      lines: [{ quantity: 3, inventory_item: { sku: expect.any(String) } }],
    },
  ])

  const {
    data: [backorder],
  } = await query.graph({
    entity: "backorder",
    fields: [
      "release_cause",
      "order.email",
      "order.display_id",
      "lines.order_line_item.title",
      "lines.inventory_item.sku",
    ],
    filters: { id: placed.backorder_ids[0] },
  })
  expect(backorder).toMatchObject({
    release_cause: null,
    order: { email: order.email, display_id: order.display_id },
    lines: [
      {
        order_line_item: { title: order.items[0].title },
        inventory_item: { sku: expect.any(String) },
      },
    ],
  })
})

it("takes the guard's lock, asks, and leaves an order on hold alone", async () => {
  const { container, query } = store
  const { order } = await heldOrder()
  const items = order.items.map(({ id }: { id: string }) => ({
    id,
    quantity: 4,
  }))

  const fulfilled = await container.resolve(Modules.LOCKING).execute(
    `backorders:order:${order.id}`,
    async () => {
      const { data: holds } = await query.graph({
        entity: "backorder",
        fields: ["id"],
        filters: { order_id: order.id, status: "on_hold" },
      })
      if (!holds.length) {
        await createOrderFulfillmentWorkflow(container).run({
          input: { order_id: order.id, items },
        })
      }
      return !holds.length
    },
    { timeout: 5 }
  )
  expect(fulfilled).toBe(false)
})

it("can refuse in a hook, and nothing was issued", async () => {
  const { query } = store
  const { placed } = await heldOrder()
  const [{ id }] = placed.purchase_orders
  const { issuePurchaseOrdersWorkflow } = store.workflows()
  issuePurchaseOrdersWorkflow.hooks.purchaseOrdersIssued(async ({ input }) => {
    const { data } = await query.graph({
      entity: "purchase_order",
      fields: ["number", "total"],
      filters: { id: input.ids },
    })
    const tooLarge = data.find((order) => Number(order.total) > 20)
    if (tooLarge) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `${tooLarge.number} is above the limit of 20.`
      )
    }
  })

  const { status, body: refused } = await store.admin.post(
    `/admin/purchase-orders/${id}/issue`
  )
  expect([status, refused.message]).toEqual([
    400,
    expect.stringMatching(/^PO-\d{6} is above the limit of 20\.$/),
  ])
  const { body } = await store.admin.get(`/admin/purchase-orders/${id}`)
  expect(body.purchase_order).toMatchObject({ status: "draft", total: 22.5 })
})

it("keeps the preferred vendor by a rule of its own", async () => {
  const { query, container } = store
  const { buy, product, quick } = await twoVendors()
  const { data: offers } = await query.graph({
    entity: "purchase_vendor_item",
    fields: ["vendor_id", "inventory_item_id", "unit_cost", "lead_time_days"],
    filters: {
      vendor: { is_active: true },
      inventory_item_id: product.inventoryItemId,
    },
  })
  expect(offers).toHaveLength(2)
  const [quickest] = offers.sort(
    (a, b) => Number(a.lead_time_days) - Number(b.lead_time_days)
  )
  await store
    .workflows()
    .setPurchaseVendorItemsWorkflow(container)
    .run({
      input: {
        vendor_id: quickest.vendor_id,
        items: [
          {
            inventory_item_id: product.inventoryItemId,
            unit_cost: Number(quickest.unit_cost),
            is_preferred: true,
          },
        ],
      },
    })
  const { purchase_orders } = await buy.place(await buy.ordered([product, 2]))
  expect(purchase_orders).toMatchObject([
    { vendor_id: quick, lines: [{ unit_cost: 9 }] },
  ])
})

/** A cheap one that is slow and preferred, and a quick one. */
async function twoVendors() {
  const buy = purchasing(store)
  const product = await buy.bought({}, { unit_cost: 5, lead_time_days: 30 })
  const quick = await buy.vendor([
    {
      inventory_item_id: product.inventoryItemId,
      unit_cost: 9,
      lead_time_days: 2,
    },
  ])
  return { buy, product, quick }
}

it("serves the members of a group first", async () => {
  const { query, container } = store
  const customers = container.resolve(Modules.CUSTOMER)
  const [group] = await customers.createCustomerGroups([{ name: "Members" }])
  const product = await store.make.product({ stock: { [store.stockholm]: 2 } })
  const buy = purchasing(store)
  const older = await buy.ordered([product, 2])
  const theirs = await store.make.placeOrder(
    [{ variantId: product.variant.id, quantity: 2 }],
    { email: "member@example.com" }
  )
  const [member] = await customers.listCustomers({
    email: "member@example.com",
  })
  await customers.addCustomerToGroup({
    customer_id: member!.id,
    customer_group_id: group!.id,
  })
  const {
    data: [order],
  } = await query.graph({
    entity: "order",
    fields: ["customer.groups.name"],
    filters: { id: theirs.id },
  })
  expect(order?.customer?.groups).toMatchObject([{ name: "Members" }])
  await store
    .workflows()
    .serveFirstWorkflow(container)
    .run({ input: { order_ids: [theirs.id] } })
  const { body } = await store.admin.get(
    `/admin/backorders/shortages?inventory_item_id=${product.inventoryItemId}`
  )
  expect(
    body.shortages.map(({ order_id }: { order_id: string }) => order_id)
  ).toEqual([older.id])
})
