import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { BillMatchStatus, BillStatus, Refusal } from "../../../domain"
import { query } from "../sql/query"

export type BillRow = {
  id: string
  number: string
  vendor_id: string
  vendor_name: string
  status: BillStatus
  match_status: BillMatchStatus
  currency_code: string
  total: number
  paid_total: number
  lines: {
    purchase_order_line_id: string
    purchase_order_id: string
    inventory_item_id: string
    quantity: number
    unit_cost: number
    ordered_quantity: number
    ordered_unit_cost: number
    /** Of the purchase order line, all bills together. */
    billed_quantity: number
  }[]
}

/** @throws Refusal `purchase_bill.not_found`, and `purchase_bill.void` unless a void bill will do */
export async function lockBill(
  em: EntityManager,
  id: string
): Promise<BillRow> {
  const [bill] = await query<Omit<BillRow, "lines">>(
    em,
    `select b.id, b.number, b.vendor_id, v.name as vendor_name, b.status,
            b.match_status, b.currency_code, b.total::float8 as total,
            b.paid_total::float8 as paid_total
     from backorder_purchase_bill b
     join backorder_purchase_vendor v on v.id = b.vendor_id
     where b.id = :id and b.deleted_at is null
     for update of b`,
    { id }
  )
  if (!bill) {
    throw new Refusal("purchase_bill.not_found", { id })
  }
  if (bill.status === "void") {
    throw new Refusal("purchase_bill.void", { number: bill.number })
  }
  const lines = await query<BillRow["lines"][number]>(
    em,
    `select bl.purchase_order_line_id, pol.purchase_order_id, pol.inventory_item_id,
            bl.quantity::float8 as quantity, bl.unit_cost::float8 as unit_cost,
            pol.quantity::float8 as ordered_quantity,
            pol.unit_cost::float8 as ordered_unit_cost,
            pol.billed_quantity::float8 as billed_quantity
     from backorder_purchase_bill_line bl
     join backorder_purchase_order_line pol on pol.id = bl.purchase_order_line_id
     where bl.bill_id = :id and bl.deleted_at is null`,
    { id }
  )
  return { ...bill, lines }
}
