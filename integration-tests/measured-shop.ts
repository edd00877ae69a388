import type { Store } from "./store"

/** Midday in UTC of a day of 2026, written as its month and day. */
export const on = (day: string) => new Date(`2026-${day}T12:00:00Z`)
export const daysAgo = (days: number) =>
  new Date(new Date().setUTCHours(12, 0, 0, 0) - days * 86_400_000)
export const dayAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

type Values = Record<string, unknown>
/** Columns that Medusa keeps as big numbers, with a twin. */
const DECIMALS =
  /^(quantity|units|total|unit_price|required_quantity|allocated_quantity|received_quantity|short_closed_quantity|unit_cost|waiting_quantity)$/

/**
 * Rows put straight into the plugin's tables, so that days of long ago can be
 * told. What is not said is as ordinary as possible.
 */
export function measuredShop(store: Store) {
  let last = 0
  const newId = (prefix: string) => `${prefix}_measured_${++last}`

  async function insert(table: string, values: Values) {
    const row = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        DECIMALS.test(name)
          ? [
              [name, value],
              [`raw_${name}`, { value: String(value), precision: 20 }],
            ]
          : [[name, value]]
      )
    )
    const names = Object.keys(row)
    await store.sql(
      `insert into ${table} (${names.map((name) => `"${name}"`).join(", ")})
       values (${names.map((_, n) => `$${n + 1}`).join(", ")})`,
      Object.values(row)
    )
    return values.id as string
  }

  async function order(placed_at: Date, more: Values = {}) {
    const id = newId("order")
    await insert("backorder_order_fact", {
      id: newId("bofact"),
      order_id: id,
      order_display_id: last,
      placed_at,
      currency_code: "eur",
      total: 100,
      line_count: 1,
      units: 1,
      ...more,
    })
    return { id, placed_at, currency_code: "eur", ...more }
  }

  async function orderLine(
    order: { id: string; placed_at: Date; currency_code: string },
    inventory_item_id: string,
    quantity: number,
    more: Values = {}
  ) {
    const line_item_id = (more.line_item_id as string) ?? newId("ordli")
    await insert("backorder_order_line_fact", {
      id: newId("bolfact"),
      order_id: order.id,
      line_item_id,
      inventory_item_id,
      location_id: store.stockholm,
      placed_at: order.placed_at,
      currency_code: order.currency_code,
      quantity,
      required_quantity: 1,
      unit_price: 10,
      canceled_at: (order as Values).canceled_at ?? null,
      ...more,
    })
    return line_item_id
  }

  const backorder = (
    order: { id: string },
    placed_at: Date,
    more: Values = {}
  ) =>
    insert("backorder", {
      id: newId("bord"),
      order_id: order.id,
      order_display_id: 1,
      placed_at,
      status: "released",
      ...more,
    })

  const backorderLine = (
    backorder_id: string,
    order: { id: string; placed_at: Date },
    line_item_id: string,
    inventory_item_id: string,
    quantity: number,
    held_at: Date,
    more: Values = {}
  ) =>
    insert("backorder_line", {
      id: newId("bordline"),
      backorder_id,
      order_id: order.id,
      line_item_id,
      inventory_item_id,
      location_id: store.stockholm,
      queue_date: order.placed_at,
      held_at,
      quantity,
      status: "ordered",
      ...more,
    })

  const promise = (
    order: { id: string },
    line_item_id: string,
    promised_date: string | null
  ) =>
    insert("backorder_promise", {
      id: newId("boprom"),
      order_id: order.id,
      line_item_id,
      promised_date,
      waiting_quantity: 1,
    })

  const vendor = (name: string) =>
    insert("backorder_purchase_vendor", {
      id: newId("pvend"),
      name,
      currency_code: "eur",
    })

  const purchaseOrder = (vendor_id: string, more: Values = {}) =>
    insert("backorder_purchase_order", {
      id: newId("po"),
      number: `PO-M${last}`,
      status: "issued",
      vendor_id,
      location_id: store.stockholm,
      currency_code: "eur",
      issued_at: on("03-01"),
      ...more,
    })

  const purchaseLine = (
    purchase_order_id: string,
    inventory_item_id: string,
    quantity: number,
    more: Values = {}
  ) =>
    insert("backorder_purchase_order_line", {
      id: newId("poline"),
      purchase_order_id,
      inventory_item_id,
      quantity,
      unit_cost: 0,
      ...more,
    })

  async function receipt(
    purchase_order_id: string,
    received_date: string,
    lines: [string, number][],
    more: Values = {}
  ) {
    const receipt_id = await insert("backorder_purchase_receipt", {
      id: newId("prec"),
      purchase_order_id,
      location_id: store.stockholm,
      received_date,
      ...more,
    })
    for (const [purchase_order_line_id, quantity] of lines) {
      await insert("backorder_purchase_receipt_line", {
        id: newId("precline"),
        receipt_id,
        purchase_order_line_id,
        quantity,
      })
    }
  }

  const bill = (vendor_id: string, more: Values) =>
    insert("backorder_purchase_bill", {
      id: newId("pbill"),
      number: `BILL-M${last}`,
      vendor_id,
      currency_code: "eur",
      bill_date: "2026-03-01",
      ...more,
    })

  return {
    order,
    orderLine,
    backorder,
    backorderLine,
    promise,
    vendor,
    purchaseOrder,
    purchaseLine,
    receipt,
    bill,
  }
}
