import {
  Badge,
  Button,
  Checkbox,
  FocusModal,
  Heading,
  Text,
  toast,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { PlacedBackorders, PurchaseOrder } from "../../../types"
import { useBackorderSettings } from "../../hooks/api/use-backorder-settings"
import {
  useIssuePurchaseOrders,
  useUndoPlacement,
} from "../../hooks/api/use-bulk-backorders"
import {
  type EachAnswer,
  useManyPurchaseOrders,
} from "../../hooks/api/use-purchase-orders"
import { useDestination } from "../../hooks/use-destination"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { useRights } from "../../hooks/use-rights"
import { Status } from "../status-badges"
import { TextLink } from "../text-link"
import { SkippedList } from "./skipped-list"
import { useMinimumText } from "./use-minimum-text"

type BulkResultProps = { placed: PlacedBackorders; onUndone: () => void }

const costless = ({ lines }: PurchaseOrder) =>
  lines.filter(({ unit_cost }) => unit_cost === 0).length

const canIssue = ({ status, vendor_id }: PurchaseOrder) =>
  status === "draft" && vendor_id !== null

/** What was made, what was left out and why; the drafts can be issued from here. */
export const BulkResult = ({ placed, onUndone }: BulkResultProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const minimumText = useMinimumText()
  const [orders, setOrders] = useState<PurchaseOrder[]>(placed.purchase_orders)
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const [touched, setTouched] = useState<Record<string, boolean>>({})

  // What has a flaw is not issued unless staff tick it.
  const isChosen = (order: PurchaseOrder) =>
    canIssue(order) &&
    (touched[order.id] ?? (!costless(order) && !minimumText(order)))
  const chosen = orders.filter(isChosen)

  const show = ({
    purchase_orders,
    skipped,
  }: Pick<EachAnswer, "purchase_orders" | "skipped">) => {
    const issued = new Map(purchase_orders.map((order) => [order.id, order]))
    setOrders((all) => all.map((order) => issued.get(order.id) ?? order))
    setReasons(
      Object.fromEntries(skipped.map(({ id, message }) => [id, message]))
    )
  }
  const issue = useIssuePurchaseOrders({
    onSuccess: (answer) => {
      const { purchase_orders, skipped } = answer
      show(answer)
      done(
        t("bulk.result.issued", { count: purchase_orders.length }),
        skipped.length
          ? t("bulk.result.notIssued", { count: skipped.length })
          : undefined
      )
    },
    onError: (error) => failed(t("bulk.result.issueFailed"), error),
  })
  const { email } = useBackorderSettings()
  const send = useManyPurchaseOrders("send", {
    onSuccess: (answer) => {
      const { purchase_orders, skipped } = answer
      show(answer)
      if (purchase_orders.length) {
        done(t("bulk.result.sent", { count: purchase_orders.length }))
      }
      if (skipped.length) {
        toast.warning(t("bulk.result.notSent", { count: skipped.length }))
      }
    },
    onError: (error) => failed(t("bulk.result.sendFailed"), error),
  })
  const isPending = issue.isPending || send.isPending
  const may = useRights()
  const mayIssue = orders.some(canIssue) && may("purchase_order:update")
  const chosenIds = chosen.map(({ id }) => id)

  const undo = useUndoPlacement({
    onSuccess: ({ order_ids }) => {
      done(t("bulk.result.undone", { count: order_ids.length }))
      onUndone()
    },
    onError: (error) => failed(t("bulk.result.undoFailed"), error),
  })
  // What was on order before stays on order; the drafts are what goes.
  const isUndoable = orders.every(
    ({ id, status }) =>
      status === "draft" ||
      placed.purchase_orders.find((order) => order.id === id)?.status === status
  )

  return (
    <div className="flex h-full flex-col overflow-hidden">
      <FocusModal.Header />
      <FocusModal.Body className="flex flex-1 flex-col items-center overflow-auto">
        <div className="flex w-full max-w-[860px] flex-col gap-y-6 px-4 py-8 md:px-8">
          <div>
            <FocusModal.Title asChild>
              <Heading>
                {t("bulk.result.title", { count: placed.backorders.length })}
              </Heading>
            </FocusModal.Title>
            <Text size="small" className="text-ui-fg-subtle">
              {t("bulk.result.onPurchaseOrders", { count: orders.length })}{" "}
              {t("bulk.result.hint")}
            </Text>
          </div>
          <ul className="shadow-elevation-card-rest bg-ui-bg-component divide-y rounded-lg">
            {orders.map((order) => (
              <MadeOrder
                key={order.id}
                order={order}
                below={order.status === "draft" ? minimumText(order) : null}
                reason={reasons[order.id]}
                isChosen={isChosen(order)}
                onChoose={(isOn) =>
                  setTouched((all) => ({ ...all, [order.id]: isOn }))
                }
              />
            ))}
          </ul>
          <SkippedList
            messages={placed.skipped.map(({ message }) => message)}
          />
        </div>
      </FocusModal.Body>
      <FocusModal.Footer>
        {isUndoable && (
          <Button
            size="small"
            variant="transparent"
            type="button"
            className="me-auto"
            isLoading={undo.isPending}
            disabled={isPending}
            onClick={() => undo.mutate(placed.placement_id)}
          >
            {t("bulk.undo")}
          </Button>
        )}
        <FocusModal.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("bulk.result.close")}
          </Button>
        </FocusModal.Close>
        {mayIssue && (
          <Button
            size="small"
            variant={email?.can_send ? "secondary" : "primary"}
            type="button"
            disabled={!chosen.length || undo.isPending || send.isPending}
            isLoading={issue.isPending}
            onClick={() => issue.mutate(chosenIds)}
          >
            {t("bulk.result.issue", { count: chosen.length })}
          </Button>
        )}
        {mayIssue && email?.can_send && (
          <Button
            size="small"
            type="button"
            disabled={!chosen.length || undo.isPending || issue.isPending}
            isLoading={send.isPending}
            onClick={() => send.mutate(chosenIds)}
          >
            {t("bulk.result.send", { count: chosen.length })}
          </Button>
        )}
      </FocusModal.Footer>
    </div>
  )
}

