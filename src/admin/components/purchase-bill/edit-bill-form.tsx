import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Input, Textarea } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useUpdatePurchaseBill } from "../../hooks/api/use-purchase-bills"
import { useNotify } from "../../hooks/use-notify"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { DayPicker } from "../inputs/day-picker"
import type { BillProps } from "./bill-props"

const schema = z.object({
  vendor_bill_number: z.string(),
  bill_date: z
    .string()
    .nullable()
    .refine((day) => day !== null, "validation.day"),
  due_date: z.string().nullable(),
  note: z.string(),
})

/** Number, dates and note of a bill can be corrected. */
export const EditBillForm = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const { id, number } = bill
  const form = useForm({
    defaultValues: {
      vendor_bill_number: bill.vendor_bill_number ?? "",
      bill_date: bill.bill_date as string | null,
      due_date: bill.due_date,
      note: bill.note ?? "",
    },
    resolver: zodResolver(schema),
  })
  const { control } = form
  const { mutate, isPending } = useUpdatePurchaseBill(id, {
    onSuccess: () => {
      done(t("bills.saved", { number }))
      handleSuccess()
    },
    onError: (error) => failed(t("bills.notSaved", { number }), error),
  })
  const submit = form.handleSubmit((fields) =>
    mutate({
      vendor_bill_number: fields.vendor_bill_number.trim() || null,
      bill_date: fields.bill_date ?? undefined,
      due_date: fields.due_date,
      note: fields.note.trim() || null,
    })
  )

  return (
    <DrawerForm form={form} onSubmit={submit} isPending={isPending}>
      <FormField
        control={control}
        name="vendor_bill_number"
        label={t("bills.fields.vendorBillNumber")}
        optional
      >
        {(field) => <Input {...field} autoComplete="off" />}
      </FormField>
      <FormField
        control={control}
        name="bill_date"
        label={t("bills.fields.billDate")}
      >
        {(field) => <DayPicker {...field} />}
      </FormField>
      <FormField
        control={control}
        name="due_date"
        label={t("bills.fields.dueDate")}
        optional
      >
        {(field) => <DayPicker {...field} />}
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
