import { add, positive, shareBilled, subtract, sumOf } from "../../../domain"
import { loadPegs, PegRow } from "../sql/pegs"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"

type BilledLine = {
  id: string
  billed_quantity: number
  received_quantity: number
}

/**
 * What was billed for an order that needs it no longer counts for whoever
 * waits next for the same purchase order line (rule L4). Spare goods that have
 * arrived use their part of the bill first, as when a peg takes free quantity.
 */
export async function shareFreeBilled(
  writer: Writer,
  purchase_order_ids: readonly string[]
) {
  const lines = await query<BilledLine>(
    writer.em,
    `select pol.id, pol.billed_quantity::float8 as billed_quantity,
            pol.received_quantity::float8 as received_quantity
     from backorder_purchase_order_line pol
     where pol.purchase_order_id = any(:ids) and pol.deleted_at is null
       and pol.billed_quantity > (
         select coalesce(sum(bl.billed_quantity), 0) from backorder_line bl
         where bl.purchase_order_line_id = pol.id and bl.deleted_at is null
           and bl.status not in ('unsupplied', 'canceled')
       )`,
    { ids: purchase_order_ids }
  )
  if (!lines.length) {
    return
  }
  const pegs = await loadPegs(
    writer.em,
    lines.map((line) => line.id)
  )
  const pegOf = new Map(pegs.map((peg) => [peg.id, peg]))
  await writer.update(
    "BackorderLine",
    lines.flatMap((line) => {
      const own = pegs.filter((peg) => peg.purchase_order_line_id === line.id)
      return shareBilled(freeBilledOf(line, own), own).map((share) => ({
        id: share.id,
        billed_quantity: add(
          pegOf.get(share.id)!.billed_quantity,
          share.quantity
        ),
      }))
    })
  )
}

const freeBilledOf = (line: BilledLine, pegs: readonly PegRow[]) =>
  positive(
    subtract(
      subtract(
        line.billed_quantity,
        sumOf(pegs, (peg) => peg.billed_quantity)
      ),
      positive(
        subtract(
          line.received_quantity,
          sumOf(pegs, (peg) => peg.allocated_quantity)
        )
      )
    )
  )
