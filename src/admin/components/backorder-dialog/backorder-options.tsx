import type { AdminOrder } from "@medusajs/framework/types"
import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { BackorderPreview, ShortLine } from "../../../types"
import { SwitchField } from "../switch-field"
import { BackorderFields, isChanged } from "./backorder-fields"
import { DeliverTo } from "./deliver-to"
import { VendorForAll } from "./vendor-for-all"

type BackorderOptionsProps = {
  form: UseFormReturn<BackorderFields>
  lines: ShortLine[]
  order: AdminOrder
  preview: BackorderPreview | undefined
}

/** What holds for all lines of the dialog. */
export const BackorderOptions = ({
  form,
  lines,
  order,
  preview,
}: BackorderOptionsProps) => {
  const { t } = useTranslation("backorders")
  const rememberId = useId()
  const { control, watch, setValue, getValues } = form
  const vendor = watch("vendor")

  const chooseForAll = (value: BackorderFields["vendor"]) => {
    setValue("vendor", value, { shouldDirty: true })
    getValues("rows").forEach((row, index) => {
      if (row.isChosen) {
        setValue(`rows.${index}.vendor`, value, { shouldDirty: true })
        setValue(`rows.${index}.unit_cost`, "")
      }
    })
  }

  return (
    <div className="grid grid-cols-1 gap-6 md:grid-cols-2 lg:grid-cols-3">
      <VendorForAll
        vendor={vendor}
        currencyCode={order.currency_code}
        onChoose={chooseForAll}
      >
        {isChanged(watch()) && (
          <div className="flex items-center gap-x-2">
            <Form.Field
              control={control}
              name="remember_vendor"
              render={({ field: { value, onChange, ...field } }) => (
                <Checkbox
                  {...field}
                  id={rememberId}
                  checked={value}
                  onCheckedChange={(checked) => onChange(checked === true)}
                />
              )}
            />
            <Label htmlFor={rememberId} size="small">
              {t("backorderDialog.remember")}
            </Label>
          </div>
        )}
      </VendorForAll>
      <DeliverTo
        value={watch("delivery")}
        locationIds={lines.map(({ location_id }) => location_id)}
        preview={preview}
        onChange={({ delivery, use_incoming }) => {
          setValue("delivery", delivery, { shouldDirty: true })
          setValue("use_incoming", use_incoming)
        }}
      />
      <SwitchField
        control={control}
        name="use_incoming"
        label={t("backorderDialog.useIncoming")}
        hint={t("backorderDialog.useIncomingHint")}
        disabled={watch("delivery") === "drop_ship"}
      />
    </div>
  )
}
