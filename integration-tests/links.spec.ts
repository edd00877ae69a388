import { expect, it } from "vitest"
import { purchasing } from "./purchasing"
import { useStore } from "./store"

const store = useStore()
const staff = purchasing(store)

/** One order that waited, was bought for and is billed. */
async function billed() {
  const made = await staff.waiting(2)
  const { bill } = await staff.bill(made.purchaseOrder.id, { receive: true })
  return { ...made, bill }
}

it("walks from an order to its vendor's bill", async () => {
  const made = await billed()
  const { data } = await store.query.graph({
    entity: "order",
    fields: [
      "id",
      "backorders.id",
      "backorders.status",
      "backorders.lines.quantity",
      "backorders.lines.purchase_order_line.id",
      "backorders.lines.purchase_order_line.purchase_order.number",
      "backorders.lines.purchase_order_line.purchase_order.vendor.name",
      "backorders.lines.purchase_order_line.bill_lines.quantity",
      "backorders.lines.purchase_order_line.bill_lines.bill.number",
    ],
    filters: { id: made.order.id },
  })
  expect(data).toMatchObject([
    {
      id: made.order.id,
      backorders: [
        {
          id: made.backorder.id,
          status: "released",
          lines: [
            {
              quantity: 2,
              purchase_order_line: {
                id: made.lineId,
                purchase_order: {
                  number: made.purchaseOrder.number,
                  vendor: { name: "Nordic Textiles" },
                },
                bill_lines: [
                  { quantity: 2, bill: { number: made.bill.number } },
                ],
              },
            },
          ],
        },
      ],
    },
  ])
})

it("walks from a bill back to the orders that it released", async () => {
  const made = await billed()
  const { data } = await store.query.graph({
    entity: "purchase_bill",
    fields: [
      "number",
      "lines.purchase_order_line.pegs.backorder.order.display_id",
      "lines.purchase_order_line.pegs.backorder.order.email",
    ],
    filters: { id: made.bill.id },
  })
  expect(data).toMatchObject([
    {
      number: made.bill.number,
      lines: [
        {
          purchase_order_line: {
            pegs: [
              {
                backorder: {
                  order: {
                    display_id: made.order.display_id,
                    email: "customer@example.com",
                  },
                },
              },
            ],
          },
        },
      ],
    },
  ])
})

it("walks from a backorder line to what was ordered", async () => {
  const made = await billed()
  const { data } = await store.query.graph({
    entity: "backorder_line",
    fields: [
      "order_line_item.id",
      "order_line_item.title",
      "inventory_item.id",
      "inventory_item.sku",
    ],
    filters: { order_id: made.order.id },
  })
  expect(data).toMatchObject([
    {
      order_line_item: {
        id: made.order.items[0]!.id,
        title: made.product.title,
      },
      inventory_item: { id: made.inventoryItemId, sku: made.variant.sku },
    },
  ])
})

it("walks from a purchase order to where its goods go and what they are", async () => {
  const made = await billed()
  const { data } = await store.query.graph({
    entity: "purchase_order",
    fields: [
      "stock_location.id",
      "stock_location.name",
      "lines.inventory_item.sku",
      "receipts.lines.quantity",
    ],
    filters: { id: made.purchaseOrder.id },
  })
  expect(data).toMatchObject([
    {
      stock_location: { id: store.stockholm, name: "Stockholm" },
      lines: [{ inventory_item: { sku: made.variant.sku } }],
      receipts: [{ lines: [{ quantity: 2 }] }],
    },
  ])
})

it("an order that never waited has no backorders", async () => {
  const product = await store.make.product({ stock: { [store.stockholm]: 5 } })
  const order = await staff.ordered([product, 1])
  const { data } = await store.query.graph({
    entity: "order",
    fields: ["id", "backorders.id"],
    filters: { id: order.id },
  })
  expect(data).toMatchObject([{ id: order.id }])
  expect(JSON.stringify(data)).not.toContain("bord_")
})
