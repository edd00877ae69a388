import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { Section } from "../section"
import { TextLink } from "../text-link"
import { EditLink } from "./edit-link"
import { usePurchaseOrderCan } from "./purchase-order-can"
import type { SectionProps } from "./section-props"

/** Where the goods go. */
export const PurchaseOrderDelivery = ({
  purchaseOrder,
  isUnsaved,
}: SectionProps) => {
  const { t } = useTranslation("backorders")
  const can = usePurchaseOrderCan(purchaseOrder)
  const { locations } = useStockLocations()
  const { country } = useFormat()

  if (purchaseOrder.delivery === "drop_ship") {
    return <DeliverToCustomer purchaseOrder={purchaseOrder} />
  }
  const location = locations.find(({ id }) => id === purchaseOrder.location_id)

  return (
    <Section
      title={t("purchaseOrders.detail.deliverTo")}
      actions={
        <EditLink
          label={t("purchaseOrders.edit.location")}
          isDisabled={isUnsaved || !can.moveDelivery}
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
        {addressLines(location?.address, country).map((line) => (
          <Text key={line} size="small">
            {line}
          </Text>
        ))}
      </div>
    </Section>
  )
}

/** A drop shipment goes to the customer of its order. */
const DeliverToCustomer = ({
  purchaseOrder: { order_id, order_display_id, ship_to },
}: Pick<SectionProps, "purchaseOrder">) => {
  const { t } = useTranslation("backorders")
  const { country } = useFormat()
  const name = [ship_to?.first_name, ship_to?.last_name]
    .filter(Boolean)
    .join(" ")

  return (
    <Section title={t("purchaseOrders.detail.deliverTo")}>
      <div className="text-ui-fg-subtle px-6 py-4">
        <Text size="small" leading="compact" weight="plus">
          {name || t("purchaseOrders.detail.customer")}
        </Text>
        {ship_to?.company && <Text size="small">{ship_to.company}</Text>}
        {addressLines(ship_to, country).map((line) => (
          <Text key={line} size="small">
            {line}
          </Text>
        ))}
        {ship_to?.phone && <Text size="small">{ship_to.phone}</Text>}
        {!ship_to && (
          <Text size="small" className="text-ui-tag-orange-text">
            {t("purchaseOrders.detail.noAddress")}
          </Text>
        )}
        {order_id && (
          <Text size="small" className="mt-2">
            {t("purchaseOrders.detail.vendorShips")}{" "}
            <TextLink to={`/orders/${order_id}`}>#{order_display_id}</TextLink>
          </Text>
        )}
      </div>
    </Section>
  )
}

type Address = Partial<
  Record<
    "address_1" | "address_2" | "postal_code" | "city" | "country_code",
    string | null
  >
>

const addressLines = (
  address: Address | null | undefined,
  country: (code: string) => string
) =>
  [
    address?.address_1,
    address?.address_2,
    [address?.postal_code, address?.city].filter(Boolean).join(" "),
    address?.country_code && country(address.country_code),
  ].filter((line): line is string => Boolean(line))
