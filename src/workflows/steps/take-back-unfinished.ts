import type { MedusaContainer } from "@medusajs/framework/types"
import { finishShipments } from "../purchase-order/finish-purchase-shipments"
import { backorderService } from "./deed-step"
import { takeBackMoves } from "./move-reservations"
import { takeBackStock } from "./post-stock"

/** Minutes after which what was begun without becoming a deed is taken for a crash. */
const ABANDONED_AFTER = 10

/**
 * Takes back what crashed servers left in the middle: reservations on their
 * way to another location, and stock posted for something that was never
 * recorded. What a vendor has shipped is a fact, and is recorded.
 */
export async function takeBackUnfinished(
  container: MedusaContainer,
  /** Shipments are looked for where something is open, or everywhere. */
  look: { is_open: boolean }
) {
  const service = backorderService(container)
  const before = new Date(Date.now() - ABANDONED_AFTER * 60_000)
  const move_ids = await service.listStaleMoveIds(before)
  for (const id of move_ids) {
    await takeBackMoves(container, id)
  }
  const posting_ids = await service.listStalePostingIds(before)
  for (const id of posting_ids) {
    await takeBackStock(container, id)
  }
  const shipped_purchase_order_ids = await finishShipments(container, {
    before,
    ...look,
  })
  return { move_ids, posting_ids, shipped_purchase_order_ids }
}
