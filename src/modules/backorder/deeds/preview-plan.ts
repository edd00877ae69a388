import {
  BackorderPlan,
  multiply,
  roundMoney,
  sumOf,
  surplusOf,
} from "../../../domain"
import { BackorderPreview } from "../../../types"
import { decimalsOf } from "./deed"
import { LoadedPlan } from "./plan-context"

/** A plan as the API answers it: with names and money. */
export function previewPlan(
  plan: BackorderPlan & { context: LoadedPlan }
): BackorderPreview {
  const { context } = plan
  const vendors = new Map(context.vendors.map((vendor) => [vendor.id, vendor]))
  const names = new Map(
    context.demands.map((demand) => [demand.inventory_item_id, demand])
  )
  return {
    skipped: plan.skipped,
    held_order_ids: plan.held_order_ids,
    purchase_orders: plan.purchase_orders.map((order) => {
      const vendor = order.vendor_id ? vendors.get(order.vendor_id) : undefined
      const decimals = decimalsOf(order.currency_code)
      const lines = order.lines.map((line) => {
        const offer = context.offers.find(
          (o) =>
            o.vendor_id === order.vendor_id &&
            o.inventory_item_id === line.inventory_item_id
        )
        const pegs = plan.pegs.filter(
          (peg) =>
            peg.purchase_order === order &&
            peg.inventory_item_id === line.inventory_item_id
        )
        return {
          inventory_item_id: line.inventory_item_id,
          sku: names.get(line.inventory_item_id)?.sku ?? null,
          title: names.get(line.inventory_item_id)?.title ?? null,
          quantity: line.quantity,
          pegged_quantity: sumOf(pegs, (peg) => peg.quantity),
          surplus_quantity: surplusOf(line),
          min_order_quantity: offer?.min_order_quantity ?? null,
          order_multiple: offer?.order_multiple ?? null,
          unit_cost: line.unit_cost,
          subtotal: roundMoney(
            multiply(line.quantity, line.unit_cost),
            decimals
          ),
          expected_date: line.expected_date,
          pegs: pegs.map((peg) => ({
            order_id: peg.demand.order_id,
            line_item_id: peg.demand.line_item_id,
            quantity: peg.quantity,
          })),
        }
      })
      return {
        id: order.id,
        number: order.number,
        is_new: order.is_new,
        status: order.status,
        vendor: vendor ? { id: vendor.id, name: vendor.name } : null,
        delivery: order.delivery,
        location_id: order.location_id,
        order_id: order.order_id,
        currency_code: order.currency_code,
        expected_date: order.expected_date,
        total: sumOf(lines, (line) => line.subtotal),
        lines,
      }
    }),
  }
}
