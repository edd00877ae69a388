import { z } from "zod"
import type { PurchaseVendorItem } from "../../../types"
import type { SetPurchaseVendorItemsBody } from "../../../types/requests"
import { decimalsOf } from "../../lib/decimals"
import { parseNumber, toField, toMoneyField } from "../../lib/numbers"

const emptyOrAboveZero = (value: string) =>
  !value || (parseNumber(value) ?? 0) > 0
const isAmount = (value: string) => (parseNumber(value) ?? -1) >= 0

export const vendorItemSchema = z.object({
  inventory_item_id: z.string().min(1, "validation.item"),
  title: z.string(),
  vendor_sku: z.string(),
  unit_cost: z.string().refine(isAmount, "validation.amount"),
  min_order_quantity: z
    .string()
    .refine(emptyOrAboveZero, "validation.aboveZero"),
  order_multiple: z.string().refine(emptyOrAboveZero, "validation.aboveZero"),
  lead_time_days: z
    .string()
    .refine((value) => !value || /^\d+$/.test(value), "validation.wholeDays"),
  is_preferred: z.boolean(),
  price_breaks: z
    .array(
      z.object({
        min_quantity: z
          .string()
          .refine(
            (value) => (parseNumber(value) ?? 0) > 0,
            "validation.breakQuantity"
          ),
        unit_cost: z.string().refine(isAmount, "validation.amount"),
      })
    )
    .superRefine((breaks, context) => {
      breaks.forEach(({ min_quantity }, index) => {
        const first = breaks.findIndex(
          (other) =>
            parseNumber(other.min_quantity) === parseNumber(min_quantity)
        )
        if (first < index) {
          context.addIssue({
            code: "custom",
            message: "validation.breakQuantity",
            path: [index, "min_quantity"],
          })
        }
      })
    }),
})

export type VendorItemFields = z.infer<typeof vendorItemSchema>

export const vendorItemFields = (
  item: Partial<PurchaseVendorItem> & { title?: string | null },
  currencyCode: string
): VendorItemFields => {
  const money = (value: number | undefined) =>
    toMoneyField(value, decimalsOf(currencyCode))

  return {
    inventory_item_id: item.inventory_item_id ?? "",
    title: item.title ?? item.sku ?? "",
    vendor_sku: item.vendor_sku ?? "",
    unit_cost: money(item.unit_cost),
    min_order_quantity: toField(item.min_order_quantity),
    order_multiple: toField(item.order_multiple),
    lead_time_days: toField(item.lead_time_days),
    is_preferred: item.is_preferred ?? false,
    price_breaks: [...(item.price_breaks ?? [])]
      .sort((a, b) => a.min_quantity - b.min_quantity)
      .map(({ min_quantity, unit_cost }) => ({
        min_quantity: toField(min_quantity),
        unit_cost: money(unit_cost),
      })),
  }
}

/** What is sent: empty fields are cleared. */
export const toVendorItem = (
  fields: VendorItemFields
): SetPurchaseVendorItemsBody["items"][number] => ({
  inventory_item_id: fields.inventory_item_id,
  unit_cost: parseNumber(fields.unit_cost) ?? 0,
  vendor_sku: fields.vendor_sku.trim() || null,
  min_order_quantity: parseNumber(fields.min_order_quantity) ?? null,
  order_multiple: parseNumber(fields.order_multiple) ?? null,
  lead_time_days: parseNumber(fields.lead_time_days) ?? null,
  is_preferred: fields.is_preferred,
  price_breaks: fields.price_breaks.length
    ? fields.price_breaks
        .map(({ min_quantity, unit_cost }) => ({
          min_quantity: parseNumber(min_quantity) ?? 0,
          unit_cost: parseNumber(unit_cost) ?? 0,
        }))
        .sort((a, b) => a.min_quantity - b.min_quantity)
    : null,
})
