import { purchaseOrderTotals, Refusal } from "../../../domain"
import { decimalsOf } from "./deed"

type Totals = Parameters<typeof purchaseOrderTotals>

/**
 * Nobody pays us for what we order: what staff enter may not bring the total
 * below 0. What orders give up later may (the discount stays as it was agreed).
 *
 * @throws Refusal `purchase_order.total_negative`
 */
export function refuseNegativeTotal(
  order: Totals[0] & { number: string; currency_code: string },
  lines: Totals[1]
) {
  const { total } = purchaseOrderTotals(
    order,
    lines,
    decimalsOf(order.currency_code)
  )
  if (total < 0) {
    throw new Refusal("purchase_order.total_negative", {
      number: order.number,
    })
  }
}
