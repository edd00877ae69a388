import { generateEntityId } from "@medusajs/framework/utils"
import { arrivedOf, positive, subtract } from "../../../domain"
import { PegRow } from "../sql/pegs"
import { Writer } from "../sql/writer"

export type PegTarget = {
  purchase_order_id: string | null
  purchase_order_line_id: string | null
}

/**
 * Moves what pegs still wait for to another purchase order line, or to none:
 * they lose their supply then. A peg of which some is kept (what has arrived,
 * unless told otherwise) is split: that part stays, the rest moves (5
 * received, 3 unsupplied).
 */
export async function movePegs(
  writer: Writer,
  pegs: readonly PegRow[],
  targetOf: (peg: PegRow) => PegTarget,
  keptOf: (peg: PegRow) => number = arrivedOf
) {
  const moved = pegs
    .map((peg) => ({ peg, kept: keptOf(peg) }))
    .filter(({ peg, kept }) => kept < peg.quantity)
  await writer.update(
    "BackorderLine",
    moved
      .filter(({ kept }) => kept === 0)
      .map(({ peg }) => ({ id: peg.id, billed_quantity: 0, ...targetOf(peg) }))
  )
  const split = moved.filter(({ kept }) => kept > 0)
  await writer.update(
    "BackorderLine",
    split.map(({ peg, kept }) => ({
      id: peg.id,
      quantity: kept,
      billed_quantity: Math.min(peg.billed_quantity, kept),
    }))
  )
  await writer.insert(
    "BackorderLine",
    split.map(({ peg, kept }) => ({
      id: generateEntityId(undefined, "bordline"),
      backorder_id: peg.backorder_id,
      order_id: peg.order_id,
      line_item_id: peg.line_item_id,
      inventory_item_id: peg.inventory_item_id,
      location_id: peg.location_id,
      sku: peg.sku,
      title: peg.title,
      queue_date: peg.queue_date,
      held_at: peg.held_at,
      quantity: positive(subtract(peg.quantity, kept)),
      // Settled by the caller, who writes down whose supply is lost.
      status: "requested",
      ...targetOf(peg),
    }))
  )
}
