import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Status } from "../status-badges"
import type { BillProps } from "./bill-props"

export const PurchaseBillGeneral = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center px-6 py-4">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <Heading>{bill.number}</Heading>
          <div className="flex flex-wrap items-center gap-1">
            <Status kind="bill" status={bill.status} />
            {bill.is_overdue && (
              <StatusBadge color="orange">{t("bills.overdue")}</StatusBadge>
            )}
            <Status kind="bill_match" status={bill.match_status} />
          </div>
        </div>
      </div>
      {bill.note && (
        <div className="px-6 py-4">
          <Text
            size="small"
            className="text-ui-fg-subtle whitespace-pre-line break-words"
          >
            {bill.note}
          </Text>
        </div>
      )}
    </Container>
  )
}
