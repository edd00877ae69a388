import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { openQuantity } from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import {
  useClosePreview,
  useClosePurchaseOrder,
} from "../../hooks/api/use-purchase-orders"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { AffectedOrders } from "../purchase-order/affected-orders"
import { LineChoice } from "./line-choice"

const schema = z.object({
  line_ids: z.array(z.string()).min(1),
  reason: z.string().trim().min(1, "reason.missing"),
})
type Fields = z.infer<typeof schema>

type ClosePurchaseOrderFormProps = { purchaseOrder: PurchaseOrder }

/** Gives up what is still to come, of all or of some lines, and says first who loses supply. */
export const ClosePurchaseOrderForm = ({
  purchaseOrder,
}: ClosePurchaseOrderFormProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const { id, number } = purchaseOrder
  // As it stood when it was asked for: once closed, nothing is open any more.
  const [open] = useState(() =>
    purchaseOrder.lines.filter((line) => openQuantity(line) > 0)
  )
  const form = useForm<Fields>({
    defaultValues: { line_ids: open.map((line) => line.id), reason: "" },
    // Nothing open: it is closed as it stands.
    resolver: zodResolver(
      open.length ? schema : schema.extend({ line_ids: z.array(z.string()) })
    ),
  })
  const { control, watch, setValue } = form
  const line_ids = watch("line_ids")
  const isWhole = line_ids.length === open.length
  const chosen = isWhole ? undefined : line_ids
  const { preview } = useClosePreview(id, chosen)

  const { mutate, isPending } = useClosePurchaseOrder(id, {
    onSuccess: () => {
      done(
        t(
          isWhole
            ? "purchaseOrders.close.done"
            : "purchaseOrders.close.doneSome",
          { number }
        )
      )
      handleSuccess(
        preview?.orders.length ? `/purchase-orders/${id}/what-now` : undefined
      )
    },
    onError: (error) =>
      failed(t("purchaseOrders.close.failed", { number }), error),
  })
  const submit = form.handleSubmit(({ reason }) =>
    mutate({ reason: reason.trim(), ...(chosen ? { line_ids: chosen } : {}) })
  )

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      isPending={isPending}
      confirmLabel={t(
        isWhole ? "purchaseOrders.close.action" : "purchaseOrders.close.some"
      )}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t(
          open.length
            ? "purchaseOrders.close.hint"
            : "purchaseOrders.close.nothingOpen"
        )}
      </Text>
      {open.length > 0 && (
        <LineChoice
          label={t("purchaseOrders.close.lines")}
          lines={open}
          value={line_ids}
          onChange={(value) =>
            setValue("line_ids", value, { shouldDirty: true })
          }
          noteOf={(line) =>
            t("purchaseOrders.receive.open", {
              open: quantity(openQuantity(line)),
              ordered: quantity(line.quantity),
            })
          }
        />
      )}
      <FormField control={control} name="reason" label={t("reason.label")}>
        {(field) => <Textarea {...field} rows={3} />}
      </FormField>
      <AffectedOrders
        orders={preview?.orders}
        none={t("purchaseOrders.affected.noneLoses")}
      />
    </DrawerForm>
  )
}
