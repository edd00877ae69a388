import { CountrySelect } from "@medusajs/dashboard/components"
import { Heading, Input } from "@medusajs/ui"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../form-field"
import type { VendorFields } from "./vendor-schema"

type VendorAddressFieldsetProps = {
  form: UseFormReturn<VendorFields>
  wide: boolean
}

const PLAIN = [
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
] as const

/** The vendor's address, as it stands on purchase orders. */
export const VendorAddressFieldset = ({
  form: { control },
  wide,
}: VendorAddressFieldsetProps) => {
  const { t } = useTranslation("backorders")

  return (
    <fieldset className="flex flex-col gap-y-4 border-t pt-4">
      <legend className="contents">
        <Heading level="h3">{t("vendors.address.title")}</Heading>
      </legend>
      <div
        className={
          wide
            ? "grid grid-cols-1 gap-4 md:grid-cols-2"
            : "grid grid-cols-1 gap-4 sm:grid-cols-2"
        }
      >
        {PLAIN.map((field) => (
          <FormField
            key={field}
            control={control}
            name={`address.${field}`}
            label={t(`vendors.address.${field}`)}
            optional
          >
            {(props) => <Input {...props} autoComplete="off" />}
          </FormField>
        ))}
        <FormField
          control={control}
          name="address.country_code"
          label={t("vendors.address.country_code")}
          optional
        >
          {(field) => <CountrySelect {...field} />}
        </FormField>
      </div>
    </fieldset>
  )
}
