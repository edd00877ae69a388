import { useTranslation } from "react-i18next"
import type { ShortLine } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { canBackorder } from "./backorder-fields"
import type { RowSupply } from "./row-supply"

type Bought = NonNullable<RowSupply["bought"]>
type SupplyNoteProps = { line: ShortLine; supply: RowSupply }

/** Where a line's goods come from: what is ordered already, packs and spare units, and when they arrive. */
export const SupplyNote = ({ line, supply }: SupplyNoteProps) => {
  const { t } = useTranslation("backorders")
  const { quantity, day } = useFormat()
  const { bought, coming } = supply

  if (!canBackorder(line)) {
    return t("backorderDialog.note.alreadyBackordered", {
      count: line.outstanding_quantity,
      units: quantity(line.outstanding_quantity),
    })
  }

  return [
    ...coming.map(({ number, quantity: units, expected_date }) =>
      t(
        expected_date
          ? "backorderDialog.note.comingOn"
          : "backorderDialog.note.coming",
        {
          count: units,
          units: quantity(units),
          number,
          date: day(expected_date),
        }
      )
    ),
    bought && bought.surplus_quantity > 0
      ? t(spareKey(bought), {
          quantity: quantity(bought.quantity),
          spare: quantity(bought.surplus_quantity),
          multiple: quantity(bought.order_multiple ?? 1),
          minimum: quantity(bought.min_order_quantity ?? 1),
        })
      : "",
    bought?.expected_date
      ? t("backorderDialog.note.arrives", { date: day(bought.expected_date) })
      : "",
  ]
    .filter(Boolean)
    .join(" ")
}

/** Why more is bought than is needed. */
const spareKey = ({ order_multiple, min_order_quantity }: Bought) => {
  if (order_multiple && order_multiple !== 1) {
    return "backorderDialog.note.packs"
  }
  return min_order_quantity && min_order_quantity > 1
    ? "backorderDialog.note.minimum"
    : "backorderDialog.note.spare"
}
