import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Text, Textarea } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { PurchaseOrder } from "../../../types"
import {
  useReplacementPreview,
  useReplaceVendor,
} from "../../hooks/api/use-purchase-orders"
import { useErrorText } from "../../hooks/use-error-text"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { VendorSelect } from "../inputs/vendor-select"
import { AffectedOrders } from "../purchase-order/affected-orders"
import { PlannedDraft } from "./planned-draft"

const schema = z.object({
  vendor: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .refine((vendor) => vendor !== null, "validation.vendor"),
  reason: z.string(),
})
type Fields = z.infer<typeof schema>

type ReplaceVendorFormProps = { purchaseOrder: PurchaseOrder }

/** What is still to come is ordered from somebody else; holds stay. */
export const ReplaceVendorForm = ({
  purchaseOrder: { id, number },
}: ReplaceVendorFormProps) => {
  const { t } = useTranslation("backorders")
  const { onDay } = useFormat()
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const errorText = useErrorText()
  const form = useForm<Fields>({
    defaultValues: { vendor: null, reason: "" },
    resolver: zodResolver(schema),
  })
  const { control, watch } = form
  const vendor = watch("vendor")
  const { preview, error } = useReplacementPreview(id, vendor?.id ?? null)

  const { mutate, isPending } = useReplaceVendor(id, {
    onSuccess: ({ purchase_order: made }) => {
      done(t("purchaseOrders.replace.done", { number: made.number }))
      handleSuccess(`/purchase-orders/${made.id}`)
    },
    onError: (reason) =>
      failed(t("purchaseOrders.replace.failed", { number }), reason),
  })
  const submit = form.handleSubmit((fields) =>
    mutate({
      vendor_id: fields.vendor?.id ?? "",
      ...(fields.reason.trim() ? { reason: fields.reason.trim() } : {}),
    })
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      isPending={isPending}
      confirmLabel={t("purchaseOrders.replace.action")}
    >
      <FormField
        control={control}
        name="vendor"
        label={t("purchaseOrders.replace.vendor")}
      >
        {({ value, onChange, ...field }) => (
          <VendorSelect
            {...field}
            value={value?.id ?? null}
            chosen={value}
            onChange={(vendorId, name) =>
              onChange(vendorId ? { id: vendorId, name } : null)
            }
          />
        )}
      </FormField>
      <FormField
        control={control}
        name="reason"
        label={t("reason.label")}
        optional
      >
        {(field) => <Textarea {...field} rows={2} />}
      </FormField>
      {error && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {errorText(error)}
        </Text>
      )}
      {preview && !error && (
        <>
          <PlannedDraft
            purchaseOrder={preview.purchase_order}
            title={t("purchaseOrders.replace.draft", {
              vendor: vendor?.name,
            })}
          />
          <Text size="small" className="text-ui-fg-subtle">
            {t(`purchaseOrders.replace.old.${preview.replaced_status}`, {
              number,
            })}{" "}
            {preview.purchase_order.expected_date
              ? t("purchaseOrders.replace.arrives", {
                  date: onDay(preview.purchase_order.expected_date),
                })
              : ""}
          </Text>
          <AffectedOrders
            orders={preview.orders}
            none={t("purchaseOrders.affected.none")}
          />
        </>
      )}
    </DrawerForm>
  )
}
