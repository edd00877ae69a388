import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Input, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseOrder } from "../../../types"
import { useReceivePurchaseOrder } from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { useReleasedText } from "../../hooks/use-released-text"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { DayPicker } from "../inputs/day-picker"
import {
  openLines,
  receiveFields,
  receiveSchema,
  toReceipt,
} from "./receive-fields"
import { ReceiveLine } from "./receive-line"

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
    defaultValues: receiveFields(lines),
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
  const submit = form.handleSubmit((fields) => mutate(toReceipt(fields)))

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
      <div className="-mx-6 -mt-4 flex flex-col divide-y border-b">
        {lines.map((line, index) => (
          <ReceiveLine key={line.id} form={form} line={line} index={index} />
        ))}
      </div>
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
