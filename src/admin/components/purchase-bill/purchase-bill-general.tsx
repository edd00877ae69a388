import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useRights } from "../../hooks/use-rights"
import { Status } from "../status-badges"
import { billCan } from "./bill-can"
import type { BillProps } from "./bill-props"
import { PurchaseBillMenu } from "./purchase-bill-menu"

/** Number, state, and the next thing to do. */
export const PurchaseBillGeneral = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")
  const may = useRights()
  const isVoid = bill.status === "void"
  const notes = [
    isVoid &&
      bill.void_reason &&
      t("bills.detail.voided", { reason: bill.void_reason }),
    !isVoid &&
      bill.mismatch_reason &&
      t("bills.detail.accepted", { reason: bill.mismatch_reason }),
    bill.note,
  ].filter(Boolean)

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <Heading>{bill.number}</Heading>
          <div className="flex flex-wrap items-center gap-1">
            <Status kind="bill" status={bill.status} />
            {bill.is_overdue && (
              <StatusBadge color="orange">{t("bills.overdue")}</StatusBadge>
            )}
            {!isVoid && <Status kind="bill_match" status={bill.match_status} />}
          </div>
        </div>
        <div className="flex shrink-0 items-center gap-x-2">
          {billCan(bill).pay && may("purchase_bill:update") && (
            <Button size="small" variant="secondary" asChild>
              <Link to="pay">{t("bills.pay.action")}</Link>
            </Button>
          )}
          <PurchaseBillMenu bill={bill} />
        </div>
      </div>
      {notes.length > 0 && (
        <div className="flex flex-col gap-y-1 px-6 py-4">
          {notes.map((note, index) => (
            <Text
              key={index}
              size="small"
              className="text-ui-fg-subtle whitespace-pre-line break-words"
            >
              {note}
            </Text>
          ))}
        </div>
      )}
    </Container>
  )
}
