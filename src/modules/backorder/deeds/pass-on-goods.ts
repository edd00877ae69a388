import { positive, subtract } from "../../../domain"
import { loadPurchaseOrders } from "../sql/purchase-orders"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"
import { allocate, ReceiptLine, ReceiptShare } from "./allocate-receipt"

type AllocationRow = {
  id: string
  backorder_line_id: string
  receipt_line_id: string
  purchase_order_line_id: string
  /** Where the goods are: a receipt may have been elsewhere than ordered. */
  location_id: string
  quantity: number
}

/**
 * Goods that arrived for lines which no longer need them go to whoever waits
 * next for the same purchase order line (rule X1); what nobody waits for is
 * free stock. Allocations are rows of their receipt: what is passed on is
 * taken off the newest of them, so that the receipt can be reversed later.
 *
 * @param lines with what was taken off their `allocated_quantity` already
 * @returns who got what
 */
export async function passOnGoods(
  writer: Writer,
  lines: readonly {
    id: string
    purchase_order_id: string | null
    freed: number
  }[]
): Promise<ReceiptShare[]> {
  const giving = lines.filter((line) => line.freed > 0)
  const goods = await takeAllocations(
    writer,
    new Map(giving.map((line) => [line.id, line.freed]))
  )
  const order_ids = [
    ...new Set(giving.flatMap((line) => line.purchase_order_id ?? [])),
  ].sort()
  const served: ReceiptShare[] = []
  for (const order of goods.length
    ? await loadPurchaseOrders(writer.em, order_ids, { lock: true })
    : []) {
    const own = goods.filter((line) =>
      order.lines.some(({ id }) => id === line.purchase_order_line_id)
    )
    for (const location_id of new Set(own.map((line) => line.location_id))) {
      served.push(
        ...(await allocate(
          writer,
          { order, location_id },
          own.filter((line) => line.location_id === location_id),
          { isPosted: true }
        ))
      )
    }
  }
  return served
}

async function takeAllocations(
  writer: Writer,
  freedOf: Map<string, number>
): Promise<(ReceiptLine & Pick<AllocationRow, "location_id">)[]> {
  const rows = await query<AllocationRow>(
    writer.em,
    `select a.id, a.backorder_line_id, a.receipt_line_id, rl.purchase_order_line_id,
            r.location_id, a.quantity::float8 as quantity
     from backorder_allocation a
     join backorder_purchase_receipt_line rl on rl.id = a.receipt_line_id
     join backorder_purchase_receipt r on r.id = rl.receipt_id
     where a.backorder_line_id = any(:ids) and a.deleted_at is null
     order by a.created_at desc, a.id desc`,
    { ids: [...freedOf.keys()] }
  )
  const taken = rows.flatMap((row) => {
    const quantity = Math.min(row.quantity, freedOf.get(row.backorder_line_id)!)
    freedOf.set(
      row.backorder_line_id,
      positive(subtract(freedOf.get(row.backorder_line_id)!, quantity))
    )
    return quantity > 0 ? [{ row, quantity }] : []
  })
  const isWhole = ({ row, quantity }: (typeof taken)[number]) =>
    quantity === row.quantity
  await writer.remove(
    "BackorderAllocation",
    taken.filter(isWhole).map(({ row }) => row.id)
  )
  await writer.update(
    "BackorderAllocation",
    taken
      .filter((share) => !isWhole(share))
      .map(({ row, quantity }) => ({
        id: row.id,
        quantity: subtract(row.quantity, quantity),
      }))
  )
  return taken.map(({ row, quantity }) => ({
    id: row.receipt_line_id,
    purchase_order_line_id: row.purchase_order_line_id,
    location_id: row.location_id,
    quantity,
  }))
}
