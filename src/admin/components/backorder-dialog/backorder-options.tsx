import type { AdminOrder } from "@medusajs/framework/types"
import { Form } from "@medusajs/dashboard/components"
import { Button, Checkbox, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { BackorderPreview, ShortLine } from "../../../types"
import { VendorSelect } from "../inputs/vendor-select"
import { SwitchField } from "../switch-field"
import { CreateVendorModal } from "../vendor-form/create-vendor-modal"
import { BackorderFields, isChanged } from "./backorder-fields"
import { DeliverTo } from "./deliver-to"

type BackorderOptionsProps = {
  form: UseFormReturn<BackorderFields>
  lines: ShortLine[]
  order: AdminOrder
  preview: BackorderPreview | undefined
}

type Vendor = BackorderFields["vendor"]

/** What holds for all lines of the dialog. */
export const BackorderOptions = ({
  form,
  lines,
  order,
  preview,
}: BackorderOptionsProps) => {
  const { t } = useTranslation("backorders")
  const [newVendor, setNewVendor] = useState<string | null>(null)
  const vendorId = useId()
  const rememberId = useId()
  const { control, watch, setValue, getValues } = form
  const vendor = watch("vendor")

  const chooseForAll = (value: Vendor) => {
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
      <div className="flex flex-col gap-y-2">
        <Label htmlFor={vendorId} size="small" weight="plus">
          {t("backorderDialog.allFrom")}
        </Label>
        <div className="flex items-center gap-x-2">
          <VendorSelect
            id={vendorId}
            value={vendor?.id ?? null}
            chosen={vendor}
            allowClear
            onCreate={setNewVendor}
            onChange={(id, name) => chooseForAll(id ? { id, name } : null)}
          />
          <Button
            type="button"
            size="small"
            variant="secondary"
            className="shrink-0"
            onClick={() => setNewVendor("")}
          >
            {t("vendors.create.title")}
          </Button>
        </div>
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
      </div>
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
      {newVendor !== null && (
        <CreateVendorModal
          name={newVendor}
          currencyCode={order.currency_code}
          onCreated={({ id, name }) => chooseForAll({ id, name })}
          onClose={() => setNewVendor(null)}
        />
      )}
    </div>
  )
}
