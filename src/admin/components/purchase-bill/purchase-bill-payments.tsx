import { Trash } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { PurchaseBill } from "../../../types"
import { useRemovePayment } from "../../hooks/api/use-purchase-bills"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { Allowed } from "../allowed"
import { ReasonPrompt } from "../reason-prompt"
import { Section } from "../section"
import type { BillProps } from "./bill-props"

export const PurchaseBillPayments = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")

  return (
    <Section
      title={t("bills.payments.title")}
      empty={!bill.payments.length && t("bills.payments.empty")}
    >
      {bill.payments.map((payment) => (
        <PaymentRow key={payment.id} bill={bill} payment={payment} />
      ))}
    </Section>
  )
}

type PaymentRowProps = BillProps & { payment: PurchaseBill["payments"][number] }

const PaymentRow = ({ bill, payment }: PaymentRowProps) => {
  const { t } = useTranslation("backorders")
  const { day, money } = useFormat()
  const { done, failed } = useNotify()
  const [isAsked, setIsAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const amount = money(payment.amount, bill.currency_code)
  const label = t("bills.payments.removeOf", { amount })

  const { mutate, isPending } = useRemovePayment(bill.id, {
    onSuccess: () => {
      done(t("bills.removePayment.done"))
      setIsAsked(false)
    },
    onError: (error) => failed(t("bills.removePayment.failed"), error),
  })

  return (
    <div className="text-ui-fg-subtle grid grid-cols-[1fr_1fr_1fr_28px] items-center gap-x-4 px-6 py-3">
      <Text size="small" leading="compact" weight="plus">
        {day(payment.paid_date)}
      </Text>
      <Text size="small" leading="compact" className="truncate">
        {[payment.method, payment.reference].filter(Boolean).join(" · ")}
      </Text>
      <Text size="small" leading="compact" className="text-end tabular-nums">
        {amount}
      </Text>
      <Allowed right="purchase_bill:update">
        <IconButton
          ref={button}
          size="small"
          variant="transparent"
          aria-label={label}
          title={label}
          onClick={() => setIsAsked(true)}
        >
          <Trash />
        </IconButton>
      </Allowed>
      {isAsked && (
        <ReasonPrompt
          isRequired
          title={t("bills.removePayment.title", { amount })}
          description={t("bills.removePayment.description", {
            number: bill.number,
          })}
          confirmLabel={t("bills.removePayment.confirm")}
          isLoading={isPending}
          onConfirm={(reason) => mutate({ payment_id: payment.id, reason })}
          onClose={() => setIsAsked(false)}
          focusAfter={button}
        />
      )}
    </div>
  )
}
