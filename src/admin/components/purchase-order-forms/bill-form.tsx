import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Input, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { defaultBillQuantity, dueDate } from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import { useBillPurchaseOrder } from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { useReleasedText } from "../../hooks/use-released-text"
import { newIdempotencyKey } from "../../lib/idempotency-key"
import { toField } from "../../lib/numbers"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { DayPicker } from "../inputs/day-picker"
import { SwitchField } from "../switch-field"
import { BillCharges } from "./bill-charges"
import {
  billableLines,
  billFields,
  billSchema,
  isAnythingReceived,
  termsOf,
  toBill,
} from "./bill-fields"
import { BillLineRow } from "./bill-line-row"
import { BillTotal } from "./bill-total"

type BillFormProps = { purchaseOrder: PurchaseOrder }

/** The vendor's invoice, put in so that its total is the one on the paper. */
export const BillForm = ({ purchaseOrder }: BillFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const releasedText = useReleasedText()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const { id, number, currency_code, delivery } = purchaseOrder
  const [lines] = useState(() => billableLines(purchaseOrder))
  const form = useForm({
    defaultValues: billFields(purchaseOrder),
    resolver: zodResolver(billSchema),
  })
  const { control, setValue, formState } = form

  const { mutate, isPending } = useBillPurchaseOrder(id, idempotencyKey, {
    onSuccess: ({ bill, released_order_ids }) => {
      done(
        t("purchaseOrders.bill.done", { number: bill.number }),
        releasedText(released_order_ids),
        {
          label: t("purchaseOrders.bill.open"),
          to: `/purchase-bills/${bill.id}`,
        }
      )
      handleSuccess()
    },
    onError: (error) =>
      failed(t("purchaseOrders.bill.failed", { number }), error),
  })
  const submit = form.handleSubmit((fields) => mutate(toBill(fields)))

  /** With the goods in the same deed a bill covers everything, without them what is here. */
  const proposeQuantities = (receive: boolean) =>
    lines.forEach((line, index) => {
      if (!formState.dirtyFields.lines?.[index]?.quantity) {
        const anything_received = isAnythingReceived(purchaseOrder)
        setValue(
          `lines.${index}.quantity`,
          toField(defaultBillQuantity(line, { receive, anything_received }))
        )
      }
    })

  if (!lines.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("purchaseOrders.bill.nothing")}
      </Text>
    )
  }

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      isPending={isPending}
      confirmLabel={t("purchaseOrders.bill.confirm")}
    >
      <div className="-mx-6 -mt-4 flex flex-col divide-y border-b">
        {lines.map((line, index) => (
          <BillLineRow
            key={line.id}
            form={form}
            line={line}
            index={index}
            currencyCode={currency_code}
          />
        ))}
      </div>
      <BillCharges form={form} currencyCode={currency_code} />
      <BillTotal form={form} currencyCode={currency_code} />
      <FormField
        control={control}
        name="vendor_bill_number"
        label={t("bills.fields.vendorBillNumber")}
        hint={t("purchaseOrders.bill.numberHint")}
        optional
      >
        {(field) => <Input {...field} autoComplete="off" />}
      </FormField>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <FormField
          control={control}
          name="bill_date"
          label={t("bills.fields.billDate")}
        >
          {({ onChange, ...field }) => (
            <DayPicker
              {...field}
              onChange={(day) => {
                onChange(day)
                if (day && !formState.dirtyFields.due_date) {
                  setValue("due_date", dueDate(day, termsOf(purchaseOrder)))
                }
              }}
            />
          )}
        </FormField>
        <FormField
          control={control}
          name="due_date"
          label={t("bills.fields.dueDate")}
          optional
        >
          {(field) => <DayPicker {...field} />}
        </FormField>
      </div>
      {delivery === "warehouse" && (
        <SwitchField
          control={control}
          name="receive"
          label={t("purchaseOrders.bill.receive")}
          hint={t("purchaseOrders.bill.receiveHint")}
          onChange={proposeQuantities}
        />
      )}
      <FormField
        control={control}
        name="note"
        label={t("purchaseOrders.fields.note")}
        optional
      >
        {(field) => <Textarea {...field} />}
      </FormField>
    </DrawerForm>
  )
}
