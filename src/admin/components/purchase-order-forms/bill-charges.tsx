import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Input, Text } from "@medusajs/ui"
import { useFieldArray, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../form-field"
import { MoneyInput } from "../inputs/money-input"
import type { BillFields } from "./bill-fields"

type BillChargesProps = {
  form: UseFormReturn<BillFields>
  currencyCode: string
}

/** Freight, a discount, rounding: what else stands on the paper. */
export const BillCharges = ({
  form: { control },
  currencyCode,
}: BillChargesProps) => {
  const { t } = useTranslation("backorders")
  const { fields, append, remove } = useFieldArray({ control, name: "charges" })

  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex items-center justify-between">
        <Text size="small" leading="compact" weight="plus">
          {t("purchaseOrders.bill.charges")}
        </Text>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => append({ label: "", amount: "" })}
        >
          {t("actions.add")}
        </Button>
      </div>
      {!fields.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("purchaseOrders.bill.chargesHint")}
        </Text>
      )}
      {fields.map((charge, index) => (
        <div
          key={charge.id}
          className="grid grid-cols-[1fr_1fr_28px] items-end gap-x-3"
        >
          <FormField
            control={control}
            name={`charges.${index}.label`}
            label={t("purchaseOrders.bill.chargeLabel")}
          >
            {(field) => <Input {...field} autoComplete="off" />}
          </FormField>
          <FormField
            control={control}
            name={`charges.${index}.amount`}
            label={t("purchaseOrders.bill.chargeAmount")}
          >
            {(field) => (
              <MoneyInput
                {...field}
                allowNegativeValue
                currencyCode={currencyCode}
              />
            )}
          </FormField>
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("actions.remove")}
            onClick={() => remove(index)}
          >
            <XMarkMini />
          </IconButton>
        </div>
      ))}
    </div>
  )
}
