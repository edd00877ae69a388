import { Input, Textarea } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { PurchaseOrderLetter } from "../../../types"
import { FormField } from "../form-field"

export const letterSchema = z.object({
  to: z.email("letters.address"),
  subject: z.string().trim().min(1, "letters.required"),
  message: z.string().trim().min(1, "letters.required"),
})
export type LetterFieldValues = z.infer<typeof letterSchema>

export const letterFields = (
  letter: PurchaseOrderLetter
): LetterFieldValues => ({
  to: letter.to ?? "",
  subject: letter.subject,
  message: letter.message,
})

type LetterFieldsProps = {
  control: Control<LetterFieldValues>
  letter: PurchaseOrderLetter
}

/** To whom, about what, and the words. */
export const LetterFields = ({ control, letter }: LetterFieldsProps) => {
  const { t } = useTranslation("backorders")

  return (
    <>
      <FormField
        control={control}
        name="to"
        label={t("letters.fields.to")}
        hint={letter.to ? undefined : t("letters.toHint")}
      >
        {(field) => <Input {...field} type="email" autoComplete="off" />}
      </FormField>
      <FormField
        control={control}
        name="subject"
        label={t("letters.fields.subject")}
      >
        {(field) => <Input {...field} autoComplete="off" />}
      </FormField>
      <FormField
        control={control}
        name="message"
        label={t("letters.fields.message")}
      >
        {(field) => <Textarea {...field} rows={11} />}
      </FormField>
    </>
  )
}
