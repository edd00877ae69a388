import { Badge, clx, InlineTip, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { BackorderPreview, PlannedPurchaseOrder } from "../../../types"
import { useErrorText } from "../../hooks/use-error-text"
import { useFormat } from "../../hooks/use-format"

type BackorderSummaryProps = {
  preview: BackorderPreview | undefined
  error: unknown
  isLoading: boolean
  isEmpty: boolean
}

/** The purchase orders that the server would make, and what it would leave out. */
export const BackorderSummary = ({
  preview,
  error,
  isLoading,
  isEmpty,
}: BackorderSummaryProps) => {
  const { t } = useTranslation("backorders")
  const errorText = useErrorText()

  return (
    <section className="flex flex-col gap-y-3" aria-busy={isLoading}>
      <Text size="small" leading="compact" weight="plus">
        {t("backorderDialog.summary")}
      </Text>
      {isEmpty && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("backorderDialog.nothingChosen")}
        </Text>
      )}
      {!isEmpty && error ? (
        <InlineTip variant="error" label={t("backorderDialog.notPossible")}>
          {errorText(error)}
        </InlineTip>
      ) : null}
      {!isEmpty && !error && !preview && <Skeleton className="h-12 w-full" />}
      {!isEmpty && !error && preview && (
        <ul
          className={clx(
            "shadow-elevation-card-rest bg-ui-bg-component divide-y rounded-lg empty:hidden",
            { "opacity-60": isLoading }
          )}
        >
          {preview.purchase_orders.map((purchaseOrder, index) => (
            <PlannedOrder key={index} purchaseOrder={purchaseOrder} />
          ))}
        </ul>
      )}
      {!isEmpty && !error && preview && preview.skipped.length > 0 && (
        <ul className="flex flex-col gap-y-1">
          {preview.skipped.map(({ message }) => (
            <li key={message}>
              <Text size="small" className="text-ui-fg-subtle">
                {message}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const PlannedOrder = ({
  purchaseOrder,
}: {
  purchaseOrder: PlannedPurchaseOrder
}) => {
  const { t } = useTranslation("backorders")
  const { day, total } = useFormat()
  const { vendor, number, is_new, lines, expected_date } = purchaseOrder
  const isDraft = is_new || purchaseOrder.status === "draft"

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
      <div className="flex min-w-0 items-center gap-x-2">
        <Text size="small" leading="compact" weight="plus" className="truncate">
          {vendor?.name ?? t("backorderDialog.noVendor")}
        </Text>
        <Badge size="2xsmall" rounded="full" className="shrink-0">
          {is_new
            ? t("backorderDialog.newDraft")
            : t(
                isDraft
                  ? "backorderDialog.joinsDraft"
                  : "backorderDialog.onItsWay",
                { number }
              )}
        </Badge>
      </div>
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {[
          t("backorderDialog.items", { count: lines.length }),
          purchaseOrder.delivery === "drop_ship" &&
            t("backorderDialog.toCustomer"),
          isDraft && total(purchaseOrder.total, purchaseOrder.currency_code),
          expected_date &&
            t("backorderDialog.expected", { date: day(expected_date) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </li>
  )
}
