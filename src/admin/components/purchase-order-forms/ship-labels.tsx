import { Plus, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Input, Text } from "@medusajs/ui"
import { useFieldArray, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../form-field"
import type { ShipFields } from "./ship-fields"

type ShipLabelsProps = { form: UseFormReturn<ShipFields> }

/** Tracking numbers of a shipment, one per parcel. */
export const ShipLabels = ({ form }: ShipLabelsProps) => {
  const { t } = useTranslation("backorders")
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: "labels",
  })

  return (
    <fieldset className="flex flex-col gap-y-3">
      <Text asChild size="small" leading="compact" weight="plus">
        <legend>{t("purchaseOrders.ship.tracking")}</legend>
      </Text>
      {fields.map((field, index) => (
        <div key={field.id} className="flex items-end gap-x-2">
          <div className="grid flex-1 grid-cols-2 gap-x-2">
            <FormField
              control={form.control}
              name={`labels.${index}.tracking_number`}
              label={t("purchaseOrders.ship.trackingNumber")}
              optional
            >
              {(input) => <Input {...input} autoComplete="off" />}
            </FormField>
            <FormField
              control={form.control}
              name={`labels.${index}.tracking_url`}
              label={t("purchaseOrders.ship.trackingUrl")}
              optional
            >
              {(input) => <Input {...input} type="url" autoComplete="off" />}
            </FormField>
          </div>
          {fields.length > 1 && (
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              className="mb-0.5"
              aria-label={t("purchaseOrders.ship.removeTracking")}
              onClick={() => remove(index)}
            >
              <XMarkMini />
            </IconButton>
          )}
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="transparent"
        className="text-ui-fg-subtle w-fit"
        onClick={() => append({ tracking_number: "", tracking_url: "" })}
      >
        <Plus />
        {t("purchaseOrders.ship.addTracking")}
      </Button>
    </fieldset>
  )
}
