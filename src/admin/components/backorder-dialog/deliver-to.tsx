import { Label, RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { Delivery } from "../../../domain"
import type { BackorderPreview } from "../../../types"
import { useStockLocations } from "../../hooks/api/use-stock-locations"

type DeliverToProps = {
  /** Null: as the vendors do it. */
  value: Delivery | null
  /** Where our own goods would go. */
  locationIds: readonly string[]
  preview: BackorderPreview | undefined
  onChange: (chosen: DeliveryChoice) => void
}

export type DeliveryChoice = { delivery: Delivery; use_incoming: boolean }

/** Where the goods go: to our own location, or straight to the customer. As the vendors do it until somebody chooses. */
export const DeliverTo = ({
  value,
  locationIds,
  preview,
  onChange,
}: DeliverToProps) => {
  const { t } = useTranslation("backorders")
  const { nameOf } = useStockLocations()
  const id = useId()
  const shown = value ?? habitOf(preview)
  const locations = [...new Set(locationIds)].map(nameOf).filter(Boolean)

  // Goods on their way to us can't go to the customer.
  const choose = (delivery: Delivery) =>
    onChange({ delivery, use_incoming: delivery === "warehouse" })
  const options: [Delivery, string][] = [
    ["warehouse", locations.join(", ") || t("backorderDialog.ownLocation")],
    ["drop_ship", t("backorderDialog.customer")],
  ]

  return (
    <div className="flex flex-col gap-y-2">
      <Text id={id} size="small" leading="compact" weight="plus">
        {t("backorderDialog.deliverTo")}
      </Text>
      <RadioGroup
        aria-labelledby={id}
        className="flex flex-wrap gap-x-4 gap-y-2"
        value={shown}
        onValueChange={(value) => choose(value as Delivery)}
      >
        {options.map(([delivery, label]) => (
          <div key={delivery} className="flex items-center gap-x-2">
            <RadioGroup.Item value={delivery} id={`${id}-${delivery}`} />
            <Label htmlFor={`${id}-${delivery}`} size="small">
              {label}
            </Label>
          </div>
        ))}
      </RadioGroup>
      {shown === "drop_ship" && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("backorderDialog.customerHint")}
        </Text>
      )}
    </div>
  )
}

/** What the vendors do by themselves; nothing is marked where they differ. */
function habitOf(preview: BackorderPreview | undefined): Delivery | "" {
  const made = (preview?.purchase_orders ?? []).map((po) => po.delivery)
  const [first] = made
  if (!first) {
    return "warehouse"
  }
  return made.every((delivery) => delivery === first) ? first : ""
}
