import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PurchaseOrderLine } from "../../../types"
import { useFormat } from "../../hooks/use-format"

type SpareNoteProps = { line: PurchaseOrderLine }

/** How much of a line orders wait for, and how much is spare. */
export const SpareNote = ({ line }: SpareNoteProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { pegged_quantity, surplus_quantity } = line

  if (!pegged_quantity || !surplus_quantity) {
    return null
  }
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle">
      {t("purchaseOrders.lines.forOrders", {
        pegged: quantity(pegged_quantity),
        spare: quantity(surplus_quantity),
      })}
    </Text>
  )
}
