import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Button, Input, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { openQuantity } from "../../../domain"
import type { PurchaseOrder, PurchaseOrderLine } from "../../../types"
import {
  useReceiptPreview,
  useReceivePurchaseOrder,
  useScanCodes,
} from "../../hooks/api/use-purchase-orders"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useDebounced } from "../../hooks/use-debounced"
import { useErrorText } from "../../hooks/use-error-text"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { useReleasedText } from "../../hooks/use-released-text"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { toField } from "../../lib/numbers"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { DayPicker } from "../inputs/day-picker"
import { LocationSelect } from "../inputs/location-select"
import {
  openLines,
  receiveFields,
  receiveSchema,
  restOf,
  toPreview,
  toReceipt,
} from "./receive-fields"
import { ReceiveLine } from "./receive-line"
import { countUp, linesOfCode, parseScan } from "./scan"
import { ScanField } from "./scan-field"

type ReceiveFormProps = { purchaseOrder: PurchaseOrder }

/** Goods have come: how much of each line. Starts with everything that is open. */
export const ReceiveForm = ({ purchaseOrder }: ReceiveFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const releasedText = useReleasedText()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const { id, number } = purchaseOrder
  const [lines] = useState(() => openLines(purchaseOrder))
  const form = useForm({
    defaultValues: receiveFields(lines, purchaseOrder),
    resolver: zodResolver(receiveSchema),
  })
  const { mutate, isPending } = useReceivePurchaseOrder(id, idempotencyKey, {
    onSuccess: ({ released_order_ids }) => {
      done(
        t("purchaseOrders.receive.done", { number }),
        releasedText(released_order_ids)
      )
      handleSuccess()
    },
    onError: (error) =>
      failed(t("purchaseOrders.receive.failed", { number }), error),
  })
  const submit = form.handleSubmit((fields) => mutate(toReceipt(fields, lines)))
  const typed = form.watch("lines")
  const location_id = form.watch("location_id")
  const asked = useDebounced(
    JSON.stringify(toPreview({ lines: typed, location_id })),
    300
  )
  const { preview, isError, error } = useReceiptPreview(id, JSON.parse(asked))
  const codes = useScanCodes(id)
  const { quantity } = useFormat()
  const errorText = useErrorText()
  const { nameOf } = useStockLocations()
  const isElsewhere = location_id !== purchaseOrder.location_id

  const setAll = (quantityOf: (line: PurchaseOrderLine) => number) =>
    lines.forEach((line, index) =>
      form.setValue(`lines.${index}.quantity`, toField(quantityOf(line)), {
        shouldDirty: true,
      })
    )
  /** The first scan counts from 0: until then everything open is proposed. */
  const [isCounting, setIsCounting] = useState(false)
  const scan = (text: string) => {
    const scanned = parseScan(text)
    const whole = linesOfCode(text.trim(), lines, codes)
    const [found, count] = whole.length
      ? [whole, 1]
      : [linesOfCode(scanned.code, lines, codes), scanned.quantity]
    if (!found.length) {
      return null
    }
    if (!isCounting) {
      setAll(() => 0)
      setIsCounting(true)
    }
    const now = form.getValues("lines")
    const indexOf = (line: PurchaseOrderLine) => lines.indexOf(line)
    const line =
      found.find((one) => restOf(one, now[indexOf(one)]!.quantity) > 0) ??
      found[0]!
    const index = indexOf(line)
    const value = countUp(now[index]!.quantity, count)
    form.setValue(`lines.${index}.quantity`, value, { shouldDirty: true })
    return t("receiving.counted", {
      item: line.title ?? line.sku ?? "",
      quantity: quantity(Number(value)),
    })
  }
  const hasRest = lines.some(
    (line, index) => restOf(line, typed[index]!.quantity) > 0
  )
  const gaveUp = typed.some((line) => line.give_up)

  if (!lines.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("purchaseOrders.receive.nothing")}
      </Text>
    )
  }

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      isPending={isPending}
      confirmLabel={t("purchaseOrders.receive.confirm")}
    >
      <div className="flex flex-col gap-y-3">
        <ScanField onScan={scan} />
        <div className="flex gap-x-2">
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() => {
              setAll(openQuantity)
              setIsCounting(false)
            }}
          >
            {t("receiving.all")}
          </Button>
          <Button
            type="button"
            size="small"
            variant="transparent"
            className="text-ui-fg-subtle"
            onClick={() => {
              setAll(() => 0)
              setIsCounting(true)
            }}
          >
            {t("receiving.none")}
          </Button>
        </div>
      </div>
      <FormField
        control={form.control}
        name="location_id"
        label={t("receiving.location")}
        hint={
          isElsewhere
            ? t("receiving.locationHint", {
                location: nameOf(purchaseOrder.location_id),
              })
            : undefined
        }
      >
        {(field) => <LocationSelect {...field} />}
      </FormField>
      <div className="-mx-6 flex flex-col divide-y border-y">
        {lines.map((line, index) => (
          <ReceiveLine
            key={line.id}
            form={form}
            line={line}
            index={index}
            preview={isError ? undefined : preview}
          />
        ))}
      </div>
      {isError && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {errorText(error)}
        </Text>
      )}
      {!isError && !!preview?.moved_order_ids.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("receiving.moves", { count: preview.moved_order_ids.length })}
        </Text>
      )}
      {!isError && !!preview?.released_order_ids.length && (
        <Text size="small" className="text-ui-tag-green-text">
          {t("receiving.releases", {
            count: preview.released_order_ids.length,
          })}
        </Text>
      )}
      {hasRest && (
        <FormField
          control={form.control}
          name="rest_date"
          label={t("receiving.restDate")}
          optional
        >
          {(field) => <DayPicker {...field} />}
        </FormField>
      )}
      {gaveUp && (
        <FormField
          control={form.control}
          name="give_up_reason"
          label={t("receiving.giveUpReason")}
          hint={t("receiving.giveUpHint")}
        >
          {(field) => <Input {...field} autoComplete="off" />}
        </FormField>
      )}
      <FormField
        control={form.control}
        name="received_date"
        label={t("purchaseOrders.receive.date")}
      >
        {(field) => <DayPicker {...field} />}
      </FormField>
      <FormField
        control={form.control}
        name="reference"
        label={t("purchaseOrders.receive.reference")}
        optional
      >
        {(field) => <Input {...field} autoComplete="off" />}
      </FormField>
      <FormField
        control={form.control}
        name="note"
        label={t("purchaseOrders.fields.note")}
        optional
      >
        {(field) => <Textarea {...field} />}
      </FormField>
    </DrawerForm>
  )
}
