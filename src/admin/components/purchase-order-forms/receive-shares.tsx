import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ReceiptPreview } from "../../../types"
import { useFormat } from "../../hooks/use-format"

type Line = ReceiptPreview["lines"][number]

const SHOWN = 5

/** Who gets what of a line, as the server says. */
export const ReceiveShares = ({ line }: { line: Line | undefined }) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()

  if (!line || (!line.shares.length && !line.free_quantity)) {
    return null
  }
  const hidden = line.shares.length - SHOWN
  return (
    <ul className="bg-ui-bg-subtle flex flex-col gap-y-1 rounded-md px-3 py-2">
      {line.shares.slice(0, SHOWN).map((share) => (
        <li key={share.backorder_id} className="flex flex-wrap gap-x-2">
          <Text size="small" leading="compact">
            {t("receiving.gets", {
              order: share.order_display_id
                ? `#${share.order_display_id}`
                : share.order_id,
              quantity: quantity(share.quantity),
            })}
          </Text>
          {share.waiting_quantity > 0 && (
            <Text
              size="small"
              leading="compact"
              className="text-ui-tag-orange-text"
            >
              {t("receiving.stillWaits", {
                quantity: quantity(share.waiting_quantity),
              })}
            </Text>
          )}
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("receiving.moreOrders", { count: hidden })}
          </Text>
        </li>
      )}
      {line.free_quantity > 0 && (
        <li>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("receiving.free", { quantity: quantity(line.free_quantity) })}
          </Text>
        </li>
      )}
    </ul>
  )
}
