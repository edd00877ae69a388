import type { Delivery } from "../../../domain"
import type { ShortLine } from "../../../types"
import type { PlaceBackordersBody } from "../../../types/requests"
import { NumberField, parseNumber, toField } from "../../lib/numbers"

/** What the dialog holds of one line; `null` and "" mean: as the server proposes. */
export type BackorderRow = {
  isChosen: boolean
  quantity: NumberField
  vendor: { id: string; name: string } | null
  unit_cost: NumberField
}

export type BackorderFields = {
  /** In the order of the lines. */
  rows: BackorderRow[]
  vendor: { id: string; name: string } | null
  /** Null: as the vendors do it. */
  delivery: Delivery | null
  use_incoming: boolean
  remember_vendor: boolean
}

export const canBackorder = (line: ShortLine) => line.to_backorder_quantity > 0

export const rowKey = (line: ShortLine) =>
  `${line.line_item_id} ${line.inventory_item_id}`

export const startFields = (
  lines: ShortLine[],
  useIncoming: boolean
): BackorderFields => ({
  rows: lines.map((line) => ({
    isChosen: canBackorder(line),
    quantity: toField(canBackorder(line) ? line.to_backorder_quantity : null),
    vendor: null,
    unit_cost: "",
  })),
  vendor: null,
  delivery: null,
  use_incoming: useIncoming,
  remember_vendor: true,
})

export const isQuantity = (value: NumberField) => (parseNumber(value) ?? 0) > 0

/** Did staff choose a vendor or a cost of their own? Then it can be remembered. */
export const isChanged = ({ rows }: BackorderFields) =>
  rows.some(
    ({ isChosen, vendor, unit_cost }) =>
      isChosen && Boolean(vendor || unit_cost)
  )

/** The request for the server; `null` while nothing is chosen. */
export const toRequest = (
  orderId: string,
  lines: ShortLine[],
  fields: BackorderFields
): PlaceBackordersBody | null => {
  const items = lines.flatMap((line, index) => {
    const row = fields.rows[index]
    return row?.isChosen && isQuantity(row.quantity)
      ? [
          {
            line_item_id: line.line_item_id,
            inventory_item_id: line.inventory_item_id,
            quantity: parseNumber(row.quantity),
            vendor_id: row.vendor?.id,
            unit_cost: parseNumber(row.unit_cost),
          },
        ]
      : []
  })

  return items.length
    ? {
        orders: [{ order_id: orderId, items }],
        use_incoming: fields.use_incoming,
        ...(fields.delivery ? { delivery: fields.delivery } : {}),
        ...(isChanged(fields)
          ? { remember_vendor: fields.remember_vendor }
          : {}),
      }
    : null
}
