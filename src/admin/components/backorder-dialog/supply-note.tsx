import { useTranslation } from "react-i18next"
import type { ShortLine } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { canBackorder } from "./backorder-fields"
import type { RowSupply } from "./row-supply"
import { termsNote } from "./terms-note"

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
    bought && termsNote(bought, t, quantity),
    bought?.expected_date
      ? t("backorderDialog.note.arrives", { date: day(bought.expected_date) })
      : "",
  ]
    .filter(Boolean)
    .join(" ")
}
