import {
  byPegQueue,
  positive,
  subtract,
  sumOf,
  unshareBilled,
} from "../../../domain"
import { movePegs } from "../deeds/move-pegs"
import { loadPegs, PegRow } from "../sql/pegs"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"
import { FoundRow } from "./examine"

const NOWHERE = { purchase_order_id: null, purchase_order_line_id: null }

/** Lines whose supply is gone lose their peg; what has arrived for them stays. */
export async function dropBrokenPegs(
  writer: Writer,
  rows: readonly FoundRow[]
): Promise<PegRow[]> {
  const ids = new Set(rows.flatMap((row) => row.line_id ?? []))
  const lines = await query<{
    purchase_order_line_id: string | null
    id: string
  }>(
    writer.em,
    `select id, purchase_order_line_id from backorder_line where id = any(:ids)`,
    { ids: [...ids] }
  )
  const pegs = await loadPegs(
    writer.em,
    lines.flatMap((line) => line.purchase_order_line_id ?? [])
  )
  const lost = pegs.filter((peg) => ids.has(peg.id))
  await movePegs(writer, lost, () => NOWHERE)
  return lost
}

/** What has arrived for lines, from the receipts' own rows. A line that is canceled has nothing any more. */
export async function giveBackAllocations(
  writer: Writer,
  rows: readonly FoundRow[]
) {
  const lines = await query<{
    id: string
    quantity: number
    given: number
    allocation_ids: string[]
  }>(
    writer.em,
    `select bl.id, bl.quantity::float8 as quantity,
            coalesce(sum(a.quantity), 0)::float8 as given,
            coalesce(array_agg(a.id) filter (where a.id is not null), '{}') as allocation_ids
     from backorder_line bl
     left join (
       backorder_allocation a
       join backorder_purchase_receipt_line rl on rl.id = a.receipt_line_id
       join backorder_purchase_receipt r on r.id = rl.receipt_id and r.reversed_at is null
     ) on a.backorder_line_id = bl.id and a.deleted_at is null
     where bl.id = any(:ids)
     group by bl.id`,
    { ids: rows.flatMap((row) => row.line_id ?? []) }
  )
  const canceled = new Set(
    (
      await query<{ id: string }>(
        writer.em,
        `select id from backorder_line where id = any(:ids) and status = 'canceled'`,
        { ids: lines.map((line) => line.id) }
      )
    ).map((line) => line.id)
  )
  const tooMuch = lines.filter(
    (line) => canceled.has(line.id) || line.given > line.quantity
  )
  await writer.remove(
    "BackorderAllocation",
    tooMuch.flatMap((line) => line.allocation_ids)
  )
  await writer.update(
    "BackorderLine",
    lines.map((line) => ({
      id: line.id,
      allocated_quantity: tooMuch.includes(line) ? 0 : line.given,
    }))
  )
}

/** Purchase order lines that promise or count as billed more than they have: whoever comes last gives. */
export async function trimPegs(
  writer: Writer,
  rows: readonly FoundRow[]
): Promise<PegRow[]> {
  const ids = [
    ...new Set(rows.flatMap((row) => row.purchase_order_line_id ?? [])),
  ]
  const lines = await query<{
    id: string
    capacity: number
    billed_quantity: number
  }>(
    writer.em,
    `select id, greatest(quantity, received_quantity)::float8 as capacity,
            billed_quantity::float8 as billed_quantity
     from backorder_purchase_order_line where id = any(:ids)`,
    { ids }
  )
  const pegs = await loadPegs(writer.em, ids)
  const lost: PegRow[] = []
  for (const line of lines) {
    const own = pegs.filter((peg) => peg.purchase_order_line_id === line.id)
    await writer.update(
      "BackorderLine",
      unshareBilled(line.billed_quantity, own).map((share) => {
        const peg = own.find(({ id }) => id === share.id)!
        peg.billed_quantity = subtract(peg.billed_quantity, share.quantity)
        return { id: peg.id, billed_quantity: peg.billed_quantity }
      })
    )
    lost.push(...(await takeSupply(writer, own, line.capacity)))
  }
  return lost
}

async function takeSupply(writer: Writer, pegs: PegRow[], capacity: number) {
  let excess = positive(
    subtract(
      sumOf(pegs, (peg) => peg.quantity),
      capacity
    )
  )
  const lost: PegRow[] = []
  for (const peg of [...pegs].sort(byPegQueue).reverse()) {
    const awaited = subtract(
      peg.quantity,
      Math.max(peg.allocated_quantity, peg.fulfilled_quantity)
    )
    if (excess > 0 && awaited > 0) {
      lost.push(peg)
      excess = subtract(excess, Math.min(excess, awaited))
    }
  }
  await movePegs(writer, lost, () => NOWHERE)
  return lost
}
