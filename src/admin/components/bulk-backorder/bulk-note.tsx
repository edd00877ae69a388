import { useTranslation } from "react-i18next"
import { subtract } from "../../../domain"
import { useFormat } from "../../hooks/use-format"
import { termsNote } from "../backorder-dialog/terms-note"
import type { BulkItem } from "./bulk-choice"
import { BulkEdit, quantityOf } from "./bulk-fields"
import type { BulkSupply } from "./bulk-supply"

type BulkNoteProps = {
  item: BulkItem
  edit: BulkEdit
  supply: BulkSupply | undefined
}

/** What becomes of an item: who gets less, what comes already, packs, spare units, and when. */
export const BulkNote = ({ item, edit, supply }: BulkNoteProps) => {
  const { t } = useTranslation("backorders")
  const { quantity, day } = useFormat()
  const wanted = quantityOf(item, edit)
  const total = item.to_backorder_quantity
  const { bought, coming = 0 } = supply ?? {}

  return [
    wanted !== undefined &&
      wanted < total &&
      t("bulk.form.oldestFirst", {
        quantity: quantity(wanted),
        total: quantity(total),
      }),
    wanted !== undefined &&
      wanted > total &&
      t("bulk.form.moreThanShort", {
        quantity: quantity(subtract(wanted, total)),
      }),
    coming > 0 &&
      t("bulk.form.coming", { count: coming, units: quantity(coming) }),
    bought && termsNote(bought, t, quantity),
    bought?.expected_date &&
      t("backorderDialog.note.arrives", { date: day(bought.expected_date) }),
  ]
    .filter(Boolean)
    .join(" ")
}
