import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { Shortage, ShortLine } from "../../../types"
import type { PlaceBackordersBody } from "../../../types/requests"
import { listAllShortages } from "../../hooks/api/use-shortages"
import { NumberField, parseNumber } from "../../lib/numbers"
import { backordersQueryKeys } from "../../lib/query-keys"
import { BulkChoice, placeKey } from "./bulk-choice"
import { BulkFields, NO_EDIT, optionsOf } from "./bulk-fields"

/** What staff changed of one line of one order. */
export type LineEdit = { isOff?: boolean; quantity?: NumberField }
export type LineEdits = Record<string, LineEdit>

/** One line of one order that has to be backordered. */
export type OrderLine = { order: Shortage; line: ShortLine; isFirst: boolean }

export const NO_LINE_EDIT: LineEdit = {}

export const lineKey = ({ order, line }: Pick<OrderLine, "order" | "line">) =>
  `${order.order_id} ${line.line_item_id} ${placeKey(line)}`

/** Orders can be edited one by one where orders were chosen, not items. */
export const isByOrder = (choice: BulkChoice) =>
  choice.kind === "orders" || choice.kind === "all_orders"

/** The chosen orders with their lines: known already, or all that the filters find. */
export const useBulkOrders = (choice: BulkChoice, isShown: boolean) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backordersQueryKeys.all, "bulk_orders", choice],
    queryFn: async ({ signal }) => {
      if (choice.kind === "orders") {
        return choice.shortages
      }
      const except = new Set(choice.kind === "all_orders" ? choice.except : [])
      const all = await listAllShortages(choice.filters, signal)
      return all.filter(({ order_id }) => !except.has(order_id))
    },
    enabled: isShown && isByOrder(choice),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })

  return { orders: data, ...rest }
}

export const linesOf = (orders: readonly Shortage[]): OrderLine[] =>
  orders.flatMap((order) =>
    order.lines
      .filter((line) => line.to_backorder_quantity > 0)
      .map((line, index) => ({ order, line, isFirst: index === 0 }))
  )

/** The request for the server, order by order; `null` while nothing is chosen. */
export const toOrdersRequest = (
  lines: readonly OrderLine[],
  lineEdits: LineEdits,
  fields: BulkFields
): PlaceBackordersBody | null => {
  const orders = new Map<
    string,
    {
      items: NonNullable<
        NonNullable<PlaceBackordersBody["orders"]>[number]["items"]
      >
      isEdited: boolean
    }
  >()
  for (const one of lines) {
    const edit = lineEdits[lineKey(one)] ?? NO_LINE_EDIT
    const terms = fields.edits[placeKey(one.line)] ?? NO_EDIT
    const order = orders.get(one.order.order_id) ?? {
      items: [],
      isEdited: false,
    }
    orders.set(one.order.order_id, order)
    order.isEdited ||= edit !== NO_LINE_EDIT || terms !== NO_EDIT
    const quantity =
      edit.quantity === undefined
        ? one.line.to_backorder_quantity
        : parseNumber(edit.quantity)
    if (edit.isOff || quantity === undefined || quantity <= 0) {
      continue
    }
    order.items.push({
      line_item_id: one.line.line_item_id,
      inventory_item_id: one.line.inventory_item_id,
      quantity,
      vendor_id: terms.vendor?.id,
      unit_cost: parseNumber(terms.unit_cost),
    })
  }
  const chosen = [...orders].flatMap(([order_id, { items, isEdited }]) =>
    items.length ? [isEdited ? { order_id, items } : { order_id }] : []
  )

  return chosen.length
    ? {
        orders: chosen,
        ...optionsOf(fields),
      }
    : null
}
