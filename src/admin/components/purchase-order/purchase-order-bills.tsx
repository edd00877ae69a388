import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import { Status } from "../status-badges"
import { TextLink } from "../text-link"
import type { SectionProps } from "./section-props"

export const PurchaseOrderBills = ({ purchaseOrder }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { day, money } = useFormat()
  const { bills } = purchaseOrder

  return (
    <Section
      title={t("purchaseOrders.bills.title")}
      empty={!bills.length && t("purchaseOrders.bills.empty")}
    >
      {bills.map((bill) => (
        <div
          key={bill.id}
          className="text-ui-fg-subtle grid grid-cols-4 items-center gap-x-4 px-6 py-4"
        >
          <div className="min-w-0">
            <TextLink to={`/purchase-bills/${bill.id}`}>{bill.number}</TextLink>
            {bill.vendor_bill_number && (
              <Text size="small" leading="compact" className="truncate">
                {bill.vendor_bill_number}
              </Text>
            )}
          </div>
          <Text size="small" leading="compact">
            {day(bill.bill_date)}
          </Text>
          <Text size="small" leading="compact" className="text-end">
            {money(bill.total, bill.currency_code)}
          </Text>
          <div className="flex justify-end">
            <Status kind="bill" status={bill.status} />
          </div>
        </div>
      ))}
    </Section>
  )
}
