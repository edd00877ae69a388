import type { BoughtLine, PastLine } from "./past-purchases"
import {
  ago,
  dayAgo,
  history,
  insert,
  newId,
  type Knex,
  type Row,
} from "./rows"

/** Days after which a customer who gives up cancels. */
const PATIENCE = 9

/**
 * The backorders of orders that are long done, or canceled while they waited:
 * the hold, what it waited for, what its shopper was promised.
 */
export async function noteBackorders(
  knex: Knex,
  bought: BoughtLine[],
  givenUp: PastLine[]
) {
  const made = [...bought.map(waited), ...givenUp.map(gaveUp)]
  const tables = [
    "backorder",
    "backorder_line",
    "backorder_allocation",
    "backorder_promise",
    "backorder_history_entry",
  ] as const
  for (const table of tables) {
    await insert(
      knex,
      table,
      made.flatMap((one): Row[] => one[table])
    )
  }
}

function waited(line: BoughtLine) {
  const backorder_id = newId("bord")
  const id = newId("bordline")
  const base = hold(line, backorder_id, id)
  return {
    backorder: [
      {
        ...base.backorder,
        status: "released",
        released_at: ago(line.arrived_ago - 0.4),
        release_cause: "bill",
      },
    ],
    backorder_line: [
      {
        ...base.line,
        arrived_date: dayAgo(line.arrived_ago),
        allocated_quantity: line.quantity,
        billed_quantity: line.quantity,
        fulfilled_quantity: line.quantity,
        status: "fulfilled",
        purchase_order_id: line.purchase_order_id,
        purchase_order_line_id: line.purchase_order_line_id,
      },
    ],
    backorder_allocation: [
      {
        id: newId("boalloc"),
        backorder_line_id: id,
        receipt_line_id: line.receipt_line_id,
        quantity: line.quantity,
      },
    ],
    backorder_promise: [
      {
        id: newId("boprom"),
        order_id: line.order_id,
        line_item_id: line.line_item_id,
        promised_date: dayAgo(line.promised_ago),
        waiting_quantity: line.quantity,
      },
    ],
    backorder_history_entry: [
      base.placed,
      history("backorder", backorder_id, "released", line.arrived_ago - 0.4, {
        order_id: line.order_id,
        data: { cause: "bill" },
      }),
    ],
  }
}

function gaveUp(line: PastLine) {
  const backorder_id = newId("bord")
  const base = hold(line, backorder_id, newId("bordline"))
  const canceled_ago = line.days_ago - PATIENCE
  return {
    backorder: [
      {
        ...base.backorder,
        status: "canceled",
        canceled_at: ago(canceled_ago),
      },
    ],
    backorder_line: [{ ...base.line, status: "canceled" }],
    backorder_allocation: [],
    backorder_promise: [],
    backorder_history_entry: [
      base.placed,
      history("backorder", backorder_id, "canceled", canceled_ago, {
        order_id: line.order_id,
        trigger: "order",
      }),
    ],
  }
}

function hold(line: PastLine, backorder_id: string, id: string) {
  const held = line.days_ago - 0.1
  const at = { created_at: ago(held), updated_at: ago(held) }
  return {
    backorder: {
      id: backorder_id,
      order_id: line.order_id,
      placed_at: ago(held),
      held_at: ago(held),
      ...at,
    },
    line: {
      id,
      backorder_id,
      order_id: line.order_id,
      line_item_id: line.line_item_id,
      inventory_item_id: line.inventory_item_id,
      location_id: line.location_id,
      sku: line.sku,
      title: line.title,
      queue_date: ago(line.days_ago),
      held_at: ago(held),
      quantity: line.quantity,
      ...at,
    },
    placed: history("backorder", backorder_id, "placed", held, {
      order_id: line.order_id,
      data: {
        items: [{ title: line.title ?? line.sku, quantity: line.quantity }],
      },
    }),
  }
}
