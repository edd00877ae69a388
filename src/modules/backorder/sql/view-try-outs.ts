import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { add, openQuantity, subtract, sumOf } from "../../../domain"
import { HeldAgainPreview, ReceiptPreview } from "../../../types"
import type { ReceiptShare } from "../deeds/allocate-receipt"
import type { ReceiptPlan } from "../deeds/plan-receipt"
import type { Settled } from "../deeds/settle-touched"
import { query } from "./query"

/** A receipt that was tried out, as the API answers it: who gets what, and who could be shipped. */
export async function viewReceiptPreview(
  em: EntityManager,
  tried: { plan: ReceiptPlan; shares: ReceiptShare[]; settled: Settled }
): Promise<ReceiptPreview> {
  const nameOf = await namesOf(
    em,
    tried.shares.map((share) => share.backorder_id)
  )
  return {
    lines: tried.plan.lines.map(({ line, quantity, rejected_quantity }) => {
      const shares = tried.shares.filter(
        (share) => share.purchase_order_line_id === line.id
      )
      return {
        line_id: line.id,
        quantity,
        rejected_quantity,
        open_quantity: openQuantity({
          ...line,
          received_quantity: add(line.received_quantity, quantity),
        }),
        free_quantity: subtract(
          quantity,
          sumOf(shares, (share) => share.quantity)
        ),
        shares: shares.map((share) => ({
          backorder_id: share.backorder_id,
          order_id: share.order_id,
          ...nameOf.get(share.backorder_id)!,
          quantity: share.quantity,
          waiting_quantity: share.waiting_quantity,
        })),
      }
    }),
    moved_order_ids: [
      ...new Set(tried.plan.moves.map((move) => move.order_id)),
    ],
    released_order_ids: tried.settled.released.map(({ order_id }) => order_id),
  }
}

/** A void or a reversal that was tried out: which orders would be on hold again. */
export async function viewHeldAgain(
  em: EntityManager,
  { settled }: { settled: Settled }
): Promise<HeldAgainPreview> {
  const nameOf = await namesOf(
    em,
    settled.held_again.map(({ id }) => id)
  )
  return {
    held_orders: settled.held_again.map(({ id, order_id }) => ({
      order_id,
      ...nameOf.get(id)!,
    })),
  }
}

/** What staff call the orders of backorders. */
async function namesOf(em: EntityManager, backorder_ids: readonly string[]) {
  const rows = await query<{
    id: string
    order_display_id: number | null
    customer_email: string | null
  }>(
    em,
    `select id, order_display_id, customer_email from backorder where id = any(:ids)`,
    { ids: [...new Set(backorder_ids)] }
  )
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}
