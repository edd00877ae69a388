import { useRouteModal } from "@medusajs/dashboard/components"
import { zodResolver } from "@hookform/resolvers/zod"
import { Input, Text, Textarea } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useCorrectPurchaseBill } from "../../hooks/api/use-purchase-bills"
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

/** Number, dates and note; what is billed stays. */
export const EditBillForm = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const { id, number } = bill
  const form = useForm({
    defaultValues: {
      vendor_bill_number: bill.vendor_bill_number ?? "",
      bill_date: bill.bill_date as string | null,
      due_date: bill.due_date as string | null,
      note: bill.note ?? "",
    },
    resolver: zodResolver(schema),
  })
  const { mutate, isPending } = useCorrectPurchaseBill(id, {
    onSuccess: () => {
      done(t("bills.edit.done", { number }))
      handleSuccess()
    },
    onError: (error) => failed(t("bills.edit.failed", { number }), error),
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
        control={form.control}
        name="vendor_bill_number"
        label={t("bills.fields.vendorBillNumber")}
        optional
      >
        {(field) => <Input {...field} autoComplete="off" autoFocus />}
      </FormField>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <FormField
          control={form.control}
          name="bill_date"
          label={t("bills.fields.billDate")}
        >
          {(field) => <DayPicker {...field} />}
        </FormField>
        <FormField
          control={form.control}
          name="due_date"
          label={t("bills.fields.dueDate")}
          optional
        >
          {(field) => <DayPicker {...field} />}
        </FormField>
      </div>
      <FormField
        control={form.control}
        name="note"
        label={t("purchaseOrders.fields.note")}
        optional
      >
        {(field) => <Textarea {...field} />}
      </FormField>
      <Text size="small" className="text-ui-fg-subtle">
        {t("bills.edit.fixed")}
      </Text>
    </DrawerForm>
  )
}
