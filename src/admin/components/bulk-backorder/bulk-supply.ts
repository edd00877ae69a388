import { add } from "../../../domain"
import type { BackorderPreview, PlannedPurchaseOrder } from "../../../types"
import { placeKey } from "./bulk-choice"

type PlannedLine = PlannedPurchaseOrder["lines"][number]

export type BulkSupply = {
  /** The line that will be bought, on a draft. */
  bought: (PlannedLine & { purchase_order: PlannedPurchaseOrder }) | null
  /** How much comes from goods that are ordered already. */
  coming: number
}

export const isDraft = ({ is_new, status }: PlannedPurchaseOrder) =>
  is_new || status === "draft"

/** What goes to the customer goes to no location of ours. */
export const itemKey = ({ inventory_item_id }: { inventory_item_id: string }) =>
  placeKey({ inventory_item_id, location_id: "" })

/** Where the preview takes each item from, by item and location. */
export const suppliesOf = (preview: BackorderPreview | undefined) => {
  const supplies = new Map<string, BulkSupply>()
  for (const purchase_order of preview?.purchase_orders ?? []) {
    for (const line of purchase_order.lines) {
      const { inventory_item_id } = line
      const { location_id } = purchase_order
      const key = location_id
        ? placeKey({ inventory_item_id, location_id })
        : itemKey(line)
      const { bought, coming } = supplies.get(key) ?? {
        bought: null,
        coming: 0,
      }
      supplies.set(
        key,
        isDraft(purchase_order)
          ? { bought: bought ?? { ...line, purchase_order }, coming }
          : { bought, coming: add(coming, line.pegged_quantity) }
      )
    }
  }
  return supplies
}
