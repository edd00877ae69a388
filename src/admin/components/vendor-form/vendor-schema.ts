import { z } from "zod"
import type { PurchaseVendor } from "../../../types"
import type { CreatePurchaseVendorBody } from "../../../types/requests"
import { parseNumber, toField } from "../../lib/numbers"

const whole = z
  .string()
  .refine((value) => !value || /^\d+$/.test(value), "validation.wholeDays")

export const vendorSchema = z.object({
  name: z.string().trim().min(1, "validation.vendorName"),
  code: z.string(),
  email: z.union([z.literal(""), z.email("validation.email")]),
  phone: z.string(),
  currency_code: z.string().min(1, "validation.currency"),
  lead_time_days: whole,
  payment_terms_days: whole,
  min_order_value: z.string(),
  note: z.string(),
  is_active: z.boolean(),
})

export type VendorFields = z.infer<typeof vendorSchema>

export const vendorFields = (
  vendor: Partial<PurchaseVendor>,
  currencyCode: string
): VendorFields => ({
  name: vendor.name ?? "",
  code: vendor.code ?? "",
  email: vendor.email ?? "",
  phone: vendor.phone ?? "",
  currency_code: vendor.currency_code ?? currencyCode,
  lead_time_days: toField(vendor.lead_time_days),
  payment_terms_days: toField(vendor.payment_terms_days),
  min_order_value: toField(vendor.min_order_value),
  note: vendor.note ?? "",
  is_active: vendor.is_active ?? true,
})

const orNull = (text: string) => text.trim() || null

/** What is sent: empty fields are cleared. */
export const toVendor = (fields: VendorFields): CreatePurchaseVendorBody => ({
  name: fields.name.trim(),
  code: orNull(fields.code),
  email: orNull(fields.email),
  phone: orNull(fields.phone),
  currency_code: fields.currency_code,
  lead_time_days: parseNumber(fields.lead_time_days) ?? null,
  payment_terms_days: parseNumber(fields.payment_terms_days) ?? null,
  min_order_value: parseNumber(fields.min_order_value) ?? null,
  note: orNull(fields.note),
  is_active: fields.is_active,
})
