import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { EmailText } from "../email-text"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { EditLink } from "./edit-link"
import { usePurchaseOrderCan } from "./purchase-order-can"
import type { SectionProps } from "./section-props"

/** Who it is ordered from; a draft may not have a vendor yet. */
export const PurchaseOrderVendor = ({
  purchaseOrder,
  isUnsaved,
}: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { vendor } = purchaseOrder
  const isFixed = !usePurchaseOrderCan(purchaseOrder).chooseVendor || isUnsaved

  return (
    <Section
      title={t("vendors.singular")}
      actions={
        vendor && (
          <EditLink
            label={t("purchaseOrders.edit.vendor")}
            isDisabled={isFixed}
          />
        )
      }
    >
      {vendor ? (
        <>
          <SectionRow
            title={t("vendors.fields.name")}
            value={
              <TextLink to={`/purchase-vendors/${vendor.id}`}>
                {vendor.name}
              </TextLink>
            }
          />
          <SectionRow
            title={t("vendors.fields.email")}
            value={<EmailText email={vendor.email} />}
          />
          <SectionRow
            title={t("vendors.fields.terms")}
            value={
              vendor.payment_terms_days === null
                ? null
                : t("days", { count: vendor.payment_terms_days })
            }
          />
        </>
      ) : (
        <div className="flex items-center justify-between gap-x-4 px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {t("purchaseOrders.detail.noVendor")}
          </Text>
          {!isFixed && (
            <Button size="small" variant="secondary" asChild>
              <Link to="edit">{t("purchaseOrders.edit.vendor")}</Link>
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}
