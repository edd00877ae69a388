/**
 * What is billed of a purchase order line by a bill `b` and those before it:
 * the bill that goes beyond what came is the one that doesn't match.
 *
 * @example `select ${billedSoFar("bl.purchase_order_line_id")} from ... b`
 */
export const billedSoFar = (purchaseOrderLineId: string) => `(
  select coalesce(sum(before.quantity), 0)
  from backorder_purchase_bill_line before
  join backorder_purchase_bill bill on bill.id = before.bill_id
  where before.purchase_order_line_id = ${purchaseOrderLineId}
    and before.deleted_at is null and bill.deleted_at is null
    and bill.status <> 'void' and bill.display_id <= b.display_id
)`
