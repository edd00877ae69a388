import { Label, RadioGroup, Text } from "@medusajs/ui"
import { useId, useState } from "react"
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

export type DeliveryChoice = {
  delivery: Delivery | null
  use_incoming: boolean
}

const AS_VENDORS = "as_vendors"

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
  // Stays on offer after another choice, which makes the preview uniform.
  const [differ, setDiffer] = useState(false)
  if (shown === AS_VENDORS && !differ) {
    setDiffer(true)
  }
  const locations = [...new Set(locationIds)].map(nameOf).filter(Boolean)

  // Goods on their way to us can't go to the customer.
  const choose = (option: Option) =>
    onChange({
      delivery: option === AS_VENDORS ? null : option,
      use_incoming: option !== "drop_ship",
    })
  const options: [Option, string][] = [
    ...(differ
      ? [[AS_VENDORS, t("backorderDialog.asVendors")] as [Option, string]]
      : []),
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
        onValueChange={(value) => choose(value as Option)}
      >
        {options.map(([option, label]) => (
          <div key={option} className="flex items-center gap-x-2">
            <RadioGroup.Item value={option} id={`${id}-${option}`} />
            <Label htmlFor={`${id}-${option}`} size="small">
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

type Option = Delivery | typeof AS_VENDORS

/** What the vendors do by themselves. */
function habitOf(preview: BackorderPreview | undefined): Option {
  const made = (preview?.purchase_orders ?? []).map((po) => po.delivery)
  const [first] = made
  if (!first) {
    return "warehouse"
  }
  return made.every((delivery) => delivery === first) ? first : AS_VENDORS
}
