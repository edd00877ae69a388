import { BillMatchStatus, MatchedLine, matchStatus } from "../../../domain"
import { billedSoFar } from "../sql/billed-so-far"
import { query } from "../sql/query"
import { Writer } from "../sql/writer"
import { Deed } from "./deed"

/**
 * Whether bills of these purchase orders match follows from the rows: goods
 * that come later, a receipt reversed, a bill voided change it. What a person
 * accepted stays accepted.
 */
export async function settleBills(
  writer: Writer,
  deed: Deed,
  purchase_order_ids: readonly string[]
) {
  const bills = await query<{
    id: string
    match_status: BillMatchStatus
    lines: MatchedLine[]
  }>(
    writer.em,
    `select b.id, b.match_status, jsonb_agg(jsonb_build_object(
              'unit_cost', bl.unit_cost, 'ordered_unit_cost', pol.unit_cost,
              'received_quantity', pol.received_quantity,
              'billed_quantity', ${billedSoFar("bl.purchase_order_line_id")}
            )) as lines
     from backorder_purchase_bill b
     join backorder_purchase_bill_line bl on bl.bill_id = b.id and bl.deleted_at is null
     join backorder_purchase_order_line pol on pol.id = bl.purchase_order_line_id
     where b.id in (
       select touched.bill_id from backorder_purchase_order_line of_order
       join backorder_purchase_bill_line touched
         on touched.purchase_order_line_id = of_order.id and touched.deleted_at is null
       where of_order.purchase_order_id = any(:purchase_order_ids)
     )
       and b.deleted_at is null and b.status <> 'void' and b.match_status <> 'accepted'
     group by b.id
     order by b.id`,
    { purchase_order_ids }
  )
  await writer.update(
    "PurchaseBill",
    bills
      .map((bill) => ({
        ...bill,
        next: matchStatus(bill.lines, deed.settings.price_tolerance_percent),
      }))
      .filter((bill) => bill.next !== bill.match_status)
      .map((bill) => ({ id: bill.id, match_status: bill.next }))
  )
}
