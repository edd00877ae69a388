import { z } from "zod"
import {
  billableQuantity,
  Day,
  defaultBillQuantity,
  dueDate,
  purchaseBillTotals,
} from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import type { BillPurchaseOrderBody } from "../../../types/requests"
import { today } from "../../lib/days"
import { decimalsOf } from "../../lib/decimals"
import { parseNumber, toField, toMoneyField } from "../../lib/numbers"

const notNegative = (value: string) => !value || (parseNumber(value) ?? -1) >= 0

export const billSchema = z.object({
  lines: z.array(
    z.object({
      line_id: z.string(),
      quantity: z.string().refine(notNegative, "validation.notNegative"),
      unit_cost: z
        .string()
        .refine(
          (value) => parseNumber(value) !== undefined,
          "validation.amount"
        ),
      tax_rate: z.string().refine(notNegative, "validation.notNegative"),
    })
  ),
  charges: z.array(
    z.object({
      label: z.string().trim().min(1, "validation.label"),
      amount: z
        .string()
        .refine(
          (value) => parseNumber(value) !== undefined,
          "validation.amount"
        ),
    })
  ),
  vendor_bill_number: z.string(),
  bill_date: z
    .string()
    .nullable()
    .refine((day) => day !== null, "validation.day"),
  due_date: z.string().nullable(),
  paper_total: z.string(),
  receive: z.boolean(),
  note: z.string(),
})

export type BillFields = z.infer<typeof billSchema>

export const isAnythingReceived = ({ lines }: PurchaseOrder) =>
  lines.some(({ received_quantity }) => received_quantity > 0)

export const billableLines = ({ lines }: PurchaseOrder) =>
  lines.filter((line) => billableQuantity(line) > 0)

export const termsOf = ({ vendor }: PurchaseOrder) =>
  vendor?.payment_terms_days ?? null

export const billFields = (purchaseOrder: PurchaseOrder): BillFields => {
  const anything_received = isAnythingReceived(purchaseOrder)
  const receive = !anything_received && purchaseOrder.delivery === "warehouse"
  const date: Day = today()

  return {
    lines: billableLines(purchaseOrder).map((line) => ({
      line_id: line.id,
      quantity: toField(
        defaultBillQuantity(line, { receive, anything_received })
      ),
      unit_cost: toMoneyField(
        line.unit_cost,
        decimalsOf(purchaseOrder.currency_code)
      ),
      tax_rate: toField(line.tax_rate),
    })),
    charges: [],
    vendor_bill_number: "",
    bill_date: date,
    due_date: dueDate(date, termsOf(purchaseOrder)),
    paper_total: "",
    receive,
    note: "",
  }
}

/** By the server's own rule. */
export const billTotals = (
  { lines, charges }: Pick<BillFields, "lines" | "charges">,
  decimals: number
) =>
  purchaseBillTotals(
    lines.map((line) => ({
      quantity: parseNumber(line.quantity) ?? 0,
      unit_cost: parseNumber(line.unit_cost) ?? 0,
      tax_rate: parseNumber(line.tax_rate) ?? null,
    })),
    charges.map(({ amount }) => ({ amount: parseNumber(amount) ?? 0 })),
    decimals
  )

export const toBill = (fields: BillFields): BillPurchaseOrderBody => ({
  lines: fields.lines.flatMap((line) => {
    const quantity = parseNumber(line.quantity) ?? 0
    return quantity
      ? [
          {
            line_id: line.line_id,
            quantity,
            unit_cost: parseNumber(line.unit_cost),
            tax_rate: parseNumber(line.tax_rate),
          },
        ]
      : []
  }),
  charges: fields.charges.map(({ label, amount }) => ({
    label: label.trim(),
    amount: parseNumber(amount) ?? 0,
  })),
  vendor_bill_number: fields.vendor_bill_number.trim() || undefined,
  bill_date: fields.bill_date ?? undefined,
  due_date: fields.due_date ?? undefined,
  receive: fields.receive,
  note: fields.note.trim() || undefined,
})
