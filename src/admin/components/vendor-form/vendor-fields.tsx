import { Input, Textarea } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../form-field"
import { CurrencySelect } from "../inputs/currency-select"
import { LanguageSelect } from "../inputs/language-select"
import { MoneyInput } from "../inputs/money-input"
import { QuantityInput } from "../inputs/quantity-input"
import { SwitchField } from "../switch-field"
import { VendorAddressFieldset } from "./vendor-address-fieldset"
import type { VendorFields } from "./vendor-schema"

type VendorFieldsProps = {
  form: UseFormReturn<VendorFields>
  /** Two columns where there is room for them. */
  wide?: boolean
}

/** The fields of a vendor: the same in the dialog, on the page and in the drawer. */
export const VendorFieldset = ({ form, wide = false }: VendorFieldsProps) => {
  const { t } = useTranslation("backorders")
  const { control } = form
  const row = wide ? "grid grid-cols-1 gap-4 md:grid-cols-2" : "contents"
  const currencyCode = form.watch("currency_code")

  return (
    <div className="flex flex-col gap-y-4">
      <div className={row}>
        <FormField
          control={control}
          name="name"
          label={t("vendors.fields.name")}
        >
          {(field) => <Input {...field} autoFocus autoComplete="off" />}
        </FormField>
        <FormField
          control={control}
          name="currency_code"
          label={t("vendors.fields.currency")}
        >
          {(field) => <CurrencySelect {...field} />}
        </FormField>
      </div>
      <div className={row}>
        <FormField
          control={control}
          name="email"
          label={t("vendors.fields.email")}
          hint={t("vendors.hints.email")}
          optional
        >
          {(field) => <Input {...field} type="email" autoComplete="off" />}
        </FormField>
        <FormField
          control={control}
          name="phone"
          label={t("vendors.fields.phone")}
          optional
        >
          {(field) => <Input {...field} autoComplete="off" />}
        </FormField>
      </div>
      <div className={row}>
        <FormField
          control={control}
          name="lead_time_days"
          label={t("vendors.fields.leadTime")}
          hint={t("vendors.hints.leadTime")}
          optional
        >
          {(field) => <QuantityInput {...field} step={1} />}
        </FormField>
        <FormField
          control={control}
          name="payment_terms_days"
          label={t("vendors.fields.paymentTerms")}
          hint={t("vendors.hints.paymentTerms")}
          optional
        >
          {(field) => <QuantityInput {...field} step={1} />}
        </FormField>
      </div>
      <div className={row}>
        <FormField
          control={control}
          name="min_order_value"
          label={t("vendors.fields.minOrderValue")}
          hint={t("vendors.hints.minOrderValue")}
          optional
        >
          {(field) => <MoneyInput {...field} currencyCode={currencyCode} />}
        </FormField>
        <FormField
          control={control}
          name="code"
          label={t("vendors.fields.code")}
          hint={t("vendors.hints.code")}
          optional
        >
          {(field) => <Input {...field} autoComplete="off" />}
        </FormField>
      </div>
      <FormField
        control={control}
        name="locale"
        label={t("vendors.fields.language")}
        hint={t("vendors.hints.language")}
      >
        {(field) => <LanguageSelect {...field} />}
      </FormField>
      <VendorAddressFieldset form={form} wide={wide} />
      <SwitchField
        control={control}
        name="ships_to_customer"
        label={t("vendors.fields.shipsToCustomer")}
        hint={t("vendors.hints.shipsToCustomer")}
      />
      <FormField
        control={control}
        name="note"
        label={t("vendors.fields.note")}
        optional
      >
        {(field) => <Textarea {...field} />}
      </FormField>
    </div>
  )
}