type MadeOrderProps = {
  order: PurchaseOrder
  below: string | null
  reason: string | undefined
  isChosen: boolean
  onChoose: (isOn: boolean) => void
}

const MadeOrder = ({
  order,
  below,
  reason,
  isChosen,
  onChoose,
}: MadeOrderProps) => {
  const { t } = useTranslation("backorders")
  const { day, total } = useFormat()
  const destinationOf = useDestination()
  const { number, vendor, status, lines, expected_date } = order
  const isDraft = status === "draft"
  const flaws = isDraft
    ? [
        !vendor && t("bulk.result.noVendor"),
        costless(order) > 0 &&
          t("bulk.result.noCost", { count: costless(order) }),
        below,
      ].filter((flaw): flaw is string => Boolean(flaw))
    : []

  return (
    <li className="flex items-start gap-x-3 px-4 py-3">
      <div className="flex h-5 w-5 shrink-0 items-center">
        {isDraft && (
          <Checkbox
            checked={isChosen}
            disabled={!canIssue(order)}
            onCheckedChange={(checked) => onChoose(checked === true)}
            aria-label={t("bulk.result.choose", { number })}
          />
        )}
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            <TextLink to={`/purchase-orders/${order.id}`} className="shrink-0">
              {number}
            </TextLink>
            {vendor && (
              <Text size="small" leading="compact" className="truncate">
                {vendor.name}
              </Text>
            )}
            <Status kind="purchase_order" status={status} />
            {flaws.map((flaw) => (
              <Badge key={flaw} size="2xsmall" rounded="full" color="orange">
                {flaw}
              </Badge>
            ))}
          </div>
          <Text
            size="small"
            leading="compact"
            className="text-ui-fg-subtle tabular-nums"
          >
            {[
              destinationOf(order),
              t("backorderDialog.items", { count: lines.length }),
              total(order.total, order.currency_code),
              expected_date &&
                t("backorderDialog.expected", { date: day(expected_date) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </div>
        {reason && (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {reason}
          </Text>
        )}
      </div>
    </li>
  )
}
