import { subtract } from "../../../domain"
import { newId } from "../sql/new-id"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"

type Receipt = { receipt_line_id: string; quantity: number }

/** Takes a quantity off a line's allocations, the latest first. */
export async function takeAllocations(
  writer: Writer,
  backorder_line_id: string,
  quantity: number
): Promise<Receipt[]> {
  const rows = await query<Receipt & { id: string }>(
    writer.em,
    `select id, receipt_line_id, quantity::float8 as quantity
     from backorder_allocation
     where backorder_line_id = :backorder_line_id and deleted_at is null
     order by created_at desc, id desc`,
    { backorder_line_id }
  )
  let left = quantity
  const taken: Receipt[] = []
  for (const row of rows) {
    const part = Math.min(left, row.quantity)
    if (part <= 0) {
      break
    }
    left = subtract(left, part)
    taken.push({ receipt_line_id: row.receipt_line_id, quantity: part })
    if (part === row.quantity) {
      await writer.remove("BackorderAllocation", [row.id])
    } else {
      await writer.update("BackorderAllocation", [
        { id: row.id, quantity: subtract(row.quantity, part) },
      ])
    }
  }
  return taken
}

/** Gives what was taken to another line. */
export const giveAllocations = (
  writer: Writer,
  backorder_line_id: string,
  receipts: readonly Receipt[]
) =>
  writer.insert(
    "BackorderAllocation",
    receipts.map((receipt) => ({
      id: newId("boalloc"),
      backorder_line_id,
      ...receipt,
    }))
  )
