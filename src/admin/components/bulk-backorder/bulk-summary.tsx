import { Badge, clx, InlineTip, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { sumOf } from "../../../domain"
import type { BackorderPreview, PlannedPurchaseOrder } from "../../../types"
import { useErrorText } from "../../hooks/use-error-text"
import { useDestination } from "../../hooks/use-destination"
import { useFormat } from "../../hooks/use-format"
import { isDraft } from "./bulk-supply"
import { SkippedList } from "./skipped-list"
import { useMinimumText } from "./use-minimum-text"

type BulkSummaryProps = {
  preview: BackorderPreview | undefined
  error: unknown
  isLoading: boolean
  isEmpty: boolean
}

/** Vendors that ship to the customer get a purchase order for each order: more than anybody reads. */
const MOST_SHOWN = 100

/** The purchase orders that the server would make or top up, and what it would leave out. */
export const BulkSummary = ({
  preview,
  error,
  isLoading,
  isEmpty,
}: BulkSummaryProps) => {
  const { t } = useTranslation("backorders")
  const errorText = useErrorText()
  const shown = isEmpty || error ? undefined : preview

  return (
    <section className="flex flex-col gap-y-3" aria-busy={isLoading}>
      <Text size="small" leading="compact" weight="plus">
        {t("bulk.summary.title")}
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
      {!isEmpty && !error && !preview && <Skeleton className="h-24 w-full" />}
      {shown && shown.purchase_orders.length > 0 && (
        <div
          className={clx(
            "shadow-elevation-card-rest bg-ui-bg-component divide-y rounded-lg",
            { "opacity-60": isLoading }
          )}
        >
          <ul className="divide-y">
            {shown.purchase_orders
              .slice(0, MOST_SHOWN)
              .map((purchaseOrder, index) => (
                <PlannedOrder key={index} purchaseOrder={purchaseOrder} />
              ))}
          </ul>
          {shown.purchase_orders.length > MOST_SHOWN && (
            <Text size="small" className="text-ui-fg-subtle px-4 py-3">
              {t("bulk.summary.andMore", {
                count: shown.purchase_orders.length - MOST_SHOWN,
              })}
            </Text>
          )}
          <Totals purchaseOrders={shown.purchase_orders} />
        </div>
      )}
      {shown && (
        <SkippedList messages={shown.skipped.map(({ message }) => message)} />
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
  const destinationOf = useDestination()
  const minimumText = useMinimumText()
  const { vendor, number, is_new, lines, expected_date } = purchaseOrder
  const isBought = isDraft(purchaseOrder)
  const missing = isBought ? minimumText(purchaseOrder) : null

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
      <div className="flex min-w-0 items-center gap-x-2">
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className={clx("truncate", { "text-ui-tag-orange-text": !vendor })}
        >
          {vendor?.name ?? t("backorderDialog.noVendor")}
        </Text>
        <Badge size="2xsmall" rounded="full" className="shrink-0">
          {is_new
            ? t("backorderDialog.newDraft")
            : t(
                isBought
                  ? "backorderDialog.joinsDraft"
                  : "backorderDialog.onItsWay",
                { number }
              )}
        </Badge>
        {missing && (
          <Badge
            size="2xsmall"
            rounded="full"
            color="orange"
            className="shrink-0"
          >
            {missing}
          </Badge>
        )}
      </div>
      <Text
        size="small"
        leading="compact"
        className="text-ui-fg-subtle tabular-nums"
      >
        {[
          destinationOf(purchaseOrder),
          t("backorderDialog.items", { count: lines.length }),
          isBought && total(purchaseOrder.total, purchaseOrder.currency_code),
          expected_date &&
            t("backorderDialog.expected", { date: day(expected_date) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </li>
  )
}

/** What is spent, by currency. */
const Totals = ({
  purchaseOrders,
}: {
  purchaseOrders: PlannedPurchaseOrder[]
}) => {
  const { t } = useTranslation("backorders")
  const { total } = useFormat()
  const drafts = purchaseOrders.filter(isDraft)
  const currencies = [...new Set(drafts.map((draft) => draft.currency_code))]

  if (drafts.length < 2) {
    return null
  }
  return (
    <div className="flex items-center justify-between gap-x-4 px-4 py-3">
      <Text size="small" leading="compact" weight="plus">
        {t("bulk.summary.total")}
      </Text>
      <Text size="small" leading="compact" weight="plus" className="text-end">
        {currencies
          .map((currency) =>
            total(
              sumOf(
                drafts.filter((draft) => draft.currency_code === currency),
                (draft) => draft.total
              ),
              currency
            )
          )
          .join(", ")}
      </Text>
    </div>
  )
}
