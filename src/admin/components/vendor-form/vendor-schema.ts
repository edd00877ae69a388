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
  locale: z.string(),
  currency_code: z.string().min(1, "validation.currency"),
  lead_time_days: whole,
  payment_terms_days: whole,
  min_order_value: z.string(),
  note: z.string(),
  is_active: z.boolean(),
  ships_to_customer: z.boolean(),
  address: z.object({
    company: z.string(),
    address_1: z.string(),
    address_2: z.string(),
    postal_code: z.string(),
    city: z.string(),
    province: z.string(),
    country_code: z.string(),
  }),
})

const NO_ADDRESS = {
  company: "",
  address_1: "",
  address_2: "",
  postal_code: "",
  city: "",
  province: "",
  country_code: "",
}

export type VendorFields = z.infer<typeof vendorSchema>

export const vendorFields = (
  vendor: Partial<PurchaseVendor>,
  currencyCode: string
): VendorFields => ({
  name: vendor.name ?? "",
  code: vendor.code ?? "",
  email: vendor.email ?? "",
  phone: vendor.phone ?? "",
  locale: vendor.locale ?? "",
  currency_code: vendor.currency_code ?? currencyCode,
  lead_time_days: toField(vendor.lead_time_days),
  payment_terms_days: toField(vendor.payment_terms_days),
  min_order_value: toField(vendor.min_order_value),
  note: vendor.note ?? "",
  is_active: vendor.is_active ?? true,
  ships_to_customer: vendor.ships_to_customer ?? false,
  address: addressFields(vendor.address),
})

/** Named as Medusa's own addresses; a vendor of another program may have more. */
const addressFields = (address: PurchaseVendor["address"] | undefined) =>
  Object.fromEntries(
    Object.keys(NO_ADDRESS).map((field) => {
      const value = address?.[field]
      return [field, typeof value === "string" ? value : ""]
    })
  ) as typeof NO_ADDRESS

const orNull = (text: string) => text.trim() || null

/** What is sent: empty fields are cleared. */
export const toVendor = (
  fields: VendorFields,
  before?: PurchaseVendor["address"]
): CreatePurchaseVendorBody => ({
  name: fields.name.trim(),
  code: orNull(fields.code),
  email: orNull(fields.email),
  phone: orNull(fields.phone),
  locale: orNull(fields.locale),
  currency_code: fields.currency_code,
  lead_time_days: parseNumber(fields.lead_time_days) ?? null,
  payment_terms_days: parseNumber(fields.payment_terms_days) ?? null,
  min_order_value: parseNumber(fields.min_order_value) ?? null,
  note: orNull(fields.note),
  is_active: fields.is_active,
  ships_to_customer: fields.ships_to_customer,
  address: toAddress(fields.address, before),
})

/** Only what is filled in; what the form does not know stays as it was. */
const toAddress = (
  address: VendorFields["address"],
  before: PurchaseVendor["address"] | undefined
) => {
  const other = Object.entries(before ?? {}).filter(
    ([field]) => !(field in NO_ADDRESS)
  )
  const given = Object.entries(address).flatMap(([field, text]) =>
    text.trim() ? [[field, text.trim()] as const] : []
  )
  return given.length || other.length
    ? Object.fromEntries([...other, ...given])
    : null
}
