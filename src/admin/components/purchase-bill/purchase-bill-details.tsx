import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import { TextLink } from "../text-link"
import type { BillProps } from "./bill-props"

export const PurchaseBillDetails = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()

  return (
    <Section title={t("bills.detail.details")}>
      <SectionRow
        title={t("vendors.singular")}
        value={
          bill.vendor && (
            <TextLink to={`/purchase-vendors/${bill.vendor.id}`}>
              {bill.vendor.name}
            </TextLink>
          )
        }
      />
      <SectionRow
        title={t("bills.fields.vendorBillNumber")}
        value={
          bill.vendor_bill_number && (
            <span className="min-w-0 break-words">
              {bill.vendor_bill_number}
            </span>
          )
        }
      />
      <SectionRow
        title={t("bills.fields.billDate")}
        value={day(bill.bill_date)}
      />
      <SectionRow
        title={t("bills.fields.dueDate")}
        value={day(bill.due_date)}
      />
      <SectionRow
        title={t("bills.fields.purchaseOrders")}
        value={
          <div className="flex flex-col gap-y-1">
            {bill.purchase_orders.map(({ id, number }) => (
              <TextLink key={id} to={`/purchase-orders/${id}`}>
                {number}
              </TextLink>
            ))}
          </div>
        }
      />
    </Section>
  )
}
