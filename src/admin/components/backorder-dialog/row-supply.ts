import { sumOf } from "../../../domain"
import type {
  BackorderPreview,
  PlannedPurchaseOrder,
  ShortLine,
} from "../../../types"

type PlannedLine = PlannedPurchaseOrder["lines"][number]

export type RowSupply = {
  /** The line that will be bought, on a draft. */
  bought: (PlannedLine & { purchase_order: PlannedPurchaseOrder }) | null
  /** What comes from goods that are ordered already. */
  coming: { number: string; quantity: number; expected_date: string | null }[]
}

/** Where the preview takes one line of the order from. */
export const supplyOf = (
  line: ShortLine,
  preview: BackorderPreview | undefined
): RowSupply => {
  const found = (preview?.purchase_orders ?? []).flatMap((purchase_order) =>
    purchase_order.lines
      .filter(
        ({ inventory_item_id, pegs }) =>
          inventory_item_id === line.inventory_item_id &&
          pegs.some(({ line_item_id }) => line_item_id === line.line_item_id)
      )
      .map((planned) => ({ ...planned, purchase_order }))
  )
  const isBought = ({ purchase_order }: (typeof found)[number]) =>
    purchase_order.is_new || purchase_order.status === "draft"

  return {
    bought: found.find(isBought) ?? null,
    coming: found
      .filter((planned) => !isBought(planned))
      .map(({ pegs, purchase_order, expected_date }) => ({
        number: purchase_order.number ?? "",
        quantity: sumOf(
          pegs.filter(({ line_item_id }) => line_item_id === line.line_item_id),
          ({ quantity }) => quantity
        ),
        expected_date: expected_date ?? purchase_order.expected_date,
      })),
  }
}
