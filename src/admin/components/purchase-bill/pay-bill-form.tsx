import { useRouteModal } from "@medusajs/dashboard/components"
import { zodResolver } from "@hookform/resolvers/zod"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { usePayPurchaseBill } from "../../hooks/api/use-purchase-bills"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { today } from "../../lib/days"
import { decimalsOf } from "../../lib/decimals"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { parseNumber, toMoneyField } from "../../lib/numbers"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { MoneyInput } from "../inputs/money-input"
import type { BillProps } from "./bill-props"
import { paymentSchema, PaymentFields } from "./payment-fields"

const schema = paymentSchema.extend({
  amount: z
    .string()
    .refine((value) => (parseNumber(value) ?? 0) > 0, "validation.amount"),
})

/** Money that went to the vendor: what is left, or a part of it. */
export const PayBillForm = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { money } = useFormat()
  const { done, failed } = useNotify()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const { id, number, currency_code, balance } = bill
  const form = useForm({
    defaultValues: {
      amount: toMoneyField(balance, decimalsOf(currency_code)),
      paid_date: today() as string | null,
      method: "",
      reference: "",
    },
    resolver: zodResolver(schema),
  })
  const { mutate, isPending } = usePayPurchaseBill(id, idempotencyKey, {
    onSuccess: (_, { amount }) => {
      done(
        t("bills.pay.done", { number, amount: money(amount, currency_code) })
      )
      handleSuccess()
    },
    onError: (error) => failed(t("bills.pay.failed", { number }), error),
  })
  const submit = form.handleSubmit((fields) =>
    mutate({
      amount: parseNumber(fields.amount) ?? 0,
      paid_date: fields.paid_date ?? undefined,
      method: fields.method.trim() || undefined,
      reference: fields.reference.trim() || undefined,
    })
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      isPending={isPending}
      confirmLabel={t("bills.pay.action")}
    >
      <FormField
        control={form.control}
        name="amount"
        label={t("bills.pay.amount")}
        hint={t("bills.pay.hint", { balance: money(balance, currency_code) })}
      >
        {(field) => (
          <MoneyInput {...field} autoFocus currencyCode={currency_code} />
        )}
      </FormField>
      <PaymentFields control={form.control} />
    </DrawerForm>
  )
}
