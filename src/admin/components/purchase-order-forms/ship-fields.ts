import { z } from "zod"
import type { PurchaseOrderLine } from "../../../types"
import type { ShipPurchaseOrderBody } from "../../../types/requests"
import { openQuantity, positive, subtract } from "../../../domain"
import { today } from "../../lib/days"
import { parseNumber, toField } from "../../lib/numbers"

const notNegative = (value: string) => !value || (parseNumber(value) ?? -1) >= 0

export const shipSchema = z.object({
  lines: z.array(
    z.object({
      line_id: z.string(),
      quantity: z.string().refine(notNegative, "validation.notNegative"),
    })
  ),
  labels: z.array(
    z.object({ tracking_number: z.string(), tracking_url: z.string() })
  ),
  shipped_date: z
    .string()
    .nullable()
    .refine((day) => day !== null, "validation.day"),
})

export type ShipFields = z.infer<typeof shipSchema>

/** What the order still waits for of a line: less than what is open, when the order was cut. */
export const toShip = (line: PurchaseOrderLine) =>
  Math.min(
    openQuantity(line),
    line.pegs.reduce(
      (sum, peg) =>
        sum + positive(subtract(peg.quantity, peg.fulfilled_quantity)),
      0
    )
  )

export const shipFields = (lines: PurchaseOrderLine[]): ShipFields => ({
  lines: lines.map((line) => ({
    line_id: line.id,
    quantity: toField(toShip(line)),
  })),
  labels: [{ tracking_number: "", tracking_url: "" }],
  shipped_date: today(),
})

export const toShipment = (fields: ShipFields): ShipPurchaseOrderBody => {
  const labels = fields.labels
    .filter(({ tracking_number }) => tracking_number.trim())
    .map(({ tracking_number, tracking_url }) => ({
      tracking_number: tracking_number.trim(),
      tracking_url: tracking_url.trim() || undefined,
    }))

  return {
    lines: fields.lines.flatMap(({ line_id, quantity }) => {
      const shipped = parseNumber(quantity) ?? 0
      return shipped ? [{ line_id, quantity: shipped }] : []
    }),
    ...(labels.length ? { labels } : {}),
    // Today is now; another day is known by its date alone.
    ...(fields.shipped_date && fields.shipped_date !== today()
      ? { shipped_at: fields.shipped_date }
      : {}),
  }
}
