import { Label, RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"
import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Delivery } from "../../../domain"
import type { BackorderPreview, ShortLine } from "../../../types"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import type { BackorderFields } from "./backorder-fields"

type DeliverToProps = {
  form: UseFormReturn<BackorderFields>
  lines: ShortLine[]
  preview: BackorderPreview | undefined
}

/** Where the goods go: to our own location, or straight to the customer. As the vendors do it until somebody chooses. */
export const DeliverTo = ({ form, lines, preview }: DeliverToProps) => {
  const { t } = useTranslation("backorders")
  const { nameOf } = useStockLocations()
  const id = useId()
  const { watch, setValue } = form
  const chosen = watch("delivery")
  const locations = [...new Set(lines.map(({ location_id }) => location_id))]
    .map(nameOf)
    .filter(Boolean)

  const choose = (delivery: Delivery) => {
    setValue("delivery", delivery, { shouldDirty: true })
    // Goods on their way to us can't go to the customer.
    setValue("use_incoming", delivery === "warehouse")
  }
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
        value={chosen ?? habitOf(preview)}
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
      {(chosen ?? habitOf(preview)) === "drop_ship" && (
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
