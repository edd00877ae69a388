import { useTranslation } from "react-i18next"
import { AmountRows, TotalRow } from "../amount-rows"
import { Section } from "../section"
import type { BillProps } from "./bill-props"

export const PurchaseBillTotals = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")
  const currencyCode = bill.currency_code

  return (
    <Section title={t("bills.totals.title")}>
      <AmountRows
        currencyCode={currencyCode}
        rows={[
          {
            label: t("purchaseOrders.totals.subtotal"),
            amount: bill.subtotal,
          },
          ...bill.charges,
          { label: t("purchaseOrders.totals.tax"), amount: bill.tax_total },
        ]}
      />
      <TotalRow
        label={t("bills.fields.total")}
        amount={bill.total}
        currencyCode={currencyCode}
      />
      <AmountRows
        currencyCode={currencyCode}
        rows={[
          { label: t("bills.totals.paid"), amount: bill.paid_total },
          { label: t("bills.fields.balance"), amount: bill.balance },
        ]}
      />
    </Section>
  )
}
