import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PurchaseOrderLine, PurchaseShipment } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { Section } from "../section"
import type { SectionProps } from "./section-props"

/** What the vendor of a drop shipment has shipped to the customer. */
export const PurchaseOrderShipments = ({ purchaseOrder }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { shipments, lines } = purchaseOrder

  return (
    <Section
      title={t("purchaseOrders.shipments.title")}
      empty={!shipments.length && t("purchaseOrders.shipments.empty")}
    >
      {shipments.map((shipment) => (
        <ShipmentRow key={shipment.id} shipment={shipment} lines={lines} />
      ))}
    </Section>
  )
}

type ShipmentRowProps = {
  shipment: PurchaseShipment
  lines: PurchaseOrderLine[]
}

const ShipmentRow = ({ shipment, lines }: ShipmentRowProps) => {
  const { t } = useTranslation("backorders")
  const { instant, quantity } = useFormat()
  const itemOf = (lineId: string) => {
    const line = lines.find(({ id }) => id === lineId)
    return line?.title ?? line?.sku ?? "-"
  }

  return (
    <div className="text-ui-fg-subtle grid grid-cols-2 items-start gap-x-4 px-6 py-4">
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus">
          {instant(shipment.shipped_at)}
        </Text>
        {shipment.labels.map(({ tracking_number, tracking_url }) => (
          <Text key={tracking_number} size="small" className="break-words">
            {tracking_url ? (
              <a
                href={tracking_url}
                target="_blank"
                rel="noreferrer"
                className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
              >
                {tracking_number}
              </a>
            ) : (
              tracking_number
            )}
          </Text>
        ))}
      </div>
      <ul className="flex flex-col gap-y-1">
        {shipment.lines.map((line) => (
          <li key={line.line_id}>
            <Text size="small" leading="compact" className="break-words">
              {t("purchaseOrders.receipts.line", {
                quantity: quantity(line.quantity),
                item: itemOf(line.line_id),
              })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
