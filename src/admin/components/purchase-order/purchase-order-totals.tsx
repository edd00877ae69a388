import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { subtract } from "../../../domain"
import { useFormat } from "../../hooks/use-format"
import { AmountRows, TotalRow } from "../amount-rows"
import { Section } from "../section"
import { EditLink } from "./edit-link"
import { usePurchaseOrderCan } from "./purchase-order-can"
import type { SectionProps } from "./section-props"

export const PurchaseOrderTotals = ({
  purchaseOrder,
  isUnsaved,
}: SectionProps) => {
  const { t } = useTranslation("backorders")
  const can = usePurchaseOrderCan(purchaseOrder)
  const { money } = useFormat()
  const { vendor, subtotal, currency_code } = purchaseOrder
  const amounts = [
    ["subtotal", subtotal],
    ["discount", -purchaseOrder.discount],
    ["shipping", purchaseOrder.shipping_cost],
    ["adjustment", purchaseOrder.adjustment],
    ["tax", purchaseOrder.tax_total],
  ] as const
  const below = vendor?.min_order_value
    ? subtract(vendor.min_order_value, subtotal)
    : 0

  return (
    <Section
      title={t("purchaseOrders.totals.title")}
      actions={
        <EditLink
          label={t("purchaseOrders.edit.totals")}
          isDisabled={isUnsaved || !can.edit}
        />
      }
    >
      <AmountRows
        currencyCode={currency_code}
        rows={amounts
          .filter(([name, amount]) => amount || name === "subtotal")
          .map(([name, amount]) => ({
            label: t(`purchaseOrders.totals.${name}`),
            amount,
          }))}
      />
      <TotalRow
        label={t("purchaseOrders.totals.total")}
        amount={purchaseOrder.total}
        currencyCode={currency_code}
      />
      {vendor?.min_order_value && below > 0 && (
        <div className="px-6 py-4">
          <Text size="small" className="text-ui-tag-orange-text">
            {t("purchaseOrders.totals.belowMinimum", {
              amount: money(below, currency_code),
              minimum: money(vendor.min_order_value, currency_code),
            })}
          </Text>
        </div>
      )}
    </Section>
  )
}
