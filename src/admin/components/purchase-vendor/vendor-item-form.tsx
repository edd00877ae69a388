import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { PurchaseVendor, PurchaseVendorItem } from "../../../types"
import { useSavePurchaseVendorItem } from "../../hooks/api/use-purchase-vendors"
import { useNotify } from "../../hooks/use-notify"
import { decimalsOf } from "../../lib/decimals"
import { parseNumber, toField, toMoneyField } from "../../lib/numbers"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { InventoryItemSelect } from "../inputs/inventory-item-select"
import { MoneyInput } from "../inputs/money-input"
import { QuantityInput } from "../inputs/quantity-input"
import { SwitchField } from "../switch-field"
import { nameOfItem } from "./purchase-vendor-items"

const emptyOrAboveZero = (value: string) =>
  !value || (parseNumber(value) ?? 0) > 0

const schema = z.object({
  inventory_item_id: z.string().min(1, "validation.item"),
  title: z.string(),
  vendor_sku: z.string(),
  unit_cost: z
    .string()
    .refine((value) => parseNumber(value) !== undefined, "validation.amount"),
  min_order_quantity: z
    .string()
    .refine(emptyOrAboveZero, "validation.aboveZero"),
  order_multiple: z.string().refine(emptyOrAboveZero, "validation.aboveZero"),
  lead_time_days: z
    .string()
    .refine((value) => !value || /^\d+$/.test(value), "validation.wholeDays"),
  is_preferred: z.boolean(),
})

type VendorItemFormProps = {
  vendor: PurchaseVendor
  /** Left out: a new one. */
  item?: PurchaseVendorItem
}

export const VendorItemForm = ({ vendor, item }: VendorItemFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const form = useForm({
    defaultValues: {
      inventory_item_id: item?.inventory_item_id ?? "",
      title: item ? nameOfItem(item) : "",
      vendor_sku: item?.vendor_sku ?? "",
      unit_cost: toMoneyField(
        item?.unit_cost,
        decimalsOf(vendor.currency_code)
      ),
      min_order_quantity: toField(item?.min_order_quantity),
      order_multiple: toField(item?.order_multiple),
      lead_time_days: toField(item?.lead_time_days),
      is_preferred: item?.is_preferred ?? false,
    },
    resolver: zodResolver(schema),
  })
  const { control, setValue } = form
  const name = form.watch("title")
  const { mutate, isPending } = useSavePurchaseVendorItem(vendor.id, {
    onSuccess: () => {
      done(t("vendors.items.saved", { item: name }))
      handleSuccess(`/purchase-vendors/${vendor.id}`)
    },
    onError: (error) =>
      failed(t("vendors.items.notSaved", { item: name }), error),
  })
  const submit = form.handleSubmit((fields) =>
    mutate({
      inventory_item_id: fields.inventory_item_id,
      unit_cost: parseNumber(fields.unit_cost) ?? 0,
      vendor_sku: fields.vendor_sku.trim() || null,
      min_order_quantity: parseNumber(fields.min_order_quantity) ?? null,
      order_multiple: parseNumber(fields.order_multiple) ?? null,
      lead_time_days: parseNumber(fields.lead_time_days) ?? null,
      is_preferred: fields.is_preferred,
    })
  )

  return (
    <DrawerForm form={form} onSubmit={submit} isPending={isPending}>
      <FormField
        control={control}
        name="inventory_item_id"
        label={t("vendors.items.fields.item")}
      >
        {(field) =>
          item ? (
            <Input id={field.name} value={name} disabled readOnly />
          ) : (
            <InventoryItemSelect
              {...field}
              onPick={(picked) => {
                setValue("inventory_item_id", picked.inventory_item_id, {
                  shouldDirty: true,
                  shouldValidate: true,
                })
                setValue("title", picked.title ?? picked.sku ?? "")
              }}
            />
          )
        }
      </FormField>
      <FormField
        control={control}
        name="unit_cost"
        label={t("vendors.items.fields.cost")}
      >
        {(field) => (
          <MoneyInput {...field} currencyCode={vendor.currency_code} />
        )}
      </FormField>
      <FormField
        control={control}
        name="vendor_sku"
        label={t("vendors.items.fields.vendorSku")}
        optional
      >
        {(field) => <Input {...field} autoComplete="off" />}
      </FormField>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <FormField
          control={control}
          name="min_order_quantity"
          label={t("vendors.items.fields.minimum")}
          optional
        >
          {(field) => <QuantityInput {...field} />}
        </FormField>
        <FormField
          control={control}
          name="order_multiple"
          label={t("vendors.items.fields.multiple")}
          optional
        >
          {(field) => <QuantityInput {...field} />}
        </FormField>
      </div>
      <FormField
        control={control}
        name="lead_time_days"
        label={t("vendors.items.fields.leadTime")}
        hint={t("vendors.items.hints.leadTime")}
        optional
      >
        {(field) => <QuantityInput {...field} step={1} />}
      </FormField>
      <SwitchField
        control={control}
        name="is_preferred"
        label={t("vendors.items.fields.isPreferred")}
        hint={t("vendors.items.hints.isPreferred")}
      />
    </DrawerForm>
  )
}
