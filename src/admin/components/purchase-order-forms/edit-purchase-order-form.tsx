import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Input, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { PurchaseOrder } from "../../../types"
import { useUpdatePurchaseOrder } from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { parseNumber, toField } from "../../lib/numbers"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { DayPicker } from "../inputs/day-picker"
import { LocationSelect } from "../inputs/location-select"
import { MoneyInput } from "../inputs/money-input"
import { VendorSelect } from "../inputs/vendor-select"
import { purchaseOrderCan } from "../purchase-order/purchase-order-can"

const schema = z.object({
  vendor_id: z.string().nullable(),
  location_id: z.string().nullable(),
  expected_date: z.string().nullable(),
  reference: z.string(),
  note: z.string(),
  shipping_cost: z.string(),
  discount: z.string(),
  adjustment: z.string(),
})

type Fields = z.infer<typeof schema>

const startFields = (purchaseOrder: PurchaseOrder): Fields => ({
  vendor_id: purchaseOrder.vendor_id,
  location_id: purchaseOrder.location_id,
  expected_date: purchaseOrder.expected_date,
  reference: purchaseOrder.reference ?? "",
  note: purchaseOrder.note ?? "",
  shipping_cost: toField(purchaseOrder.shipping_cost || null),
  discount: toField(purchaseOrder.discount || null),
  adjustment: toField(purchaseOrder.adjustment || null),
})

const toPayload = (fields: Fields) => ({
  vendor_id: fields.vendor_id,
  location_id: fields.location_id,
  expected_date: fields.expected_date,
  reference: fields.reference.trim() || null,
  note: fields.note.trim() || null,
  shipping_cost: parseNumber(fields.shipping_cost) ?? 0,
  discount: parseNumber(fields.discount) ?? 0,
  adjustment: parseNumber(fields.adjustment) ?? 0,
})

type EditPurchaseOrderFormProps = { purchaseOrder: PurchaseOrder }

export const EditPurchaseOrderForm = ({
  purchaseOrder,
}: EditPurchaseOrderFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const [vendor, setVendor] = useState<{ id: string; name: string } | null>(
    purchaseOrder.vendor
  )
  const { id, number, currency_code } = purchaseOrder
  const can = purchaseOrderCan(purchaseOrder)
  const form = useForm({
    defaultValues: startFields(purchaseOrder),
    resolver: zodResolver(schema),
  })
  const { control, formState } = form

  const { mutate, isPending } = useUpdatePurchaseOrder(id, {
    onSuccess: () => {
      done(t("purchaseOrders.saved", { number }))
      handleSuccess()
    },
    onError: (error) => failed(t("purchaseOrders.notSaved", { number }), error),
  })
  // Only what was touched is sent: what was left alone may still follow the vendor.
  const submit = form.handleSubmit((fields) =>
    mutate(
      Object.fromEntries(
        Object.entries(toPayload(fields)).filter(
          ([name]) => formState.dirtyFields[name as keyof Fields]
        )
      )
    )
  )

  return (
    <DrawerForm form={form} onSubmit={submit} isPending={isPending}>
      <FormField
        control={control}
        name="vendor_id"
        label={t("vendors.singular")}
        hint={
          can.chooseVendor
            ? t("purchaseOrders.edit.vendorHint")
            : t("purchaseOrders.edit.vendorFixed")
        }
      >
        {({ onChange, ...field }) => (
          <VendorSelect
            {...field}
            chosen={vendor}
            disabled={!can.chooseVendor}
            onChange={(vendorId, name) => {
              setVendor(vendorId ? { id: vendorId, name } : null)
              onChange(vendorId)
            }}
          />
        )}
      </FormField>
      <FormField
        control={control}
        name="location_id"
        label={t("purchaseOrders.detail.deliverTo")}
        hint={
          can.moveDelivery ? undefined : t("purchaseOrders.edit.locationFixed")
        }
      >
        {(field) => <LocationSelect {...field} disabled={!can.moveDelivery} />}
      </FormField>
      <FormField
        control={control}
        name="expected_date"
        label={t("purchaseOrders.fields.expectedDate")}
        optional
      >
        {(field) => <DayPicker {...field} />}
      </FormField>
      <FormField
        control={control}
        name="reference"
        label={t("purchaseOrders.fields.reference")}
        hint={t("purchaseOrders.edit.referenceHint")}
        optional
      >
        {(field) => <Input {...field} autoComplete="off" />}
      </FormField>
      <FormField
        control={control}
        name="shipping_cost"
        label={t("purchaseOrders.totals.shipping")}
        optional
      >
        {(field) => <MoneyInput {...field} currencyCode={currency_code} />}
      </FormField>
      <FormField
        control={control}
        name="discount"
        label={t("purchaseOrders.totals.discount")}
        optional
      >
        {(field) => <MoneyInput {...field} currencyCode={currency_code} />}
      </FormField>
      <FormField
        control={control}
        name="adjustment"
        label={t("purchaseOrders.totals.adjustment")}
        optional
      >
        {(field) => (
          <MoneyInput
            {...field}
            allowNegativeValue
            currencyCode={currency_code}
          />
        )}
      </FormField>
      <FormField
        control={control}
        name="note"
        label={t("purchaseOrders.fields.note")}
        optional
      >
        {(field) => <Textarea {...field} />}
      </FormField>
    </DrawerForm>
  )
}
