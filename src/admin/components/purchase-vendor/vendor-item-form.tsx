import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseVendor, PurchaseVendorItem } from "../../../types"
import { useSavePurchaseVendorItem } from "../../hooks/api/use-purchase-vendors"
import { useNotify } from "../../hooks/use-notify"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { InventoryItemSelect } from "../inputs/inventory-item-select"
import {
  toVendorItem,
  vendorItemFields,
  vendorItemSchema,
} from "./vendor-item-fields"
import { VendorItemFieldset } from "./vendor-item-fieldset"

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
    defaultValues: vendorItemFields(item ?? {}, vendor.currency_code),
    resolver: zodResolver(vendorItemSchema),
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
  const submit = form.handleSubmit((fields) => mutate(toVendorItem(fields)))

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
      <VendorItemFieldset form={form} currencyCode={vendor.currency_code} />
    </DrawerForm>
  )
}
