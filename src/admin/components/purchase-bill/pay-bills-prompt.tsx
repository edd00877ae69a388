import { zodResolver } from "@hookform/resolvers/zod"
import { Button, Prompt } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { FormProvider } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { sumOf } from "../../../domain"
import type { PurchaseBill } from "../../../types"
import { usePayPurchaseBills } from "../../hooks/api/use-purchase-bills"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { today } from "../../lib/days"
import { PaymentFields, paymentSchema } from "./payment-fields"

type PayBillsPromptProps = {
  bills: PurchaseBill[]
  onDone: () => void
  onClose: () => void
}

/** Pays what is left of many bills, and says what was left out and why. */
export const PayBillsPrompt = ({
  bills,
  onDone,
  onClose,
}: PayBillsPromptProps) => {
  const { t } = useTranslation("backorders")
  const { total } = useFormat()
  const { done, failed } = useNotify()
  const form = useForm({
    defaultValues: {
      amount: "",
      paid_date: today() as string | null,
      method: "",
      reference: "",
    },
    resolver: zodResolver(paymentSchema),
  })
  const currencies = [...new Set(bills.map((bill) => bill.currency_code))]
  const amounts = currencies
    .map((currency) =>
      total(
        sumOf(
          bills.filter((bill) => bill.currency_code === currency),
          (bill) => bill.balance
        ),
        currency
      )
    )
    .join(", ")
  const { mutate, isPending } = usePayPurchaseBills({
    onSuccess: ({ purchase_bills, skipped }) => {
      done(
        t("bills.payMany.done", { count: purchase_bills.length }),
        skipped.length
          ? t("bills.payMany.skipped", {
              count: skipped.length,
              reason: skipped[0]!.message,
            })
          : undefined
      )
      onDone()
      onClose()
    },
    onError: (error) => failed(t("bills.payMany.failed"), error),
  })
  const submit = form.handleSubmit((fields) =>
    mutate({
      ids: bills.map(({ id }) => id),
      paid_date: fields.paid_date ?? undefined,
      method: fields.method.trim() || undefined,
      reference: fields.reference.trim() || undefined,
    })
  )

  return (
    <Prompt
      open
      variant="confirmation"
      onOpenChange={(open) => !open && onClose()}
    >
      <Prompt.Content>
        <FormProvider {...form}>
          <form onSubmit={(event) => void submit(event)}>
            <Prompt.Header>
              <Prompt.Title>
                {t("bills.payMany.title", { count: bills.length })}
              </Prompt.Title>
              <Prompt.Description>
                {t("bills.payMany.description", { amounts })}
              </Prompt.Description>
            </Prompt.Header>
            <div className="flex flex-col gap-y-4 px-6 pt-4">
              <PaymentFields control={form.control} />
            </div>
            <Prompt.Footer>
              <Prompt.Cancel type="button">{t("actions.back")}</Prompt.Cancel>
              <Button type="submit" size="small" isLoading={isPending}>
                {t("bills.payMany.confirm")}
              </Button>
            </Prompt.Footer>
          </form>
        </FormProvider>
      </Prompt.Content>
    </Prompt>
  )
}
