import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ServeFirstEffect } from "../../../types"
import { useFormat } from "../../hooks/use-format"

/** So many lines are named; the rest is counted. */
const NAMED = 8

type ServeFirstEffectsProps = { title: string; effects: ServeFirstEffect[] }

/** What some orders have now, and what they would have. */
export const ServeFirstEffects = ({
  title,
  effects,
}: ServeFirstEffectsProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()

  return effects.length > 0 ? (
    <div className="flex flex-col gap-y-1">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      <ul className="flex flex-col gap-y-1">
        {effects.slice(0, NAMED).map((one) => (
          <li
            key={`${one.line_item_id} ${one.inventory_item_id} ${one.location_id}`}
            className="txt-compact-small text-ui-fg-subtle flex justify-between gap-x-4"
          >
            <span className="truncate" title={one.customer_email ?? ""}>
              #{one.order_display_id} · {one.title}
            </span>
            <span className="shrink-0 tabular-nums">
              {t("serveFirst.change", {
                before: quantity(one.covered_before),
                after: quantity(one.covered_after),
              })}
            </span>
          </li>
        ))}
        {effects.length > NAMED && (
          <li className="txt-compact-small text-ui-fg-subtle">
            {t("bulk.summary.andMore", { count: effects.length - NAMED })}
          </li>
        )}
      </ul>
    </div>
  ) : null
}
