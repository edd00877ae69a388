import { z } from "zod"
import { openQuantity, positive, subtract } from "../../../domain"
import type { PurchaseOrder, PurchaseOrderLine } from "../../../types"
import type { ReceivePurchaseOrderBody } from "../../../types/requests"
import { today } from "../../lib/days"
import { parseNumber, toField } from "../../lib/numbers"

const notNegative = (value: string) => !value || (parseNumber(value) ?? -1) >= 0

export const receiveSchema = z
  .object({
    lines: z.array(
      z
        .object({
          line_id: z.string(),
          quantity: z.string().refine(notNegative, "validation.notNegative"),
          rejected_quantity: z
            .string()
            .refine(notNegative, "validation.notNegative"),
          rejection_reason: z.string(),
          give_up: z.boolean(),
        })
        .refine(
          (line) =>
            !parseNumber(line.rejected_quantity) ||
            line.rejection_reason.trim(),
          { path: ["rejection_reason"], message: "validation.reason" }
        )
    ),
    location_id: z.string().nullable(),
    received_date: z
      .string()
      .nullable()
      .refine((day) => day !== null, "validation.day"),
    reference: z.string(),
    note: z.string(),
    rest_date: z.string().nullable(),
    give_up_reason: z.string(),
  })
  .refine(
    ({ lines, give_up_reason }) =>
      !lines.some((line) => line.give_up) || give_up_reason.trim(),
    { path: ["give_up_reason"], message: "validation.giveUp" }
  )

export type ReceiveFields = z.infer<typeof receiveSchema>

export const openLines = ({ lines }: PurchaseOrder) =>
  lines.filter((line) => openQuantity(line) > 0)

export const receiveFields = (
  lines: PurchaseOrderLine[],
  { location_id }: Pick<PurchaseOrder, "location_id">
): ReceiveFields => ({
  lines: lines.map((line) => ({
    line_id: line.id,
    quantity: toField(openQuantity(line)),
    rejected_quantity: "",
    rejection_reason: "",
    give_up: false,
  })),
  location_id,
  received_date: today(),
  reference: "",
  note: "",
  rest_date: null,
  give_up_reason: "",
})

/** What of a line is still to come after what was typed. */
export const restOf = (line: PurchaseOrderLine, quantity: string) =>
  positive(subtract(openQuantity(line), parseNumber(quantity) ?? 0))

const restBody = (
  fields: ReceiveFields,
  lines: PurchaseOrderLine[]
): ReceivePurchaseOrderBody["rest"] => {
  const given = fields.lines.filter(
    (line, index) => line.give_up && restOf(lines[index]!, line.quantity) > 0
  )
  const rest = {
    ...(fields.rest_date ? { expected_date: fields.rest_date } : {}),
    ...(given.length
      ? {
          give_up_line_ids: given.map(({ line_id }) => line_id),
          reason: fields.give_up_reason.trim(),
        }
      : {}),
  }
  return Object.keys(rest).length ? rest : undefined
}

export const toReceipt = (
  fields: ReceiveFields,
  lines: PurchaseOrderLine[]
): ReceivePurchaseOrderBody => ({
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
  location_id: fields.location_id ?? undefined,
  received_date: fields.received_date ?? undefined,
  reference: fields.reference.trim() || undefined,
  note: fields.note.trim() || undefined,
  rest: restBody(fields, lines),
})

/** What is asked of the server before saving; null while there is nothing to ask. */
export const toPreview = (
  fields: Pick<ReceiveFields, "lines" | "location_id">
): ReceivePurchaseOrderBody | null => {
  const lines = fields.lines.flatMap((line) => {
    const quantity = parseNumber(line.quantity) ?? 0
    return quantity > 0 ? [{ line_id: line.line_id, quantity }] : []
  })
  return lines.length
    ? { lines, location_id: fields.location_id ?? undefined }
    : null
}
