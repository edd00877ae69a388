import { Input } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { FormField } from "../form-field"
import { DayPicker } from "../inputs/day-picker"

export const paymentSchema = z.object({
  /** Left out where many bills are paid: each is paid what is left of it. */
  amount: z.string(),
  paid_date: z
    .string()
    .nullable()
    .refine((day) => day !== null, "validation.day"),
  method: z.string(),
  reference: z.string(),
})

export type PaymentValues = z.infer<typeof paymentSchema>

type PaymentFieldsProps = { control: Control<PaymentValues> }

/** When and how it was paid: the same for one bill and for many. */
export const PaymentFields = ({ control }: PaymentFieldsProps) => {
  const { t } = useTranslation("backorders")

  return (
    <>
      <FormField control={control} name="paid_date" label={t("bills.pay.date")}>
        {(field) => <DayPicker {...field} />}
      </FormField>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <FormField
          control={control}
          name="method"
          label={t("bills.pay.method")}
          optional
        >
          {(field) => <Input {...field} autoComplete="off" />}
        </FormField>
        <FormField
          control={control}
          name="reference"
          label={t("bills.pay.reference")}
          optional
        >
          {(field) => <Input {...field} autoComplete="off" />}
        </FormField>
      </div>
    </>
  )
}
