/**
 * What a shopkeeper with pencil and paper would know of the shop: what was
 * ordered and shipped, what lies there, what was bought, came and was billed.
 * No queue, no pegs, no holds: those are the product's business, and the
 * doctor's.
 */
export class Model {
  readonly stock = new Map<string, number>()
  readonly orders = new Map<string, ModelOrder>()
  readonly purchases = new Map<string, ModelPurchase>()
  readonly receipts = new Map<string, ModelReceipt>()
  readonly bills = new Map<string, ModelBill>()

  addStock(item: string, quantity: number) {
    this.stock.set(item, (this.stock.get(item) ?? 0) + quantity)
  }

  /** What orders still have to ship. */
  demand(item: string) {
    return sum(
      [...this.orders.values()].flatMap((order) =>
        order.is_canceled
          ? []
          : order.lines
              .filter((line) => line.item === item)
              .map((line) => line.quantity - line.fulfilled)
      )
    )
  }

  /** What stock does not cover of it, whoever gets what there is. */
  short(item: string) {
    return Math.max(
      this.demand(item) - Math.max(this.stock.get(item) ?? 0, 0),
      0
    )
  }

  /** What vendors still owe. */
  incoming(item: string) {
    return sum(
      [...this.purchases.values()]
        .filter(({ status }) => status === "issued")
        .flatMap(({ lines }) => lines)
        .filter((line) => line.item === item)
        .map((line) =>
          Math.max(line.quantity - line.received - line.given_up, 0)
        )
    )
  }

  received(line_id: string) {
    return sum(
      [...this.receipts.values()]
        .filter((receipt) => !receipt.is_reversed)
        .map((receipt) => receipt.quantities.get(line_id) ?? 0)
    )
  }

  billed(line_id: string) {
    return sum(
      [...this.bills.values()]
        .filter((bill) => !bill.is_void)
        .map((bill) => bill.quantities.get(line_id) ?? 0)
    )
  }
}

export type ModelOrder = {
  id: string
  is_canceled: boolean
  lines: { id: string; item: string; quantity: number; fulfilled: number }[]
  fulfillments: Map<string, { line: string; quantity: number }[]>
}

export type ModelPurchase = {
  id: string
  status: string
  lines: {
    id: string
    item: string
    quantity: number
    received: number
    given_up: number
  }[]
}

export type ModelReceipt = {
  purchase_id: string
  is_reversed: boolean
  quantities: Map<string, number>
}

export type ModelBill = {
  is_void: boolean
  paid: boolean
  quantities: Map<string, number>
}

export const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0)
