import { createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import type { PurchaseBill, PurchaseOrder } from "../../src/types"
import type { Answer } from "../http"
import { purchasing } from "../purchasing"
import type { Store } from "../store"
import type { Action, Kind } from "./actions"
import { Model, ModelOrder } from "./model"

/** A refusal is an answer; an error of the server is not, whoever's it is. */
export class ServerError extends Error {
  constructor(
    { status, body }: Answer,
    /** Medusa's edit of an order reads it without a lock: who edits it at the same moment gets an error of Medusa's own. */
    readonly isOfOrderEdit = false
  ) {
    super(`${status} ${JSON.stringify(body)}`)
  }
}

/**
 * A shop of two items at one location and the people in it. Each action goes
 * over HTTP, or through Medusa's workflow where it has no route; what the
 * server refuses leaves the model as it is.
 */
export async function openShop(store: Store) {
  const staff = purchasing(store)
  const model = new Model()
  const items: { variantId: string; item: string }[] = []
  const vendor = await staff.vendor()
  const other = await staff.vendor([], { name: "Other vendor" })
  for (const stock of [0, 2]) {
    const made = await store.make.product({
      stock: { [store.stockholm]: stock },
    })
    items.push({ variantId: made.variant.id, item: made.inventoryItemId })
    model.addStock(made.inventoryItemId, stock)
    for (const [id, unit_cost, is_preferred] of [
      [vendor, 10, true],
      [other, 12, false],
    ] as const) {
      await staff.post(`/admin/purchase-vendors/${id}/items`, {
        items: [
          {
            inventory_item_id: made.inventoryItemId,
            unit_cost,
            is_preferred,
            ...(stock ? { order_multiple: 3 } : {}),
          },
        ],
      })
    }
  }

  const orders = () => [...model.orders.values()]
  const live = () => orders().filter((order) => !order.is_canceled)
  const purchases = (...statuses: string[]) =>
    [...model.purchases.values()].filter(({ status }) =>
      statuses.includes(status)
    )
  const choose = <T>(all: readonly T[], n: number): T | undefined =>
    all.length ? all[n % all.length] : undefined

  /** Null when it was refused. */
  function accepted(answer: Answer, path = ""): Answer["body"] {
    if (answer.status >= 500) {
      throw new ServerError(answer, path.startsWith("/admin/order-edits"))
    }
    return answer.status < 300 ? answer.body : null
  }

  const post = async (path: string, body: object = {}) =>
    accepted(await store.admin.post(path, body), path)

  /** Rounding up to minimums and joining drafts is the server's: the model reads what was bought. */
  async function readPurchases() {
    const { purchase_orders } = accepted(
      await store.admin.get(
        `/admin/purchase-orders?vendor_id[]=${vendor}&vendor_id[]=${other}&limit=200`
      )
    ) as { purchase_orders: PurchaseOrder[] }
    for (const order of purchase_orders) {
      model.purchases.set(order.id, {
        id: order.id,
        status: order.status,
        lines: order.lines.map((line) => ({
          id: line.id,
          item: line.inventory_item_id,
          quantity: line.quantity,
          received: model.received(line.id),
          given_up: line.short_closed_quantity,
        })),
      })
    }
    const known = new Set(purchase_orders.map(({ id }) => id))
    for (const id of model.purchases.keys()) {
      if (!known.has(id)) {
        model.purchases.delete(id)
      }
    }
  }

  async function place(wanted: number[], isReserved: boolean) {
    const lines = items.flatMap(({ variantId, item }, n) =>
      wanted[n] ? [{ variantId, item, quantity: wanted[n]! }] : []
    )
    const order = await store.make.apiOrder(lines)
    const lineOf = (variantId: string) =>
      order.items.find((line) => line.variant_id === variantId)!.id
    model.orders.set(order.id, {
      id: order.id,
      is_canceled: false,
      lines: lines.map(({ variantId, item, quantity }) => ({
        id: lineOf(variantId),
        item,
        quantity,
        fulfilled: 0,
      })),
      fulfillments: new Map(),
    })
    if (isReserved) {
      // As the checkout reserves, a tenth of its time.
      await createReservationsWorkflow(store.container).run({
        input: {
          reservations: lines.map(({ variantId, item, quantity }) => ({
            line_item_id: lineOf(variantId),
            inventory_item_id: item,
            location_id: store.stockholm,
            quantity,
            allow_backorder: true,
          })),
        },
      })
    }
    return order.id
  }

  async function edit(
    order: ModelOrder,
    line: ModelOrder["lines"][number],
    change: { quantity: number; unit_price?: number }
  ) {
    const path = `/admin/order-edits/${order.id}`
    const began = await post("/admin/order-edits", { order_id: order.id })
    const changed =
      began && (await post(`${path}/items/item/${line.id}`, change))
    const requested = changed && (await post(`${path}/request`))
    const confirmed = requested && (await post(`${path}/confirm`))
    if (confirmed) {
      line.quantity = change.quantity
      if (!line.quantity) {
        order.lines = order.lines.filter(({ id }) => id !== line.id)
      }
    } else if (began) {
      await store.admin.delete(path)
    }
  }

  const isHeld = async (order: ModelOrder) => {
    const rows = await store.sql(
      "select 1 from backorder where order_id = $1 and status = 'on_hold' and deleted_at is null",
      [order.id]
    )
    return rows.length > 0
  }

  /** Whole units that stock covers, as careful staff would pack. */
  async function fulfill(order: ModelOrder, most: number) {
    const demands = await store.backorders.loadDemand({ order_ids: [order.id] })
    const packed = order.lines.flatMap((line) => {
      const covered = demands
        .filter(
          (demand) =>
            demand.line_item_id === line.id && demand.source === "reserved"
        )
        .reduce((total, demand) => total + demand.covered_quantity, 0)
      const quantity = Math.min(Math.floor(covered), most)
      return quantity > 0 ? [{ line, quantity }] : []
    })
    if (!packed.length) {
      return
    }
    const held = await isHeld(order)
    const answer = await store.admin.post(
      `/admin/orders/${order.id}/fulfillments`,
      { items: packed.map(({ line, quantity }) => ({ id: line.id, quantity })) }
    )
    const done = accepted(answer)
    if (held && done) {
      throw new Error(`Order ${order.id} was packed while on hold`)
    }
    if (!done) {
      return
    }
    const [{ id }] = await store.sql(
      `select f.id from fulfillment f
       join order_fulfillment link on link.fulfillment_id = f.id
       where link.order_id = $1 order by f.created_at desc limit 1`,
      [order.id]
    )
    order.fulfillments.set(
      id,
      packed.map(({ line, quantity }) => ({ line: line.id, quantity }))
    )
    for (const { line, quantity } of packed) {
      line.fulfilled += quantity
      model.addStock(line.item, -quantity)
    }
  }

  async function cancelFulfillment(order: ModelOrder, n: number) {
    const id = choose([...order.fulfillments.keys()], n)
    if (
      id &&
      (await post(`/admin/orders/${order.id}/fulfillments/${id}/cancel`))
    ) {
      for (const { line: line_id, quantity } of order.fulfillments.get(id)!) {
        const line = order.lines.find(({ id }) => id === line_id)
        if (line) {
          line.fulfilled -= quantity
          model.addStock(line.item, quantity)
        }
      }
      order.fulfillments.delete(id)
    }
  }

  /** Goods come back and are put into stock. */
  async function giveBack(order: ModelOrder) {
    const line = order.lines.find(({ fulfilled }) => fulfilled > 0)
    if (!line) {
      return
    }
    const wanted = { items: [{ id: line.id, quantity: 1 }] }
    const began = await post("/admin/returns", {
      order_id: order.id,
      location_id: store.stockholm,
    })
    const path = `/admin/returns/${began?.return.id}`
    const done =
      began &&
      (await post(`${path}/request-items`, wanted)) &&
      (await post(`${path}/request`)) &&
      (await post(`${path}/receive`)) &&
      (await post(`${path}/receive-items`, wanted)) &&
      (await post(`${path}/receive/confirm`))
    if (done) {
      model.addStock(line.item, 1)
    }
  }

  /** What receipts have promised lies there: a count that finds less is a finding, not a bug. */
  async function countStock(item: string, quantity: number) {
    const [row] = await store.sql(
      `select coalesce(sum(greatest(allocated_quantity - fulfilled_quantity, 0)), 0)::float8 as promised
       from backorder_line where inventory_item_id = $1 and status <> 'canceled' and deleted_at is null`,
      [item]
    )
    const counted = Math.max(quantity, row.promised)
    await store.make.setStock(item, store.stockholm, counted)
    model.stock.set(item, counted)
  }

  async function receive(a: number, b: number, c: number) {
    const purchase = choose(purchases("issued"), a)
    const line = choose(purchase?.lines ?? [], b)
    if (!purchase || !line) {
      return
    }
    const open = Math.max(line.quantity - line.received - line.given_up, 0)
    const body =
      c % 3 === 0
        ? {}
        : { lines: [{ line_id: line.id, quantity: Math.min(c, open) || 1 }] }
    noteReceipt(
      purchase.id,
      await post(`/admin/purchase-orders/${purchase.id}/receipts`, body)
    )
  }

  function noteReceipt(purchase_id: string, answer: Answer["body"]) {
    const receipt = answer?.receipt
    if (!receipt) {
      return
    }
    const quantities = new Map<string, number>(
      receipt.lines.map((line: { line_id: string; quantity: number }) => [
        line.line_id,
        line.quantity,
      ])
    )
    model.receipts.set(receipt.id, {
      purchase_id,
      is_reversed: false,
      quantities,
    })
    moveStock(quantities, 1)
  }

  const itemOfLine = (line_id: string) =>
    [...model.purchases.values()]
      .flatMap(({ lines }) => lines)
      .find(({ id }) => id === line_id)!.item

  const moveStock = (quantities: Map<string, number>, sign: 1 | -1) => {
    for (const [line_id, quantity] of quantities) {
      model.addStock(itemOfLine(line_id), sign * quantity)
    }
  }

  async function bill(a: number, b: number, c: number) {
    const purchase = choose(purchases("issued", "closed"), a)
    const line = choose(purchase?.lines ?? [], b)
    if (!purchase || !line) {
      return
    }
    const answer = await post(`/admin/purchase-orders/${purchase.id}/bills`, {
      ...(c % 3 === 0
        ? {}
        : { lines: [{ line_id: line.id, quantity: (c % 4) + 1 }] }),
      receive: c % 2 === 0,
    })
    if (answer) {
      const made: PurchaseBill = answer.bill
      model.bills.set(made.id, {
        is_void: false,
        paid: false,
        quantities: new Map(
          made.lines.map((one) => [one.purchase_order_line_id, one.quantity])
        ),
      })
      noteReceipt(purchase.id, answer)
    }
  }

  const held = async () =>
    await store.sql(
      `select id, order_id from backorder
       where status = 'on_hold' and deleted_at is null and order_id = any($1) order by id`,
      [orders().map(({ id }) => id)]
    )

  const ACTS: Record<
    Kind,
    (a: number, b: number, c: number) => Promise<unknown>
  > = {
    place: (a, b, c) => place([(b % 5) + 1, c % 3], true),
    place_without_reservation: (a, b, c) => place([b % 4, (c % 3) + 1], false),
    edit_quantity: async (a, b, c) => {
      const order = choose(live(), a)
      const line = choose(order?.lines ?? [], b)
      if (order && line) {
        await edit(order, line, {
          quantity: Math.max(line.fulfilled, c % 8, 1),
        })
      }
    },
    edit_price: async (a, b, c) => {
      const order = choose(live(), a)
      const line = choose(order?.lines ?? [], b)
      if (order && line) {
        await edit(order, line, { quantity: line.quantity, unit_price: c + 1 })
      }
    },
    remove_line: async (a, b) => {
      const order = choose(live(), a)
      const line = choose(order?.lines ?? [], b)
      if (order && line && !line.fulfilled && order.lines.length > 1) {
        await edit(order, line, { quantity: 0 })
      }
    },
    cancel_order: async (a) => {
      const order = choose(live(), a)
      if (order && (await post(`/admin/orders/${order.id}/cancel`))) {
        order.is_canceled = true
      }
    },
    backorder: async (a, b) => {
      const order = choose(orders(), a)
      if (order) {
        await post("/admin/backorders", {
          orders: [{ order_id: order.id }],
          use_incoming: b % 3 !== 0,
          merge_into_drafts: b % 2 === 0,
        })
      }
    },
    backorder_all: () =>
      post("/admin/backorders", {
        orders: orders().map(({ id }) => ({ order_id: id })),
      }),
    cancel_backorder: async (a) => {
      const one = choose(await held(), a)
      return one && (await post(`/admin/backorders/${one.id}/cancel`))
    },
    release: async (a) => {
      const one = choose(await held(), a)
      return (
        one &&
        (await post(`/admin/backorders/${one.id}/release`, { reason: "Asked" }))
      )
    },
    release_from_stock: async (a) => {
      const one = choose(await held(), a)
      return (
        one && (await post(`/admin/backorders/${one.id}/release-from-stock`))
      )
    },
    issue: async (a) => {
      const one = choose(purchases("draft"), a)
      return one && (await post(`/admin/purchase-orders/${one.id}/issue`))
    },
    receive,
    reverse_receipt: async (a) => {
      const [id, receipt] =
        choose(
          [...model.receipts].filter(([, { is_reversed }]) => !is_reversed),
          a
        ) ?? []
      if (
        receipt &&
        (await post(
          `/admin/purchase-orders/${receipt.purchase_id}/receipts/${id}/reverse`,
          { reason: "Counted twice" }
        ))
      ) {
        receipt.is_reversed = true
        moveStock(receipt.quantities, -1)
      }
    },
    bill,
    void_bill: async (a) => {
      const [id, one] =
        choose(
          [...model.bills].filter(([, { is_void }]) => !is_void),
          a
        ) ?? []
      if (
        one &&
        (await post(`/admin/purchase-bills/${id}/void`, { reason: "Wrong" }))
      ) {
        one.is_void = true
      }
    },
    pay_bill: async (a) => {
      const [id, one] = choose([...model.bills], a) ?? []
      if (
        one &&
        (await post(`/admin/purchase-bills/${id}/payments`, { amount: 1 }))
      ) {
        one.paid = true
      }
    },
    cancel_purchase_order: async (a, b) => {
      const one = choose(purchases("draft", "issued"), a)
      return (
        one &&
        (await post(`/admin/purchase-orders/${one.id}/cancel`, {
          release_holds: b % 3 === 0,
        }))
      )
    },
    close_purchase_order: async (a, b, c) => {
      const one = choose(purchases("issued"), a)
      const line = choose(one?.lines ?? [], c)
      return (
        one &&
        (await post(`/admin/purchase-orders/${one.id}/close`, {
          reason: "Discontinued",
          ...(b % 2 ? { line_ids: [line!.id] } : {}),
        }))
      )
    },
    reopen_purchase_order: async (a) => {
      const one = choose(purchases("closed"), a)
      return one && (await post(`/admin/purchase-orders/${one.id}/reopen`))
    },
    change_quantity: async (a, b, c) => {
      const one = choose(purchases("draft", "issued"), a)
      const line = choose(one?.lines ?? [], b)
      return (
        line &&
        (await post(`/admin/purchase-orders/${one!.id}`, {
          lines: [{ id: line.id, quantity: c + 1 }],
        }))
      )
    },
    move_date: async (a, b) => {
      const one = choose(purchases("draft", "issued"), a)
      return (
        one &&
        (await post(`/admin/purchase-orders/${one.id}`, {
          expected_date: `2027-01-${String(b + 10)}`,
        }))
      )
    },
    replace_vendor: async (a, b) => {
      const one = choose(purchases("draft", "issued"), a)
      return (
        one &&
        (await post(`/admin/purchase-orders/${one.id}/replace-vendor`, {
          vendor_id: b % 2 ? vendor : other,
        }))
      )
    },
    delete_draft: async (a) => {
      const one = choose(purchases("draft"), a)
      return (
        one &&
        accepted(await store.admin.delete(`/admin/purchase-orders/${one.id}`))
      )
    },
    fulfill: async (a, b) => {
      const order = choose(live(), a)
      return order && (await fulfill(order, (b % 4) + 1))
    },
    cancel_fulfillment: async (a, b) => {
      const order = choose(
        live().filter(({ fulfillments }) => fulfillments.size > 0),
        a
      )
      return order && (await cancelFulfillment(order, b))
    },
    return: async (a) => {
      const order = choose(
        live().filter(({ lines }) => lines.some((line) => line.fulfilled > 0)),
        a
      )
      return order && (await giveBack(order))
    },
    count_stock: (a, b) => countStock(choose(items, a)!.item, b),
    serve_first: async (a, b) => {
      const order = choose(orders(), a)
      return (
        order &&
        (await post("/admin/backorders/serve-first", {
          order_ids: [order.id],
          undo: b % 2 === 0,
        }))
      )
    },
    told_again: async (a) => {
      const order = choose(orders(), a)
      for (const name of order
        ? [
            "order.canceled",
            "order-edit.confirmed",
            "order.fulfillment_created",
          ]
        : []) {
        await store.container
          .resolve("event_bus")
          .emit({ name, data: { id: order!.id, order_id: order!.id } })
      }
    },
    sweep: () => store.sweep(),
  }

  return {
    model,
    items: items.map(({ item }) => item),
    /** One action, and everything that follows from it. */
    async act({ kind, a, b, c }: Action) {
      await ACTS[kind](a, b, c)
      await store.events.settled()
      await readPurchases()
    },
    orderIds: () => orders().map(({ id }) => id),
  }
}

export type Shop = Awaited<ReturnType<typeof openShop>>
