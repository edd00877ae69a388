import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PurchaseOrderLine, PurchaseReceipt } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import type { SectionProps } from "./section-props"

/** What has arrived. */
export const PurchaseOrderReceipts = ({ purchaseOrder }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { receipts, lines } = purchaseOrder

  return (
    <Section
      title={t("purchaseOrders.receipts.title")}
      empty={!receipts.length && t("purchaseOrders.receipts.empty")}
    >
      {receipts.map((receipt) => (
        <ReceiptRow key={receipt.id} receipt={receipt} lines={lines} />
      ))}
    </Section>
  )
}

type ReceiptRowProps = { receipt: PurchaseReceipt; lines: PurchaseOrderLine[] }

const ReceiptRow = ({ receipt, lines }: ReceiptRowProps) => {
  const { t } = useTranslation("backorders")
  const { day, quantity } = useFormat()
  const itemOf = (lineId: string) => {
    const line = lines.find(({ id }) => id === lineId)
    return line?.title ?? line?.sku ?? "-"
  }

  return (
    <div className="text-ui-fg-subtle grid grid-cols-2 items-start gap-x-4 px-6 py-4">
      <div>
        <Text size="small" leading="compact" weight="plus">
          {day(receipt.received_date)}
        </Text>
        <Text size="small" className="break-words">
          {[receipt.reference, receipt.note].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <ul className="flex flex-col gap-y-1">
        {receipt.lines.map((line) => (
          <li key={line.id}>
            <Text size="small" leading="compact" className="break-words">
              {t("purchaseOrders.receipts.line", {
                quantity: quantity(line.quantity),
                item: itemOf(line.line_id),
              })}
            </Text>
            {line.rejected_quantity > 0 && (
              <Text size="small" className="text-ui-tag-orange-text">
                {t("purchaseOrders.receipts.rejected", {
                  quantity: quantity(line.rejected_quantity),
                  reason: line.rejection_reason ?? "-",
                })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
