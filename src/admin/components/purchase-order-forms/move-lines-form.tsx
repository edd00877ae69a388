import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { PurchaseOrder } from "../../../types"
import { useMoveLines } from "../../hooks/api/use-purchase-orders"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { DrawerForm } from "../drawer-form"
import { FormField } from "../form-field"
import { VendorSelect } from "../inputs/vendor-select"
import { LineChoice } from "./line-choice"

const schema = z.object({
  vendor: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .refine((vendor) => vendor !== null, "validation.vendor"),
  line_ids: z.array(z.string()).min(1, "validation.lines"),
})
type Fields = z.infer<typeof schema>

type MoveLinesFormProps = { purchaseOrder: PurchaseOrder }

/** Some lines of a draft are ordered from somebody else. */
export const MoveLinesForm = ({
  purchaseOrder: { id, number, lines },
}: MoveLinesFormProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const form = useForm<Fields>({
    defaultValues: {
      vendor: null,
      line_ids: lines.length === 1 ? [lines[0].id] : [],
    },
    resolver: zodResolver(schema),
  })
  const { control, watch, setValue, formState } = form

  const { mutate, isPending } = useMoveLines(id, {
    onSuccess: ({ purchase_order, target_purchase_order: target }) => {
      const isLeft = purchase_order.status !== "canceled"
      done(
        t("purchaseOrders.move.done", { number: target.number }),
        isLeft ? undefined : t("purchaseOrders.move.emptied", { number }),
        isLeft
          ? {
              label: t("purchaseOrders.move.open"),
              to: `/purchase-orders/${target.id}`,
            }
          : undefined
      )
      handleSuccess(isLeft ? undefined : `/purchase-orders/${target.id}`)
    },
    onError: (error) =>
      failed(t("purchaseOrders.move.failed", { number }), error),
  })
  const submit = form.handleSubmit((fields) =>
    mutate({ vendor_id: fields.vendor?.id ?? "", line_ids: fields.line_ids })
  )
  const missing = formState.errors.line_ids?.message

  return (
    <DrawerForm
      form={form}
      onSubmit={submit}
      isPending={isPending}
      confirmLabel={t("purchaseOrders.move.confirm")}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("purchaseOrders.move.hint")}
      </Text>
      <div>
        <LineChoice
          label={t("purchaseOrders.lines.title")}
          lines={lines}
          value={watch("line_ids")}
          onChange={(value) =>
            setValue("line_ids", value, {
              shouldDirty: true,
              shouldValidate: formState.isSubmitted,
            })
          }
          noteOf={(line) => quantity(line.quantity)}
        />
        {missing && (
          <span role="alert" className="txt-small text-ui-fg-error">
            {t(missing)}
          </span>
        )}
      </div>
      <FormField
        control={control}
        name="vendor"
        label={t("purchaseOrders.replace.vendor")}
      >
        {({ value, onChange, ...field }) => (
          <VendorSelect
            {...field}
            value={value?.id ?? null}
            chosen={value}
            onChange={(vendorId, name) =>
              onChange(vendorId ? { id: vendorId, name } : null)
            }
          />
        )}
      </FormField>
    </DrawerForm>
  )
}
