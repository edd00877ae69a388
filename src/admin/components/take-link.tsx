import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useStockLocations } from "../hooks/api/use-stock-locations"
import { useFormat } from "../hooks/use-format"
import { Allowed } from "./allowed"

type TakeLinkProps = {
  free: { location_id: string; quantity: number }
  /** What is taken, for who doesn't see the row. */
  title: string
  isPending: boolean
  onTake: () => void
}

/** "Malmö has 12 free. Take from Malmö": before anything is bought. */
export const TakeLink = ({ free, title, isPending, onTake }: TakeLinkProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { nameOf } = useStockLocations()
  const location = nameOf(free.location_id) || t("orderBanner.otherLocation")
  const label = t("orderBanner.actions.take_stock", { location })

  return (
    <Text
      as="span"
      size="small"
      leading="compact"
      className="text-ui-fg-subtle shrink-0"
    >
      {t("orderBanner.sentences.elsewhere", {
        count: free.quantity,
        units: quantity(free.quantity),
        location,
      })}{" "}
      <Allowed right="backorder:update">
        <button
          type="button"
          disabled={isPending}
          aria-label={`${label}: ${title}`}
          className={clx(
            "text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus rounded-sm outline-none",
            { "text-ui-fg-disabled cursor-wait": isPending }
          )}
          onClick={onTake}
        >
          {label}
        </button>
      </Allowed>
    </Text>
  )
}

/** Where most of it lies. */
export const mostOf = <T extends { quantity: number }>(free: readonly T[]) =>
  free.reduce<T | undefined>(
    (most, one) => (most && most.quantity >= one.quantity ? most : one),
    undefined
  )
