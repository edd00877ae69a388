import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  add,
  billStatus,
  Day,
  Refusal,
  roundMoney,
  subtract,
} from "../../../domain"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed, decimalsOf, today } from "./deed"
import { addHistory } from "./history"
import { BillRow, lockBill } from "./lock-bill"

export type PaymentInput = {
  id: string
  /** Without: what is left to pay. */
  amount?: number
  paid_date?: Day
  method?: string
  reference?: string
}

/**
 * Records a payment (rule L7).
 *
 * @throws Refusal `purchase_bill.overpaid`, `purchase_bill.nothing_to_pay`
 */
export async function addPayment(
  em: EntityManager,
  input: PaymentInput,
  deed: Deed
): Promise<{ payment_id: string; is_paid: boolean; log: ChangeLog }> {
  const writer = new Writer(em)
  const bill = await lockBill(em, input.id)
  const balance = subtract(bill.total, bill.paid_total)
  if (input.amount === undefined && balance <= 0) {
    throw new Refusal("purchase_bill.nothing_to_pay", { number: bill.number })
  }
  const amount = roundMoney(
    input.amount ?? balance,
    decimalsOf(bill.currency_code)
  )
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
