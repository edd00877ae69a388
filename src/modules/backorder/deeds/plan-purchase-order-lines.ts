import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day, Refusal } from "../../../domain"
import {
  itemName,
  PurchaseOrderLineRow,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import { refuseFractions } from "./refuse-fractions"
import { PlannedLine, knownItems, newLine } from "./new-purchase-order-lines"
import { PurchaseOrderChange } from "./plan-purchase-order-change"

export type LineChange = {
  id?: string
  /** Of a line that is added: the id it will have, so that what is posted and what is written agree. */
  new_id?: string
  inventory_item_id?: string
  quantity?: number
  /** Null reads the vendor's cost again. */
  unit_cost?: number | null
  tax_rate?: number | null
  expected_date?: Day | null
  delete?: true
}

export async function planLines(
  em: EntityManager,
  order: PurchaseOrderRow,
  { lines: changes = [], drop_pegs = false, expected_date }: PurchaseOrderChange
) {
  const added = changes.filter((change) => !change.id)
  const items = await knownItems(
    em,
    added.map((change) => change.inventory_item_id ?? "")
  )
  const removed: PurchaseOrderLineRow[] = []
  const byId = new Map(
    changes.flatMap((change) => (change.id ? [[change.id, change]] : []))
  )
  const twice = changes.find(
    (change) => change.id && byId.get(change.id) !== change
  )
  if (twice) {
    const line = order.lines.find(({ id }) => id === twice.id)
    throw new Refusal("purchase_order_line.duplicate", {
      number: order.number,
      item: line ? itemName(line) : twice.id,
    })
  }
  for (const id of byId.keys()) {
    if (!order.lines.some((line) => line.id === id)) {
      throw new Refusal("purchase_order_line.not_found", {
        number: order.number,
        line_id: id,
      })
    }
  }
  refuseMoreThanOrdered(order, changes)
  const lines = order.lines.flatMap((line): PlannedLine[] => {
    const change = byId.get(line.id)
    if (change?.delete) {
      refuseRemoval(line, drop_pegs)
      removed.push(line)
      return []
    }
    return [
      {
        ...changedLine(
          // The date of the whole is that of every line that gets none of its own.
          expected_date === undefined ? line : { ...line, expected_date: null },
          change ?? {},
          drop_pegs
        ),
        is_new: false,
        vendor_sku: undefined,
      },
    ]
  })
  for (const change of added) {
    const item = items.get(change.inventory_item_id ?? "")!
    if (lines.some((line) => line.inventory_item_id === item.id)) {
      throw new Refusal("purchase_order_line.duplicate", {
        number: order.number,
        item: item.sku ?? item.title ?? item.id,
      })
    }
    lines.push({
      ...newLine(order.id, item, lines.length),
      ...(change.new_id ? { id: change.new_id } : {}),
      quantity: change.quantity ?? 1,
      unit_cost: change.unit_cost ?? 0,
      unit_cost_is_manual: change.unit_cost != null,
      tax_rate: change.tax_rate ?? null,
      expected_date: change.expected_date ?? null,
      is_new: true,
      vendor_sku: null,
    })
  }
  await refuseFractions(
    em,
    lines
      .filter(
        (line) => line.is_new || byId.get(line.id)?.quantity !== undefined
      )
      .map((line) => ({ ...line, item: itemName(line) }))
  )
  return { lines, removed }
}

/** A vendor sends a customer nothing but what the order waits for. */
function refuseMoreThanOrdered(
  order: PurchaseOrderRow,
  changes: readonly LineChange[]
) {
  if (!order.order_id) {
    return
  }
  for (const { id, quantity } of changes) {
    const line = order.lines.find((stored) => stored.id === id)
    if (
      !line ||
      (quantity !== undefined &&
        quantity > Math.max(line.quantity, line.pegged_quantity))
    ) {
      throw new Refusal("purchase_order_line.not_for_order", {
        number: order.number,
      })
    }
  }
}

function changedLine(
  line: PurchaseOrderLineRow,
  change: LineChange,
  dropPegs: boolean
) {
  const quantity = change.quantity ?? line.quantity
  const used = Math.max(line.received_quantity, line.billed_quantity)
  if (quantity < used) {
    throw new Refusal("purchase_order_line.below_received", {
      item: itemName(line),
      received: used,
    })
  }
  if (quantity < line.pegged_quantity && !dropPegs) {
    throw new Refusal("purchase_order_line.below_pegs", {
      item: itemName(line),
      pegged: line.pegged_quantity,
    })
  }
  return {
    ...line,
    quantity,
    unit_cost: change.unit_cost ?? line.unit_cost,
    unit_cost_is_manual:
      change.unit_cost !== null &&
      (line.unit_cost_is_manual ||
        (change.unit_cost !== undefined &&
          change.unit_cost !== line.unit_cost)),
    tax_rate: change.tax_rate === undefined ? line.tax_rate : change.tax_rate,
    expected_date:
      change.expected_date === undefined
        ? line.expected_date
        : change.expected_date,
  }
}

function refuseRemoval(line: PurchaseOrderLineRow, dropPegs: boolean) {
  if (
    (line.pegged_quantity > 0 && !dropPegs) ||
    line.received_quantity > 0 ||
    line.billed_quantity > 0
  ) {
    throw new Refusal("purchase_order_line.in_use", { item: itemName(line) })
  }
}
