import { Button, Container, Heading, Text, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { whyNot } from "../../../domain"
import { useIssuePurchaseOrder } from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { SendButton } from "../purchase-order-letter/send-button"
import { PurchaseOrderBadges } from "../purchase-order-badges"
import { WhatNowCallout } from "../what-now/what-now-callout"
import { usePurchaseOrderCan } from "./purchase-order-can"
import { PurchaseOrderMenu } from "./purchase-order-menu"
import type { SectionProps } from "./section-props"

/** Number, state, and the next thing to do. */
export const PurchaseOrderGeneral = ({
  purchaseOrder,
  isUnsaved,
}: SectionProps) => {
  const { t } = useTranslation("backorders")
  const can = usePurchaseOrderCan(purchaseOrder)
  const { number, reference, note } = purchaseOrder

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <Heading>{number}</Heading>
          <PurchaseOrderBadges {...purchaseOrder} />
        </div>
        <div className="flex shrink-0 items-center gap-x-2">
          {can.showIssue && (
            <>
              <IssueButton
                purchaseOrder={purchaseOrder}
                isUnsaved={isUnsaved}
              />
              <SendButton purchaseOrder={purchaseOrder} isUnsaved={isUnsaved} />
            </>
          )}
          {can.receive && (
            <Button size="small" variant="secondary" asChild>
              <Link to="receive">{t("purchaseOrders.actions.receive")}</Link>
            </Button>
          )}
          {can.ship && (
            <Button size="small" variant="secondary" asChild>
              <Link to="ship">{t("purchaseOrders.actions.ship")}</Link>
            </Button>
          )}
          {can.bill && (
            <Button size="small" asChild>
              <Link to="bill">{t("purchaseOrders.actions.bill")}</Link>
            </Button>
          )}
          <PurchaseOrderMenu
            purchaseOrder={purchaseOrder}
            isUnsaved={isUnsaved}
          />
        </div>
      </div>
      {purchaseOrder.status !== "draft" && (
        <WhatNowCallout purchaseOrderId={purchaseOrder.id} />
      )}
      {(reference || note) && (
        <div className="flex flex-col gap-y-1 px-6 py-4">
          {reference && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("purchaseOrders.detail.reference", { reference })}
            </Text>
          )}
          {note && (
            <Text
              size="small"
              className="text-ui-fg-subtle whitespace-pre-line break-words"
            >
              {note}
            </Text>
          )}
        </div>
      )}
    </Container>
  )
}

const IssueButton = ({ purchaseOrder, isUnsaved }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const { id, number } = purchaseOrder
  const { mutate, isPending } = useIssuePurchaseOrder(id, {
    onSuccess: () =>
      done(
        t("purchaseOrders.issue.done", { number }),
        t("purchaseOrders.issue.doneHint")
      ),
    onError: (error) =>
      failed(t("purchaseOrders.issue.failed", { number }), error),
  })
  const refusal = whyNot(purchaseOrder, "issue")
  const reason = isUnsaved
    ? t("unsaved.saveFirst")
    : refusal && t(`purchaseOrders.issue.whyNot.${refusal}`)

  return (
    <WithReason reason={reason}>
      <Button
        size="small"
        variant="secondary"
        disabled={Boolean(reason)}
        isLoading={isPending}
        onClick={() => mutate()}
      >
        {t("purchaseOrders.actions.issue")}
      </Button>
    </WithReason>
  )
}

/** A disabled button says why. */
const WithReason = ({
  reason,
  children,
}: {
  reason: string | null
  children: ReactNode
}) =>
  reason ? (
    <Tooltip content={reason}>
      <span tabIndex={0} className="inline-flex rounded-md">
        {children}
      </span>
    </Tooltip>
  ) : (
    children
  )
