import type { Delivery } from "../../../domain"
import type { PlaceBackordersBody } from "../../../types/requests"
import { NumberField, parseNumber } from "../../lib/numbers"
import { BulkChoice, BulkItem, ordersOf, placeKey } from "./bulk-choice"

type Vendor = { id: string; name: string }

/** What staff changed of an item; what is not there is as the server proposes. */
export type BulkEdit = {
  isOff?: boolean
  quantity?: NumberField
  vendor?: Vendor | null
  unit_cost?: NumberField
}

export type BulkFields = {
  /** By item and location. */
  edits: Record<string, BulkEdit>
  /** Null: as the vendors do it. */
  delivery: Delivery | null
  use_incoming: boolean
  merge_into_drafts: boolean
  remember_vendor: boolean
}

export const START_FIELDS: BulkFields = {
  edits: {},
  delivery: null,
  use_incoming: true,
  merge_into_drafts: false,
  remember_vendor: true,
}

export const NO_EDIT: BulkEdit = {}

/** How much of an item is asked for; `undefined` while nothing sensible is typed. */
export const quantityOf = (item: BulkItem, edit: BulkEdit) => {
  const quantity =
    edit.quantity === undefined
      ? item.to_backorder_quantity
      : parseNumber(edit.quantity)
  return quantity !== undefined && quantity > 0 ? quantity : undefined
}

/** Did staff choose a vendor or a cost of their own? Then it can be remembered. */
export const hasOwnTerms = ({ edits }: BulkFields) =>
  Object.values(edits).some(
    ({ isOff, vendor, unit_cost }) => !isOff && Boolean(vendor || unit_cost)
  )

/** What holds for the whole request. */
export const optionsOf = (
  fields: BulkFields
): Pick<
  PlaceBackordersBody,
  "delivery" | "use_incoming" | "merge_into_drafts" | "remember_vendor"
> => ({
  use_incoming: fields.use_incoming,
  merge_into_drafts: fields.merge_into_drafts,
  ...(fields.delivery ? { delivery: fields.delivery } : {}),
  ...(hasOwnTerms(fields) ? { remember_vendor: fields.remember_vendor } : {}),
})

/** The request for the server; `null` while nothing is chosen. */
export const toBulkRequest = (
  choice: BulkChoice,
  items: BulkItem[],
  fields: BulkFields
): PlaceBackordersBody | null => {
  const items_total = items.flatMap((item) => {
    const edit = fields.edits[placeKey(item)] ?? NO_EDIT
    const quantity = quantityOf(item, edit)
    return quantity === undefined || edit.isOff
      ? []
      : [
          {
            inventory_item_id: item.inventory_item_id,
            location_id: item.location_id,
            quantity,
            vendor_id: edit.vendor?.id,
            unit_cost: parseNumber(edit.unit_cost),
          },
        ]
  })

  return items_total.length
    ? {
        ...ordersOf(choice),
        items_total,
        ...optionsOf(fields),
      }
    : null
}
