import { z } from "zod"
import { unitCostAt } from "../../../domain"
import type { PurchaseOrder, PurchaseVendorItem } from "../../../types"
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
      /** Typed by hand: it follows neither the vendor nor the quantity. */
      is_typed: z.boolean(),
      tax_rate: z
        .string()
        .refine(isEmptyOrNotNegative, "validation.notNegative"),
      /** `null` is the date of the purchase order. */
      expected_date: z.string().nullable(),
    })
  ),
})

export type LinesFields = z.infer<typeof linesSchema>
export type LineFields = LinesFields["lines"][number]
type LineChange = NonNullable<UpdatePurchaseOrderBody["lines"]>[number]
type NewLine = CreatePurchaseOrderBody["lines"][number]

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
    is_typed: line.unit_cost_is_manual,
    tax_rate: toField(line.tax_rate),
    expected_date: line.has_own_expected_date ? line.expected_date : null,
  })),
})

/**
 * What a line costs as it stands in the form: what was typed, else the
 * vendor's cost of the quantity, by the server's own rule.
 */
export const costOf = (
  line: Pick<LineFields, "quantity" | "unit_cost" | "is_typed">,
  offer: PurchaseVendorItem | undefined,
  decimals: number
) =>
  line.is_typed || !offer
    ? line.unit_cost
    : toMoneyField(unitCostAt(offer, parseNumber(line.quantity) ?? 0), decimals)

/** Only what differs from what is stored is sent. A cost that was emptied is the vendor's again. */
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
  const changes: LineChange = {
    ...(line.quantity !== before.quantity
      ? { quantity: parseNumber(line.quantity) }
      : {}),
    ...costChange(line, before),
    ...(line.tax_rate !== before.tax_rate
      ? { tax_rate: parseNumber(line.tax_rate) ?? null }
      : {}),
    ...(line.expected_date !== before.expected_date
      ? { expected_date: line.expected_date }
      : {}),
  }
  return Object.keys(changes).length
    ? [{ id: line.line_id ?? undefined, ...changes }]
    : []
}

const costChange = (line: LineFields, before: LineFields) => {
  if (!line.is_typed) {
    return before.is_typed ? { unit_cost: null } : {}
  }
  return !before.is_typed || line.unit_cost !== before.unit_cost
    ? { unit_cost: parseNumber(line.unit_cost) }
    : {}
}

export const newLine = (line: LineFields): NewLine => ({
  inventory_item_id: line.inventory_item_id,
  quantity: parseNumber(line.quantity) ?? 0,
  ...(line.is_typed ? { unit_cost: parseNumber(line.unit_cost) } : {}),
  ...(line.tax_rate ? { tax_rate: parseNumber(line.tax_rate) } : {}),
  ...(line.expected_date ? { expected_date: line.expected_date } : {}),
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
  is_typed: false,
  tax_rate: "",
  expected_date: null,
})

/** Does saving take from orders what they wait for? */
export const fallsBelowPegs = (
  changes: LineChange[],
  { lines }: PurchaseOrder
) =>
  changes.some((change) => {
    const pegged =
      lines.find(({ id }) => id === change.id)?.pegged_quantity ?? 0
    return change.delete ? pegged > 0 : (change.quantity ?? pegged) < pegged
  })
