import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  add,
  BillStatus,
  billStatus,
  BillMatchStatus,
  Day,
  Refusal,
  roundMoney,
  subtract,
  unshareBilled,
} from "../../../domain"
import { lockPurchaseOrders } from "../sql/locks"
import { loadPegs } from "../sql/pegs"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed, decimalsOf, today } from "./deed"
import { addHistory } from "./history"
import { Settled, settleTouched } from "./settle-touched"

type BillRow = {
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
    /** Of the purchase order line, all bills together. */
    billed_quantity: number
  }[]
}

/** @throws Refusal `purchase_bill.not_found`, and `purchase_bill.void` unless a void bill will do */
async function lockBill(em: EntityManager, id: string): Promise<BillRow> {
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
            pol.billed_quantity::float8 as billed_quantity
     from backorder_purchase_bill_line bl
     join backorder_purchase_order_line pol on pol.id = bl.purchase_order_line_id
     where bl.bill_id = :id and bl.deleted_at is null`,
    { id }
  )
  return { ...bill, lines }
}

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
    const items = await query<{ id: string; inventory_item_id: string }>(
      em,
      `select id, inventory_item_id from backorder_purchase_vendor_item
       where vendor_id = :vendor_id and inventory_item_id = any(:items)
         and deleted_at is null order by id for update`,
      {
        vendor_id: bill.vendor_id,
        items: bill.lines.map((line) => line.inventory_item_id),
      }
    )
    await writer.update(
      "PurchaseVendorItem",
      items.map((item) => ({
        id: item.id,
        unit_cost: bill.lines.find(
          (line) => line.inventory_item_id === item.inventory_item_id
        )!.unit_cost,
      }))
    )
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

export type PaymentInput = {
  id: string
  amount: number
  paid_date?: Day
  method?: string
  reference?: string
}

/** @throws Refusal `purchase_bill.overpaid` (rule L7) */
export async function addPayment(
  em: EntityManager,
  input: PaymentInput,
  deed: Deed
): Promise<{ payment_id: string; is_paid: boolean; log: ChangeLog }> {
  const writer = new Writer(em)
  const bill = await lockBill(em, input.id)
  const amount = roundMoney(input.amount, decimalsOf(bill.currency_code))
  const balance = subtract(bill.total, bill.paid_total)
  if (amount > balance || amount <= 0) {
    throw new Refusal("purchase_bill.overpaid", {
      amount: input.amount,
      balance,
      number: bill.number,
    })
  }
  const payment_id = generateEntityId(undefined, "pbpay")
  await writer.insert("PurchaseBillPayment", [
    {
      id: payment_id,
      bill_id: bill.id,
      amount,
      paid_date: input.paid_date ?? today(deed),
      method: input.method ?? null,
      reference: input.reference ?? null,
      created_by: deed.actor_id,
    },
  ])
  const status = await setPaid(writer, bill, add(bill.paid_total, amount))
  await addHistory(writer, deed, [
    {
      entity: "purchase_bill",
      entity_id: bill.id,
      action: "paid",
      data: { amount, payment_id },
    },
  ])
  return { payment_id, is_paid: status === "paid", log: writer.log }
}

/** Removes a payment, with a reason (rule L7). */
export async function removePayment(
  em: EntityManager,
  input: { id: string; payment_id: string; reason: string },
  deed: Deed
): Promise<{ log: ChangeLog }> {
  const writer = new Writer(em)
  const bill = await lockBill(em, input.id)
  const [payment] = await query<{ id: string; amount: number }>(
    em,
    `select id, amount::float8 as amount from backorder_purchase_bill_payment
     where id = :payment_id and bill_id = :id and deleted_at is null`,
    { payment_id: input.payment_id, id: bill.id }
  )
  if (!payment) {
    throw new Refusal("purchase_bill_payment.not_found", {
      number: bill.number,
      id: input.payment_id,
    })
  }
  await writer.update("PurchaseBillPayment", [
    { id: payment.id, removal_reason: input.reason, deleted_at: deed.now },
  ])
  await setPaid(writer, bill, subtract(bill.paid_total, payment.amount))
  await addHistory(writer, deed, [
    {
      entity: "purchase_bill",
      entity_id: bill.id,
      action: "payment_removed",
      reason: input.reason,
      data: { amount: payment.amount },
    },
  ])
  return { log: writer.log }
}

async function setPaid(writer: Writer, bill: BillRow, paid_total: number) {
  const status = billStatus({ total: bill.total, paid_total, is_void: false })
  await writer.update("PurchaseBill", [{ id: bill.id, paid_total, status }])
  return status
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
  await lockPurchaseOrders(em, await ordersOfBill(em, input.id))
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
  return { settled, log: writer.log }
}
