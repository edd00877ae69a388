import type { useTranslation } from "react-i18next"
import type { useFormat } from "../../hooks/use-format"
import type { RowSupply } from "./row-supply"

type Terms = Pick<
  NonNullable<RowSupply["bought"]>,
  "quantity" | "surplus_quantity" | "order_multiple" | "min_order_quantity"
>

/** In which packs and from which quantity on the vendor sells, and what is bought too much for that. */
export const termsNote = (
  bought: Terms,
  t: ReturnType<typeof useTranslation<"backorders">>["t"],
  quantity: ReturnType<typeof useFormat>["quantity"]
) => {
  const hasPacks = (bought.order_multiple ?? 1) !== 1
  const hasMinimum = (bought.min_order_quantity ?? 0) > 1
  const figures = {
    quantity: quantity(bought.quantity),
    spare: quantity(bought.surplus_quantity),
    multiple: quantity(bought.order_multiple ?? 1),
    minimum: quantity(bought.min_order_quantity ?? 1),
  }
  if (bought.surplus_quantity <= 0) {
    return [
      hasPacks && t("backorderDialog.note.inPacks", figures),
      hasMinimum && t("backorderDialog.note.atLeast", figures),
    ]
      .filter(Boolean)
      .join(" ")
  }
  if (hasPacks) {
    return t("backorderDialog.note.packs", figures)
  }
  return hasMinimum
    ? t("backorderDialog.note.minimum", figures)
    : t("backorderDialog.note.spare", figures)
}
