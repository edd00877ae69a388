import { z } from "zod"
import {
  billableQuantity,
  Day,
  defaultBillQuantity,
  dueDate,
  purchaseBillTotals,
} from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import type { CreatePurchaseBillBody } from "../../../types/requests"
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

/** Purchase orders of one vendor in one currency: what one bill can be for. */
export type Billed = readonly PurchaseOrder[]

export const isAnythingReceived = (orders: Billed) =>
  orders.some(({ lines }) =>
    lines.some(({ received_quantity }) => received_quantity > 0)
  )

export const billableLines = (orders: Billed) =>
  orders.flatMap(({ lines }) =>
    lines.filter((line) => billableQuantity(line) > 0)
  )

export const termsOf = ([order]: Billed) =>
  order?.vendor?.payment_terms_days ?? null

export const billFields = (orders: Billed): BillFields => {
  const anything_received = isAnythingReceived(orders)
  const isOne = orders.length === 1
  const receive =
    isOne && !anything_received && orders[0]!.delivery === "warehouse"
  const date: Day = today()

  return {
    lines: billableLines(orders).map((line) => ({
      line_id: line.id,
      quantity: toField(
        defaultBillQuantity(line, { receive, anything_received })
      ),
      unit_cost: toMoneyField(
        line.unit_cost,
        decimalsOf(orders[0]!.currency_code)
      ),
      tax_rate: toField(line.tax_rate),
    })),
    charges: [],
    vendor_bill_number: "",
    bill_date: date,
    due_date: dueDate(date, termsOf(orders)),
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

export const toBill = (
  fields: BillFields,
  vendor_id: string
): CreatePurchaseBillBody => ({
  vendor_id,
  lines: fields.lines.flatMap((line) => {
    const quantity = parseNumber(line.quantity) ?? 0
    return quantity
      ? [
          {
            purchase_order_line_id: line.line_id,
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
