import { generateEntityId } from "@medusajs/framework/utils"
import { positive, subtract } from "../../../domain"
import { PegRow } from "../sql/pegs"
import { Writer } from "../sql/writer"

export type PegTarget = {
  purchase_order_id: string | null
  purchase_order_line_id: string | null
}

/**
 * Moves what pegs still wait for to another purchase order line, or to none:
 * they lose their supply then. A peg of which some has arrived is split: that
 * part stays, the rest moves (5 received, 3 unsupplied).
 */
export async function movePegs(
  writer: Writer,
  pegs: readonly PegRow[],
  targetOf: (peg: PegRow) => PegTarget
) {
  const moved = pegs
    .map((peg) => ({
      peg,
      there: Math.max(peg.allocated_quantity, peg.fulfilled_quantity),
    }))
    .filter(({ peg, there }) => there < peg.quantity)
  await writer.update(
    "BackorderLine",
    moved
      .filter(({ there }) => there === 0)
      .map(({ peg }) => ({ id: peg.id, billed_quantity: 0, ...targetOf(peg) }))
  )
  const split = moved.filter(({ there }) => there > 0)
  await writer.update(
    "BackorderLine",
    split.map(({ peg, there }) => ({
      id: peg.id,
      quantity: there,
      billed_quantity: Math.min(peg.billed_quantity, there),
    }))
  )
  await writer.insert(
    "BackorderLine",
    split.map(({ peg, there }) => ({
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
      quantity: positive(subtract(peg.quantity, there)),
      // Settled by the caller, who writes down whose supply is lost.
      status: "requested",
      ...targetOf(peg),
    }))
  )
}
