import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { PurchaseVendor } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { languageName } from "../../lib/language-name"
import { EmailText } from "../email-text"
import { Section } from "../section"

type PurchaseVendorSideProps = { vendor: PurchaseVendor }

export const PurchaseVendorContact = ({ vendor }: PurchaseVendorSideProps) => {
  const { t } = useTranslation("backorders")

  return (
    <Section title={t("vendors.detail.contact")}>
      <SectionRow
        title={t("vendors.fields.email")}
        value={<EmailText email={vendor.email} />}
      />
      <SectionRow title={t("vendors.fields.phone")} value={vendor.phone} />
      {vendor.locale && (
        <SectionRow
          title={t("vendors.fields.language")}
          value={languageName(vendor.locale)}
        />
      )}
      <SectionRow title={t("vendors.fields.code")} value={vendor.code} />
      <SectionRow
        title={t("vendors.address.title")}
        value={<Address address={vendor.address} />}
      />
    </Section>
  )
}

const Address = ({ address }: { address: PurchaseVendor["address"] }) => {
  const { country } = useFormat()
  const text = (field: string) =>
    typeof address?.[field] === "string" ? (address[field] as string) : ""
  const lines = [
    text("company"),
    text("address_1"),
    text("address_2"),
    [text("postal_code"), text("city")].filter(Boolean).join(" "),
    [text("province"), country(text("country_code"))]
      .filter(Boolean)
      .join(", "),
  ].filter(Boolean)

  return lines.length ? (
    <div className="flex flex-col">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  ) : (
    "-"
  )
}

export const PurchaseVendorTerms = ({ vendor }: PurchaseVendorSideProps) => {
  const { t } = useTranslation("backorders")
  const { money } = useFormat()
  const days = (count: number | null) =>
    count === null ? null : t("days", { count })

  return (
    <Section title={t("vendors.detail.terms")}>
      <SectionRow
        title={t("vendors.fields.currency")}
        value={vendor.currency_code.toUpperCase()}
      />
      <SectionRow
        title={t("vendors.fields.leadTimeShort")}
        value={days(vendor.lead_time_days)}
      />
      <SectionRow
        title={t("vendors.fields.terms")}
        value={days(vendor.payment_terms_days)}
      />
      <SectionRow
        title={t("vendors.fields.minOrderValue")}
        value={
          vendor.min_order_value === null
            ? null
            : money(vendor.min_order_value, vendor.currency_code)
        }
      />
      <SectionRow
        title={t("vendors.fields.deliversTo")}
        value={t(
          vendor.ships_to_customer
            ? "vendors.fields.toCustomer"
            : "vendors.fields.toLocation"
        )}
      />
    </Section>
  )
}
