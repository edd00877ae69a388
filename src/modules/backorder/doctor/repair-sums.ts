import { billStatus } from "../../../domain"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"
import { FoundRow } from "./examine"

type LineSums = {
  id: string
  received_quantity: number
  rejected_quantity: number
  billed_quantity: number
}

/** Received, rejected and billed of purchase order lines, from receipts and bills. */
export async function addUpLines(writer: Writer, rows: readonly FoundRow[]) {
  const sums = await query<LineSums>(
    writer.em,
    `select pol.id, received.quantity::float8 as received_quantity,
            received.rejected::float8 as rejected_quantity,
            billed.quantity::float8 as billed_quantity
     from backorder_purchase_order_line pol
     cross join lateral (
       select coalesce(sum(rl.quantity), 0) as quantity,
              coalesce(sum(rl.rejected_quantity), 0) as rejected
       from backorder_purchase_receipt_line rl
       join backorder_purchase_receipt r on r.id = rl.receipt_id
         and r.reversed_at is null and r.deleted_at is null
       where rl.purchase_order_line_id = pol.id and rl.deleted_at is null
     ) received
     cross join lateral (
       select coalesce(sum(line.quantity), 0) as quantity
       from backorder_purchase_bill_line line
       join backorder_purchase_bill bill on bill.id = line.bill_id
         and bill.status <> 'void' and bill.deleted_at is null
       where line.purchase_order_line_id = pol.id and line.deleted_at is null
     ) billed
     where pol.id = any(:ids)`,
    { ids: rows.flatMap((row) => row.purchase_order_line_id ?? []) }
  )
  await writer.update("PurchaseOrderLine", sums)
}

/** What is paid of bills, from their payments. */
export async function addUpPayments(writer: Writer, rows: readonly FoundRow[]) {
  const bills = await query<{
    id: string
    total: number
    paid_total: number
    is_void: boolean
  }>(
    writer.em,
    `select bill.id, bill.total::float8 as total, bill.status = 'void' as is_void,
            coalesce((
              select sum(pay.amount) from backorder_purchase_bill_payment pay
              where pay.bill_id = bill.id and pay.deleted_at is null
            ), 0)::float8 as paid_total
     from backorder_purchase_bill bill
     where bill.id = any(:ids)`,
    { ids: rows.flatMap((row) => row.purchase_bill_id ?? []) }
  )
  await writer.update(
    "PurchaseBill",
    bills.map((bill) => ({
      id: bill.id,
      paid_total: bill.paid_total,
      status: billStatus(bill),
    }))
  )
}
