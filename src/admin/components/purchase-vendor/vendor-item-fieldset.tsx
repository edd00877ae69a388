import { Input } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../form-field"
import { MoneyInput } from "../inputs/money-input"
import { QuantityInput } from "../inputs/quantity-input"
import { SwitchField } from "../switch-field"
import { PriceBreaks } from "./price-breaks"
import type { VendorItemFields } from "./vendor-item-fields"

type VendorItemFieldsetProps = {
  form: UseFormReturn<VendorItemFields>
  currencyCode: string
}

/** At which terms a vendor sells an item: the same from the vendor's page and from the item's. */
export const VendorItemFieldset = ({
  form: { control },
  currencyCode,
}: VendorItemFieldsetProps) => {
  const { t } = useTranslation("backorders")

  return (
    <>
      <FormField
        control={control}
        name="unit_cost"
        label={t("vendors.items.fields.cost")}
      >
        {(field) => <MoneyInput {...field} currencyCode={currencyCode} />}
      </FormField>
      <PriceBreaks control={control} currencyCode={currencyCode} />
      <FormField
        control={control}
        name="vendor_sku"
        label={t("vendors.items.fields.vendorSku")}
        optional
      >
        {(field) => <Input {...field} autoComplete="off" />}
      </FormField>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <FormField
          control={control}
          name="min_order_quantity"
          label={t("vendors.items.fields.minimum")}
          optional
        >
          {(field) => <QuantityInput {...field} />}
        </FormField>
        <FormField
          control={control}
          name="order_multiple"
          label={t("vendors.items.fields.multiple")}
          optional
        >
          {(field) => <QuantityInput {...field} />}
        </FormField>
      </div>
      <FormField
        control={control}
        name="lead_time_days"
        label={t("vendors.items.fields.leadTime")}
        hint={t("vendors.items.hints.leadTime")}
        optional
      >
        {(field) => <QuantityInput {...field} step={1} />}
      </FormField>
      <SwitchField
        control={control}
        name="is_preferred"
        label={t("vendors.items.fields.isPreferred")}
        hint={t("vendors.items.hints.isPreferred")}
      />
    </>
  )
}
