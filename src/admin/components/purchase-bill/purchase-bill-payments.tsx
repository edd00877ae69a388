import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import type { BillProps } from "./bill-props"

export const PurchaseBillPayments = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")
  const { day, money } = useFormat()

  return (
    <Section
      title={t("bills.payments.title")}
      empty={!bill.payments.length && t("bills.payments.empty")}
    >
      {bill.payments.map((payment) => (
        <div
          key={payment.id}
          className="text-ui-fg-subtle grid grid-cols-3 items-center gap-x-4 px-6 py-4"
        >
          <Text size="small" leading="compact" weight="plus">
            {day(payment.paid_date)}
          </Text>
          <Text size="small" leading="compact" className="truncate">
            {[payment.method, payment.reference].filter(Boolean).join(" · ")}
          </Text>
          <Text size="small" leading="compact" className="text-right">
            {money(payment.amount, bill.currency_code)}
          </Text>
        </div>
      ))}
    </Section>
  )
}
