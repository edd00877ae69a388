import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day, Refusal, subtract, unshareBilled } from "../../../domain"
import { listOrdersOf } from "../sql/followed-orders"
import { lockPurchaseOrders } from "../sql/locks"
import { loadPegs } from "../sql/pegs"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { followInto } from "./follow-orders"
import { addHistory } from "./history"
import { lockBill } from "./lock-bill"
import { joinSettled, Settled, settleTouched } from "./settle-touched"
import { useBillCosts } from "./use-bill-costs"

export type CorrectBillInput = {
  id: string
  vendor_bill_number?: string | null
  bill_date?: Day
  due_date?: Day | null
  note?: string | null
}

/** Number, dates and note can be corrected (rule L2). */
export async function correctBill(
  em: EntityManager,
  { id, ...input }: CorrectBillInput,
  deed: Deed
): Promise<{ log: ChangeLog }> {
  const writer = new Writer(em)
  const bill = await lockBill(em, id)
  if (input.vendor_bill_number) {
    const [taken] = await query(
      em,
      `select id from backorder_purchase_bill
       where vendor_id = :vendor_id and vendor_bill_number = :number
         and status <> 'void' and id <> :id and deleted_at is null`,
      { vendor_id: bill.vendor_id, number: input.vendor_bill_number, id }
    )
    if (taken) {
      throw new Refusal("purchase_bill.number_taken", {
        vendor: bill.vendor_name,
        vendor_bill_number: input.vendor_bill_number,
      })
    }
  }
  const given = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined)
  )
  if (Object.keys(given).length) {
    await writer.update("PurchaseBill", [{ id, ...given }])
    await addHistory(writer, deed, [
      {
        entity: "purchase_bill",
        entity_id: id,
        action: "corrected",
        data: given,
      },
    ])
  }
  return { log: writer.log }
}

/** Accepts a price or quantity that differs, with a reason; the new cost can become the vendor's (rule L1). */
export async function acceptMismatch(
  em: EntityManager,
  input: { id: string; reason: string; update_vendor_cost?: boolean },
  deed: Deed
): Promise<{ log: ChangeLog }> {
  const writer = new Writer(em)
  const bill = await lockBill(em, input.id)
  if (bill.match_status === "matched" || bill.match_status === "accepted") {
    throw new Refusal("purchase_bill.matched", { number: bill.number })
  }
  await writer.update("PurchaseBill", [
    { id: bill.id, match_status: "accepted", mismatch_reason: input.reason },
  ])
  if (input.update_vendor_cost) {
    await useBillCosts(writer, bill)
  }
  await addHistory(writer, deed, [
    {
      entity: "purchase_bill",
      entity_id: bill.id,
      action: "mismatch_accepted",
      reason: input.reason,
    },
  ])
  return { log: writer.log }
}

/** Locked before the bill, as raising one does: both change what is billed of their lines. */
async function ordersOfBill(em: EntityManager, id: string) {
  const rows = await query<{ id: string }>(
    em,
    `select distinct pol.purchase_order_id as id
     from backorder_purchase_bill_line bl
     join backorder_purchase_order_line pol on pol.id = bl.purchase_order_line_id
     where bl.bill_id = :id`,
    { id }
  )
  return rows.map((row) => row.id)
}

/** Voids a bill with nothing paid: what it counted for is unbilled again, and holds that it ended come back (rules L6, L7). */
export async function voidBill(
  em: EntityManager,
  input: { id: string; reason: string },
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const purchase_order_ids = await ordersOfBill(em, input.id)
  await lockPurchaseOrders(em, purchase_order_ids)
  // What has left is not held again, whether an event told of it or not.
  const followed = await followInto(
    writer,
    await listOrdersOf(em, purchase_order_ids),
    deed
  )
  const bill = await lockBill(em, input.id)
  if (bill.paid_total > 0) {
    throw new Refusal("purchase_bill.paid", { number: bill.number })
  }
  await writer.update("PurchaseBill", [
    {
      id: bill.id,
      status: "void",
      voided_at: deed.now,
      void_reason: input.reason,
    },
  ])
  const after = new Map(
    bill.lines.map((line) => [
      line.purchase_order_line_id,
      subtract(line.billed_quantity, line.quantity),
    ])
  )
  await writer.update(
    "PurchaseOrderLine",
    [...after].map(([id, billed_quantity]) => ({ id, billed_quantity }))
  )
  const pegs = await loadPegs(em, [...after.keys()])
  const pegOf = new Map(pegs.map((peg) => [peg.id, peg]))
  await writer.update(
    "BackorderLine",
    [...after].flatMap(([line_id, billed]) =>
      unshareBilled(
        billed,
        pegs.filter((peg) => peg.purchase_order_line_id === line_id)
      ).map((share) => ({
        id: share.id,
        billed_quantity: subtract(
          pegOf.get(share.id)!.billed_quantity,
          share.quantity
        ),
      }))
    )
  )
  await addHistory(writer, deed, [
    {
      entity: "purchase_bill",
      entity_id: bill.id,
      action: "voided",
      reason: input.reason,
    },
  ])
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: bill.lines.map((line) => line.purchase_order_id),
    may_reopen: true,
  })
  return { settled: joinSettled(followed, settled), log: writer.log }
}
