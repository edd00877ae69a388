import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Input, Select } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { openQuantity } from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import {
  useChangePreview,
  useUpdatePurchaseOrder,
} from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { DayPicker } from "../inputs/day-picker"
import { AffectedOrders } from "../purchase-order/affected-orders"

const ALL = "all"

const schema = z.object({
  line_id: z.string(),
  expected_date: z
    .string()
    .nullable()
    .refine((day) => day !== null, "validation.day"),
  reason: z.string(),
})
type Fields = z.infer<typeof schema>

type ChangeDateFormProps = { purchaseOrder: PurchaseOrder }

/** Moves the date of all lines or of one, and says first which orders that moves. */
export const ChangeDateForm = ({ purchaseOrder }: ChangeDateFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const { id, number } = purchaseOrder
  const open = purchaseOrder.lines.filter((line) => openQuantity(line) > 0)
  const form = useForm<Fields>({
    defaultValues: {
      line_id: ALL,
      expected_date: purchaseOrder.expected_date,
      reason: "",
    },
    resolver: zodResolver(schema),
  })
  const { control, watch } = form
  const [line_id, expected_date] = watch(["line_id", "expected_date"])
  const before =
    purchaseOrder.lines.find((line) => line.id === line_id)?.expected_date ??
    purchaseOrder.expected_date
  const change =
    line_id === ALL
      ? { expected_date }
      : { lines: [{ id: line_id, expected_date }] }
  const isChanged =
    expected_date !== null &&
    (expected_date !== before ||
      (line_id === ALL &&
        purchaseOrder.lines.some(
          (line) => line.expected_date !== expected_date
        )))
  const { preview } = useChangePreview(id, isChanged ? change : undefined)

  const { mutate, isPending } = useUpdatePurchaseOrder(id, {
    onSuccess: () => {
      done(t("purchaseOrders.saved", { number }))
      handleSuccess()
    },
    onError: (error) => failed(t("purchaseOrders.notSaved", { number }), error),
  })
  const submit = form.handleSubmit(({ reason }) =>
    mutate({ ...change, ...(reason.trim() ? { reason: reason.trim() } : {}) })
  )

  return (
    <DrawerForm form={form} onSubmit={submit} isPending={isPending}>
      {open.length > 1 && (
        <FormField
          control={control}
          name="line_id"
          label={t("purchaseOrders.date.of")}
        >
          {({ value, onChange, ref }) => (
            <Select value={value} onValueChange={onChange}>
              <Select.Trigger ref={ref}>
                <Select.Value />
              </Select.Trigger>
              <Select.Content>
                <Select.Item value={ALL}>
                  {t("purchaseOrders.date.all")}
                </Select.Item>
                {open.map((line) => (
                  <Select.Item key={line.id} value={line.id}>
                    {line.title ?? line.sku ?? line.id}
                  </Select.Item>
                ))}
              </Select.Content>
            </Select>
          )}
        </FormField>
      )}
      <FormField
        control={control}
        name="expected_date"
        label={t("purchaseOrders.fields.expectedDate")}
      >
        {(field) => <DayPicker {...field} />}
      </FormField>
      <FormField
        control={control}
        name="reason"
        label={t("reason.label")}
        hint={t("purchaseOrders.date.reasonHint")}
        optional
      >
        {(field) => <Input {...field} autoComplete="off" />}
      </FormField>
      <AffectedOrders
        orders={preview?.orders}
        none={t("purchaseOrders.affected.none")}
      />
    </DrawerForm>
  )
}
