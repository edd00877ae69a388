import { z } from "zod"
import type { PurchaseOrder } from "../../../types"
import type {
  CreatePurchaseOrderBody,
  UpdatePurchaseOrderBody,
} from "../../../types/requests"
import { decimalsOf } from "../../lib/decimals"
import { parseNumber, toField, toMoneyField } from "../../lib/numbers"

const isAbove = (limit: number) => (value: string) =>
  (parseNumber(value) ?? 0) > limit
const isEmptyOrNotNegative = (value: string) =>
  !value.trim() || (parseNumber(value) ?? -1) >= 0

export const linesSchema = z.object({
  lines: z.array(
    z.object({
      /** `null` until it is saved. */
      line_id: z.string().nullable(),
      inventory_item_id: z.string(),
      title: z.string().nullable(),
      sku: z.string().nullable(),
      quantity: z.string().refine(isAbove(0), "validation.aboveZero"),
      unit_cost: z
        .string()
        .refine(isEmptyOrNotNegative, "validation.notNegative"),
      tax_rate: z
        .string()
        .refine(isEmptyOrNotNegative, "validation.notNegative"),
    })
  ),
})

export type LinesFields = z.infer<typeof linesSchema>
type LineChange = NonNullable<UpdatePurchaseOrderBody["lines"]>[number]
type NewLine = CreatePurchaseOrderBody["lines"][number]
type LineFields = LinesFields["lines"][number]

export const linesFields = ({
  lines,
  currency_code,
}: PurchaseOrder): LinesFields => ({
  lines: lines.map((line) => ({
    line_id: line.id,
    inventory_item_id: line.inventory_item_id,
    title: line.title,
    sku: line.sku,
    quantity: toField(line.quantity),
    unit_cost: toMoneyField(line.unit_cost, decimalsOf(currency_code)),
    tax_rate: toField(line.tax_rate),
  })),
})

/** Only what differs from what is stored is sent. An empty cost is the vendor's. */
export const changedLines = (
  { lines }: LinesFields,
  purchaseOrder: PurchaseOrder
): LineChange[] => {
  const stored = new Map(
    linesFields(purchaseOrder).lines.map((line) => [line.line_id, line])
  )
  const kept = new Set(lines.map(({ line_id }) => line_id))

  return [
    ...lines.flatMap((line): LineChange[] => {
      const before = line.line_id ? stored.get(line.line_id) : undefined
      return before ? changeOf(line, before) : [newLine(line)]
    }),
    ...purchaseOrder.lines
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ id, delete: true as const })),
  ]
}

const changeOf = (line: LineFields, before: LineFields): LineChange[] => {
  const changes = {
    ...(line.quantity !== before.quantity
      ? { quantity: parseNumber(line.quantity) }
      : {}),
    ...(line.unit_cost !== before.unit_cost && line.unit_cost
      ? { unit_cost: parseNumber(line.unit_cost) }
      : {}),
    ...(line.tax_rate !== before.tax_rate
      ? { tax_rate: parseNumber(line.tax_rate) ?? null }
      : {}),
  }
  return Object.keys(changes).length
    ? [{ id: line.line_id ?? undefined, ...changes }]
    : []
}

export const newLine = (line: LineFields): NewLine => ({
  inventory_item_id: line.inventory_item_id,
  quantity: parseNumber(line.quantity) ?? 0,
  unit_cost: parseNumber(line.unit_cost),
  ...(line.tax_rate ? { tax_rate: parseNumber(line.tax_rate) } : {}),
})

export const startLine = (item: {
  inventory_item_id: string
  title: string | null
  sku: string | null
}): LineFields => ({
  ...item,
  line_id: null,
  quantity: "1",
  unit_cost: "",
  tax_rate: "",
})
