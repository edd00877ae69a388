import {
  add,
  BackorderPlan,
  PlannedPurchaseOrder,
  subtract,
} from "../../../domain"
import { newId } from "../sql/new-id"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"

type OpenLine = {
  id: string
  backorder_id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  status: string
  purchase_order_line_id: string | null
  quantity: number
  billed_quantity: number
  held_at: string
}

/**
 * Writes the pegs. A peg of the same demand on the same purchase order line
 * grows; a line that lost its supply takes the new peg (it is backordered
 * again, rule X2); anything else is a new line. So much of what lost its supply
 * gives way to each peg, wherever the peg goes, also on backorders that were
 * released by hand.
 */
export async function writePegs(
  writer: Writer,
  plan: BackorderPlan,
  holds: readonly { id: string; order_id: string }[],
  orderIds: Map<PlannedPurchaseOrder, string>
) {
  const holdOf = new Map(holds.map((hold) => [hold.order_id, hold.id]))
  const open = await query<OpenLine>(
    writer.em,
    `select id, backorder_id, line_item_id, inventory_item_id, location_id, status,
            purchase_order_line_id, quantity::float8 as quantity,
            billed_quantity::float8 as billed_quantity,
            coalesce(held_at, created_at)::text as held_at
     from backorder_line
     where order_id = any(:order_ids) and deleted_at is null
       and (status = 'unsupplied'
         or backorder_id = any(:ids) and status in ('requested', 'ordered'))
     order by backorder_id = any(:ids) desc, created_at, id`,
    {
      ids: holds.map((hold) => hold.id),
      order_ids: holds.map((hold) => hold.order_id),
    }
  )
  const keyOf = (line: {
    line_item_id: string
    inventory_item_id: string
    location_id: string
  }) => `${line.line_item_id}|${line.inventory_item_id}|${line.location_id}`
  const pegged = new Map<string, OpenLine>()
  const unsupplied = new Map<string, OpenLine[]>()
  for (const line of open) {
    if (line.status === "unsupplied") {
      unsupplied.set(keyOf(line), [
        ...(unsupplied.get(keyOf(line)) ?? []),
        line,
      ])
    } else {
      pegged.set(`${keyOf(line)}|${line.purchase_order_line_id}`, line)
    }
  }

  const grown = new Map<
    string,
    { id: string; quantity: number; billed_quantity: number }
  >()
  const repegged: object[] = []
  const shrunk = new Map<string, { id: string; quantity: number }>()
  const replaced: { id: string; status: string; billed_quantity: number }[] = []
  /** Takes so much off what lost its supply. Answers the lines of which nothing is left. */
  const takeOff = (lost: OpenLine[], quantity: number) => {
    const covered: OpenLine[] = []
    let left = quantity
    while (left > 0 && lost[0]) {
      const [line] = lost
      if (line.quantity > left) {
        line.quantity = subtract(line.quantity, left)
        shrunk.set(line.id, { id: line.id, quantity: line.quantity })
        break
      }
      left = subtract(left, line.quantity)
      shrunk.delete(line.id)
      covered.push(lost.shift()!)
    }
    return covered
  }
  const inserted: object[] = []
  for (const peg of plan.pegs) {
    const { demand, purchase_order } = peg
    const backorder_id = holdOf.get(demand.order_id)!
    const line = purchase_order.lines.find(
      (l) => l.inventory_item_id === peg.inventory_item_id
    )!
    const status = purchase_order.status === "draft" ? "requested" : "ordered"
    const same = pegged.get(`${keyOf(demand)}|${line.id}`)
    const lost = unsupplied.get(keyOf(demand)) ?? []
    const held_at = lost[0]?.held_at ?? null
    const covered = takeOff(lost, peg.quantity)
    const heir = same
      ? undefined
      : covered.find((one) => one.backorder_id === backorder_id)
    for (const { id } of covered.filter((one) => one !== heir)) {
      replaced.push({ id, status: "canceled", billed_quantity: 0 })
    }
    if (same) {
      const sum = grown.get(same.id) ?? same
      grown.set(same.id, {
        id: same.id,
        quantity: add(sum.quantity, peg.quantity),
        billed_quantity: add(sum.billed_quantity, peg.billed_quantity),
      })
      continue
    }
    const target = {
      purchase_order_id: orderIds.get(purchase_order)!,
      purchase_order_line_id: line.id,
      status,
    }
    if (heir) {
      repegged.push({
        id: heir.id,
        ...target,
        quantity: peg.quantity,
        billed_quantity: peg.billed_quantity,
      })
      continue
    }
    inserted.push({
      id: newId("bordline"),
      backorder_id,
      order_id: demand.order_id,
      line_item_id: demand.line_item_id,
      inventory_item_id: demand.inventory_item_id,
      location_id: demand.location_id,
      sku: demand.sku,
      title: demand.title,
      queue_date: demand.queue_date,
      held_at,
      quantity: peg.quantity,
      billed_quantity: peg.billed_quantity,
      ...target,
    })
  }
  await writer.update("BackorderLine", [...grown.values()])
  await writer.update("BackorderLine", repegged as { id: string }[])
  await writer.update("BackorderLine", [...shrunk.values()])
  await writer.update("BackorderLine", replaced)
  await writer.insert("BackorderLine", inserted as { id: string }[])
  return {
    backorder_ids: plan.held_order_ids.map((id) => holdOf.get(id)!),
  }
}
