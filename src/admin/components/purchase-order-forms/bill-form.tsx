import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { clx, Input, Text, Textarea } from "@medusajs/ui"
import { Fragment, ReactNode, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { defaultBillQuantity, dueDate } from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import { useCreatePurchaseBill } from "../../hooks/api/use-purchase-bills"
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

type BillFormProps = {
  /** Of one vendor, in one currency. */
  purchaseOrders: PurchaseOrder[]
  failedText: string
  /** Above the lines. */
  children?: ReactNode
}

/** The vendor's invoice, put in so that its total is the one on the paper. */
export const BillForm = ({
  purchaseOrders,
  failedText,
  children,
}: BillFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const releasedText = useReleasedText()
  const [idempotencyKey] = useState(newIdempotencyKey)
  const [first] = purchaseOrders
  const { vendor_id, currency_code } = first!
  const [lines] = useState(() => billableLines(purchaseOrders))
  const form = useForm({
    defaultValues: billFields(purchaseOrders),
    resolver: zodResolver(billSchema),
  })
  const { control, setValue, formState } = form

  const { mutate, isPending } = useCreatePurchaseBill(idempotencyKey, {
    onSuccess: ({ purchase_bill: bill, released_order_ids }) => {
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
    onError: (error) => failed(failedText, error),
  })
  const submit = form.handleSubmit((fields) =>
    mutate(toBill(fields, vendor_id ?? ""))
  )

  /** With the goods in the same deed a bill covers everything, without them what is here. */
  const proposeQuantities = (receive: boolean) =>
    lines.forEach((line, index) => {
      if (!formState.dirtyFields.lines?.[index]?.quantity) {
        const anything_received = isAnythingReceived(purchaseOrders)
        setValue(
          `lines.${index}.quantity`,
          toField(defaultBillQuantity(line, { receive, anything_received }))
        )
      }
    })

  if (!lines.length) {
    return (
      <div className="flex flex-col gap-y-6 px-6 py-4">
        {children}
        <Text size="small" className="text-ui-fg-subtle">
          {t("purchaseOrders.bill.nothing")}
        </Text>
      </div>
    )
  }

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      isPending={isPending}
      confirmLabel={t("purchaseOrders.bill.confirm")}
    >
      {children}
      <div
        className={clx("-mx-6 flex flex-col divide-y border-b", {
          "-mt-4": !children,
          "border-t": !!children,
        })}
      >
        {lines.map((line, index) => (
          <Fragment key={line.id}>
            {purchaseOrders.length > 1 && (
              <OrderHeading
                order={purchaseOrders.find(
                  (order) => order.lines[0] && firstOf(order) === line
                )}
              />
            )}
            <BillLineRow
              form={form}
              line={line}
              index={index}
              currencyCode={currency_code}
            />
          </Fragment>
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
                  setValue("due_date", dueDate(day, termsOf(purchaseOrders)))
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
      {purchaseOrders.every(({ delivery }) => delivery === "warehouse") && (
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

const firstOf = (order: PurchaseOrder) => billableLines([order])[0]

/** Above the first line of each purchase order. */
const OrderHeading = ({ order }: { order: PurchaseOrder | undefined }) =>
  order ? (
    <div className="bg-ui-bg-subtle flex items-center gap-x-2 px-6 py-2">
      <Text size="small" leading="compact" weight="plus">
        {order.number}
      </Text>
      {order.reference && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {order.reference}
        </Text>
      )}
    </div>
  ) : null
