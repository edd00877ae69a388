import { Button, FocusModal, Heading, Skeleton, Text } from "@medusajs/ui"
import {
  FormEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react"
import { useTranslation } from "react-i18next"
import type { PlacedBackorders } from "../../../types"
import {
  useBackorderPreview,
  usePlaceBackorders,
} from "../../hooks/api/use-backorders"
import { useDebounced } from "../../hooks/use-debounced"
import { useDefaultCurrency } from "../../hooks/use-default-currency"
import { useNotify } from "../../hooks/use-notify"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { ErrorState } from "../error-state"
import { BulkChoice, useBulkItems, withoutLines } from "./bulk-choice"
import { BulkFields, START_FIELDS, toBulkRequest } from "./bulk-fields"
import { BulkOptions } from "./bulk-options"
import { BulkSummary } from "./bulk-summary"
import {
  isByOrder,
  LineEdits,
  linesOf,
  toOrdersRequest,
  useBulkOrders,
} from "./bulk-order-fields"
import { BulkOrderTable } from "./bulk-order-table"
import { BulkTable } from "./bulk-table"

type BulkFormProps = {
  choice: BulkChoice
  onDirty: (isDirty: boolean) => void
  onBack?: () => void
  onPlaced: (placed: PlacedBackorders) => void
}

/** What to buy for the chosen orders, item by item, and what that comes to. */
export const BulkForm = ({
  choice: chosen,
  onDirty,
  onBack,
  onPlaced,
}: BulkFormProps) => {
  const { t } = useTranslation("backorders")
  const { failed } = useNotify()
  const currencyCode = useDefaultCurrency()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const [fields, setFields] = useState<BulkFields>(START_FIELDS)
  const [choice, setChoice] = useState(chosen)
  const box = useRef<HTMLDivElement>(null)
  const { items, isError, error, refetch } = useBulkItems(choice)
  const [by, setBy] = useState<"item" | "order">("item")
  const [lineEdits, setLineEdits] = useState<LineEdits>({})
  const { orders } = useBulkOrders(choice, by === "order")
  const lines = useMemo(() => orders && linesOf(orders), [orders])
  const request = useMemo(() => {
    if (by === "order") {
      return lines ? toOrdersRequest(lines, lineEdits, fields) : null
    }
    return items ? toBulkRequest(choice, items, fields) : null
  }, [by, choice, items, fields, lines, lineEdits])
  const settled = useDebounced(request)
  const { preview, error: refusal, isFetching } = useBackorderPreview(settled)
  const { mutate, isPending } = usePlaceBackorders(idempotencyKey, {
    onSuccess: onPlaced,
    onError: (reason) => failed(t("bulk.form.failed"), reason),
  })

  const change = useCallback(
    (changed: Partial<BulkFields>) => {
      setFields((before) => ({ ...before, ...changed }))
      onDirty(true)
    },
    [onDirty]
  )
  const edit = useCallback(
    (edits: BulkFields["edits"]) => {
      setFields((before) => ({
        ...before,
        edits: { ...before.edits, ...edits },
      }))
      onDirty(true)
    },
    [onDirty]
  )

  const editLines = useCallback(
    (edits: LineEdits) => {
      setLineEdits((before) => ({ ...before, ...edits }))
      onDirty(true)
    },
    [onDirty]
  )

  /** Lines that have their goods now are not bought for; what remains is. */
  const leaveOut = useCallback(
    (lineItemIds: string[]) =>
      setChoice((before) => withoutLines(before, lineItemIds)),
    []
  )

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (request && !isPending) {
      mutate(request)
    }
  }

  useEffect(() => () => onDirty(false), [onDirty])

  return (
    <form onSubmit={submit} className="flex h-full flex-col overflow-hidden">
      <FocusModal.Header>
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {items && t("bulk.form.ofItems", { count: items.length })}
        </Text>
      </FocusModal.Header>
      <FocusModal.Body
        ref={box}
        className="flex flex-1 flex-col items-center overflow-auto"
      >
        <div className="flex w-full max-w-[1280px] flex-col gap-y-6 px-4 py-8 md:px-8">
          <div>
            <FocusModal.Title asChild>
              <Heading>{t("bulk.title")}</Heading>
            </FocusModal.Title>
            <Text size="small" className="text-ui-fg-subtle">
              {t(by === "order" ? "bulk.byOrder.hint" : "bulk.form.hint")}
            </Text>
          </div>
          {isError && (
            <ErrorState
              title={t("bulk.form.error")}
              error={error}
              onRetry={refetch}
            />
          )}
          {!isError && (!items || !currencyCode) && (
            <Skeleton className="h-80 w-full" />
          )}
          {items && items.length === 0 && (
            <Text size="small">{t("bulk.form.nothing")}</Text>
          )}
          {items && items.length > 0 && currencyCode && (
            <>
              <BulkOptions
                items={items}
                fields={fields}
                preview={preview}
                currencyCode={currencyCode}
                onChange={change}
              />
              {isByOrder(choice) && (
                <div
                  role="group"
                  aria-label={t("backorders.by.label")}
                  className="flex items-center gap-x-1"
                >
                  {(["item", "order"] as const).map((name) => (
                    <Button
                      key={name}
                      type="button"
                      size="small"
                      variant={name === by ? "secondary" : "transparent"}
                      aria-pressed={name === by}
                      onClick={() => setBy(name)}
                    >
                      {t(`backorders.by.${name}`)}
                    </Button>
                  ))}
                </div>
              )}
              {by === "order" && !lines && <Skeleton className="h-80 w-full" />}
              {by === "order" && lines && (
                <BulkOrderTable
                  lines={lines}
                  edits={lineEdits}
                  onEdit={editLines}
                  onTaken={leaveOut}
                  box={box}
                />
              )}
              {by === "item" && (
                <BulkTable
                  items={items}
                  edits={fields.edits}
                  preview={preview}
                  currencyCode={currencyCode}
                  onEdit={edit}
                  onTaken={leaveOut}
                  box={box}
                />
              )}
              <BulkSummary
                preview={preview}
                error={refusal}
                isLoading={isFetching || settled !== request}
                isEmpty={!request}
              />
            </>
          )}
        </div>
      </FocusModal.Body>
      <FocusModal.Footer className="flex-wrap justify-between gap-y-2">
        <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
          {preview &&
            !refusal &&
            t("bulk.form.effect", { count: preview.held_order_ids.length })}
        </Text>
        <div className="flex items-center gap-x-2">
          {onBack ? (
            <Button
              size="small"
              variant="secondary"
              type="button"
              onClick={onBack}
            >
              {t("actions.back")}
            </Button>
          ) : (
            <FocusModal.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("actions.cancel")}
              </Button>
            </FocusModal.Close>
          )}
          <Button
            size="small"
            type="submit"
            disabled={!request}
            isLoading={isPending}
          >
            {t("bulk.form.confirm")}
          </Button>
        </div>
      </FocusModal.Footer>
    </form>
  )
}
