import { Form } from "@medusajs/dashboard/components"
import { Plus, Trash } from "@medusajs/icons"
import { Button, IconButton, Label, Text } from "@medusajs/ui"
import { Control, useFieldArray } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { MoneyInput } from "../inputs/money-input"
import { QuantityInput } from "../inputs/quantity-input"
import type { VendorItemFields } from "./vendor-item-fields"

type PriceBreaksProps = {
  control: Control<VendorItemFields>
  currencyCode: string
}

/** Lower costs from a quantity on. */
export const PriceBreaks = ({ control, currencyCode }: PriceBreaksProps) => {
  const { t } = useTranslation("backorders")
  const { fields, append, remove } = useFieldArray({
    control,
    name: "price_breaks",
  })

  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center justify-between">
        <div>
          <Label size="small" weight="plus">
            {t("vendors.items.breaks.title")}
            <span className="text-ui-fg-subtle font-normal">
              {" "}
              {t("vendors.items.breaks.optional")}
            </span>
          </Label>
          <Text size="small" className="text-ui-fg-subtle">
            {t("vendors.items.breaks.hint")}
          </Text>
        </div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => append({ min_quantity: "", unit_cost: "" })}
        >
          <Plus />
          {t("actions.add")}
        </Button>
      </div>
      {fields.map((row, index) => (
        <div
          key={row.id}
          className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_28px] items-start gap-x-2"
        >
          <Form.Field
            control={control}
            name={`price_breaks.${index}.min_quantity`}
            render={({ field, fieldState: { error } }) => (
              <div>
                <QuantityInput
                  {...field}
                  size="small"
                  placeholder={t("vendors.items.breaks.from")}
                  aria-label={t("vendors.items.breaks.fromOf", {
                    number: index + 1,
                  })}
                  aria-invalid={Boolean(error)}
                />
                <BreakError message={error?.message} />
              </div>
            )}
          />
          <Form.Field
            control={control}
            name={`price_breaks.${index}.unit_cost`}
            render={({ field, fieldState: { error } }) => (
              <div>
                <MoneyInput
                  {...field}
                  size="small"
                  currencyCode={currencyCode}
                  aria-label={t("vendors.items.breaks.costOf", {
                    number: index + 1,
                  })}
                  aria-invalid={Boolean(error)}
                />
                <BreakError message={error?.message} />
              </div>
            )}
          />
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("vendors.items.breaks.remove", {
              number: index + 1,
            })}
            onClick={() => remove(index)}
          >
            <Trash />
          </IconButton>
        </div>
      ))}
    </div>
  )
}

const BreakError = ({ message }: { message: string | undefined }) => {
  const { t } = useTranslation("backorders")
  return message ? (
    <span role="alert" className="txt-small text-ui-fg-error">
      {t(message)}
    </span>
  ) : null
}
