import { Button, clx, StatusBadge, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { PurchaseOrderLine, PurchaseReceipt } from "../../../types"
import { useReverseReceipt } from "../../hooks/api/use-purchase-orders"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { Allowed } from "../allowed"
import { Section } from "../section"
import { WithdrawPrompt } from "../withdraw-prompt"
import type { SectionProps } from "./section-props"

/** What has arrived. */
export const PurchaseOrderReceipts = ({ purchaseOrder }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { receipts, lines, location_id } = purchaseOrder

  return (
    <Section
      title={t("purchaseOrders.receipts.title")}
      empty={!receipts.length && t("purchaseOrders.receipts.empty")}
    >
      {receipts.map((receipt) => (
        <ReceiptRow
          key={receipt.id}
          receipt={receipt}
          lines={lines}
          isElsewhere={receipt.location_id !== location_id}
        />
      ))}
    </Section>
  )
}

type ReceiptRowProps = {
  receipt: PurchaseReceipt
  lines: PurchaseOrderLine[]
  /** The goods came to another location than ordered. */
  isElsewhere: boolean
}

const ReceiptRow = ({ receipt, lines, isElsewhere }: ReceiptRowProps) => {
  const { t } = useTranslation("backorders")
  const { day, quantity } = useFormat()
  const { nameOf } = useStockLocations()
  const isReversed = !!receipt.reversed_at
  const itemOf = (lineId: string) => {
    const line = lines.find(({ id }) => id === lineId)
    return line?.title ?? line?.sku ?? "-"
  }

  return (
    <div className="text-ui-fg-subtle grid grid-cols-[1fr_1fr_auto] items-start gap-x-4 px-6 py-4">
      <div>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" leading="compact" weight="plus">
            {day(receipt.received_date)}
          </Text>
          {isReversed && (
            <StatusBadge color="grey">
              {t("receiving.reverse.reversed")}
            </StatusBadge>
          )}
        </div>
        <Text size="small" className="break-words">
          {[
            isElsewhere && nameOf(receipt.location_id),
            receipt.reference,
            receipt.note,
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      <ul className="flex flex-col gap-y-1">
        {receipt.lines.map((line) => (
          <li key={line.id}>
            <Text
              size="small"
              leading="compact"
              className={clx("break-words", {
                "text-ui-fg-subtle line-through": isReversed,
              })}
            >
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
      {!isReversed && (
        <Allowed right="purchase_receipt:delete">
          <ReverseButton receipt={receipt} />
        </Allowed>
      )}
    </div>
  )
}

const ReverseButton = ({ receipt }: { receipt: PurchaseReceipt }) => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()
  const { done, failed } = useNotify()
  const [isAsked, setIsAsked] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const date = day(receipt.received_date)
  const { purchase_order_id, id } = receipt

  const { mutate, isPending } = useReverseReceipt(purchase_order_id, id, {
    onSuccess: () => {
      done(t("receiving.reverse.done"))
      setIsAsked(false)
    },
    onError: (error) => failed(t("receiving.reverse.failed"), error),
  })

  return (
    <>
      <Button
        ref={button}
        size="small"
        variant="transparent"
        className="text-ui-fg-subtle -my-1"
        aria-label={t("receiving.reverse.actionOf", { date })}
        onClick={() => setIsAsked(true)}
      >
        {t("receiving.reverse.action")}
      </Button>
      {isAsked && (
        <WithdrawPrompt
          previewPath={`/admin/purchase-orders/${purchase_order_id}/receipts/${id}/reverse/preview`}
          title={t("receiving.reverse.title", { date })}
          description={t("receiving.reverse.description")}
          confirmLabel={t("receiving.reverse.confirm")}
          isLoading={isPending}
          onConfirm={(reason) => mutate({ reason })}
          onClose={() => setIsAsked(false)}
          focusAfter={button}
        />
      )}
    </>
  )
}
