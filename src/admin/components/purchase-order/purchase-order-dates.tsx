import { SectionRow } from "@medusajs/dashboard/components"
import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import { EditLink } from "./edit-link"
import { usePurchaseOrderCan } from "./purchase-order-can"
import type { SectionProps } from "./section-props"

export const PurchaseOrderDates = ({
  purchaseOrder,
  isUnsaved,
}: SectionProps) => {
  const { t } = useTranslation("backorders")
  const can = usePurchaseOrderCan(purchaseOrder)
  const { day, dayOfInstant } = useFormat()
  const { expected_date, is_late, issued_at, created_at, closed_at } =
    purchaseOrder

  return (
    <Section
      title={t("purchaseOrders.dates.title")}
      actions={
        <EditLink
          label={t("purchaseOrders.edit.dates")}
          isDisabled={isUnsaved || !can.edit}
        />
      }
    >
      <SectionRow
        title={t("purchaseOrders.fields.expected")}
        value={
          <div className="flex items-center gap-x-2">
            {day(expected_date)}
            {is_late && (
              <StatusBadge color="orange">
                {t("purchaseOrders.late")}
              </StatusBadge>
            )}
          </div>
        }
      />
      <SectionRow
        title={t("purchaseOrders.dates.issued")}
        value={dayOfInstant(issued_at)}
      />
      <SectionRow
        title={t("purchaseOrders.fields.created")}
        value={dayOfInstant(created_at)}
      />
      {closed_at && (
        <SectionRow
          title={t("purchaseOrders.dates.closed")}
          value={dayOfInstant(closed_at)}
        />
      )}
    </Section>
  )
}
