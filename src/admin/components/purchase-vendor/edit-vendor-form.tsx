import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseVendor } from "../../../types"
import { useUpdatePurchaseVendor } from "../../hooks/api/use-purchase-vendors"
import { useNotify } from "../../hooks/use-notify"
import { DrawerForm } from "../drawer-form"
import { SwitchField } from "../switch-field"
import { VendorFieldset } from "../vendor-form/vendor-fields"
import {
  toVendor,
  vendorFields,
  vendorSchema,
} from "../vendor-form/vendor-schema"

type EditVendorFormProps = { vendor: PurchaseVendor }

export const EditVendorForm = ({ vendor }: EditVendorFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const form = useForm({
    defaultValues: vendorFields(vendor, vendor.currency_code),
    resolver: zodResolver(vendorSchema),
  })
  const { mutate, isPending } = useUpdatePurchaseVendor(vendor.id, {
    onSuccess: ({ purchase_vendor: { name } }) => {
      done(t("vendors.saved", { name }))
      handleSuccess()
    },
    onError: (error) =>
      failed(t("vendors.notSaved", { name: vendor.name }), error),
  })
  const submit = form.handleSubmit((fields) =>
    mutate(toVendor(fields, vendor.address))
  )

  return (
    <DrawerForm form={form} onSubmit={submit} isPending={isPending}>
      <VendorFieldset form={form} />
      <SwitchField
        control={form.control}
        name="is_active"
        label={t("vendors.fields.isActive")}
        hint={t("vendors.hints.isActive")}
      />
    </DrawerForm>
  )
}
