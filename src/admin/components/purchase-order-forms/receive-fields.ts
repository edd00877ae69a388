import { z } from "zod"
import { openQuantity } from "../../../domain"
import type { PurchaseOrder, PurchaseOrderLine } from "../../../types"
import type { ReceivePurchaseOrderBody } from "../../../types/requests"
import { today } from "../../lib/days"
import { parseNumber, toField } from "../../lib/numbers"

const notNegative = (value: string) => !value || (parseNumber(value) ?? -1) >= 0

export const receiveSchema = z.object({
  lines: z.array(
    z
      .object({
        line_id: z.string(),
        quantity: z.string().refine(notNegative, "validation.notNegative"),
        rejected_quantity: z
          .string()
          .refine(notNegative, "validation.notNegative"),
        rejection_reason: z.string(),
      })
      .refine(
        (line) =>
          !parseNumber(line.rejected_quantity) || line.rejection_reason.trim(),
        { path: ["rejection_reason"], message: "validation.reason" }
      )
  ),
  received_date: z
    .string()
    .nullable()
    .refine((day) => day !== null, "validation.day"),
  reference: z.string(),
  note: z.string(),
})

export type ReceiveFields = z.infer<typeof receiveSchema>

export const openLines = ({ lines }: PurchaseOrder) =>
  lines.filter((line) => openQuantity(line) > 0)

export const receiveFields = (lines: PurchaseOrderLine[]): ReceiveFields => ({
  lines: lines.map((line) => ({
    line_id: line.id,
    quantity: toField(openQuantity(line)),
    rejected_quantity: "",
    rejection_reason: "",
  })),
  received_date: today(),
  reference: "",
  note: "",
})

export const toReceipt = (fields: ReceiveFields): ReceivePurchaseOrderBody => ({
  lines: fields.lines.flatMap((line) => {
    const quantity = parseNumber(line.quantity) ?? 0
    const rejected = parseNumber(line.rejected_quantity) ?? 0
    return quantity || rejected
      ? [
          {
            line_id: line.line_id,
            quantity,
            ...(rejected
              ? {
                  rejected_quantity: rejected,
                  rejection_reason: line.rejection_reason.trim(),
                }
              : {}),
          },
        ]
      : []
  }),
  received_date: fields.received_date ?? undefined,
  reference: fields.reference.trim() || undefined,
  note: fields.note.trim() || undefined,
})
