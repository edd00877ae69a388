import type { HttpTypes } from "@medusajs/types"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { Section } from "../section"
import { EditLink } from "./edit-link"
import { purchaseOrderCan } from "./purchase-order-can"
import type { SectionProps } from "./section-props"

/** Where the goods go. */
export const PurchaseOrderDelivery = ({
  purchaseOrder,
  isUnsaved,
}: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { locations } = useStockLocations()
  const location = locations.find(({ id }) => id === purchaseOrder.location_id)

  return (
    <Section
      title={t("purchaseOrders.detail.deliverTo")}
      actions={
        <EditLink
          label={t("purchaseOrders.edit.location")}
          isDisabled={
            isUnsaved || !purchaseOrderCan(purchaseOrder).moveDelivery
          }
        />
      }
    >
      <div className="text-ui-fg-subtle px-6 py-4">
        <Text size="small" leading="compact" weight="plus">
          {location?.name ??
            (purchaseOrder.location_id
              ? ""
              : t("purchaseOrders.detail.noLocation"))}
        </Text>
        {addressLines(location?.address).map((line) => (
          <Text key={line} size="small">
            {line}
          </Text>
        ))}
      </div>
    </Section>
  )
}

const addressLines = (address?: HttpTypes.AdminStockLocation["address"]) =>
  [
    address?.address_1,
    address?.address_2,
    [address?.postal_code, address?.city].filter(Boolean).join(" "),
    address?.country_code?.toUpperCase(),
  ].filter((line): line is string => Boolean(line))
