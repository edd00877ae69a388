import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { add } from "../../../domain"
import type { ItemShortage, Shortage } from "../../../types"
import type { PlaceBackordersBody } from "../../../types/requests"
import {
  listAllItemShortages,
  listAllShortages,
  ShortageFilters,
} from "../../hooks/api/use-shortages"
import { backordersQueryKeys } from "../../lib/query-keys"

/** What staff chose to buy for. `filters` are those of the list they chose in. */
export type BulkChoice =
  | { kind: "orders"; shortages: Shortage[] }
  | { kind: "all_orders"; filters: ShortageFilters; except: string[] }
  | { kind: "items"; items: ItemShortage[]; filters: ShortageFilters }
  | { kind: "all_items"; filters: ShortageFilters; except: string[] }

/** One item at one location, as the chosen orders need it. */
export type BulkItem = Pick<
  ItemShortage,
  | "inventory_item_id"
  | "location_id"
  | "sku"
  | "title"
  | "thumbnail"
  | "order_count"
  | "short_quantity"
  | "to_backorder_quantity"
  | "free_on_order_quantity"
  | "free_elsewhere"
  | "vendor"
  | "unit_cost"
  | "currency_code"
  | "orders"
>

type Place = { inventory_item_id: string; location_id: string }

export const placeKey = ({ inventory_item_id, location_id }: Place) =>
  `${inventory_item_id} ${location_id}`

const loadItems = async (
  choice: BulkChoice,
  signal: AbortSignal
): Promise<BulkItem[]> => {
  if (choice.kind === "orders") {
    return loadItemsOf(choice.shortages, signal)
  }
  if (choice.kind === "items") {
    return choice.items
  }
  const { filters } = choice
  const except = new Set(choice.except)
  if (choice.kind === "all_items") {
    const items = await listAllItemShortages(filters, signal)
    return items.filter((item) => !except.has(placeKey(item)))
  }
  if (filters.q) {
    // A search finds orders, and all of such an order is wanted, not only the items that match.
    const shortages = await listAllShortages(filters, signal)
    return itemsOf(shortages.filter(({ order_id }) => !except.has(order_id)))
  }
  const items = await listAllItemShortages(filters, signal)
  return items.flatMap((item) => without(item, except))
}

/** So many order ids fit into an address. */
const FEW_ORDERS = 150

/** From the server, which knows an item's own name; of very many orders, from what their list says. */
const loadItemsOf = async (shortages: Shortage[], signal: AbortSignal) => {
  const items = itemsOf(shortages)
  if (shortages.length > FEW_ORDERS) {
    return items
  }
  const order_id = shortages.map((shortage) => shortage.order_id)
  const wanted = new Set(items.map(placeKey))
  const found = await listAllItemShortages({ order_id }, signal)
  return found.filter((item) => wanted.has(placeKey(item)))
}

/** The items of a choice: known already, or all that the filters find. */
export const useBulkItems = (choice: BulkChoice) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backordersQueryKeys.all, "bulk_items", choice],
    queryFn: ({ signal }) => loadItems(choice, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })

  return { items: data, ...rest }
}

const itemsOf = (shortages: Shortage[]): BulkItem[] => {
  const items = new Map<string, BulkItem>()
  for (const { order_id, order_display_id, lines } of shortages) {
    const counted = new Set<string>()
    for (const line of lines) {
      if (line.to_backorder_quantity <= 0) {
        continue
      }
      const key = placeKey(line)
      const item = items.get(key)
      items.set(key, {
        inventory_item_id: line.inventory_item_id,
        location_id: line.location_id,
        sku: line.sku,
        title: [line.title, line.variant_title].filter(Boolean).join(" / "),
        thumbnail: line.thumbnail,
        free_on_order_quantity: line.free_on_order_quantity,
        free_elsewhere: line.free_elsewhere,
        vendor: line.vendor,
        unit_cost: line.unit_cost,
        currency_code: line.currency_code,
        orders: [
          ...(item?.orders ?? []),
          {
            order_id,
            order_display_id,
            line_item_id: line.line_item_id,
            to_backorder_quantity: line.to_backorder_quantity,
          },
        ],
        order_count: (item?.order_count ?? 0) + (counted.has(key) ? 0 : 1),
        short_quantity: add(item?.short_quantity ?? 0, line.short_quantity),
        to_backorder_quantity: add(
          item?.to_backorder_quantity ?? 0,
          line.to_backorder_quantity
        ),
      })
      counted.add(key)
    }
  }
  return [...items.values()]
}

/** The item without the orders that are not wanted. */
const without = (item: BulkItem, except: Set<string>): BulkItem[] =>
  keeping(item, ({ order_id }) => !except.has(order_id))

type Waiting = BulkItem["orders"][number]

const keeping = <TItem extends BulkItem>(
  item: TItem,
  isWanted: (waiting: Waiting) => boolean
): TItem[] => {
  const left = item.orders.filter(isWanted)
  if (left.length === item.orders.length) {
    return [item]
  }
  const quantity = add(...left.map((order) => order.to_backorder_quantity))
  return quantity > 0
    ? [
        {
          ...item,
          orders: left,
          order_count: new Set(left.map(({ order_id }) => order_id)).size,
          short_quantity: quantity,
          to_backorder_quantity: quantity,
        },
      ]
    : []
}

/** What is left of a choice when order lines have their goods. What its filters find, the server says. */
export const withoutLines = (
  choice: BulkChoice,
  lineItemIds: readonly string[]
): BulkChoice => {
  const gone = new Set(lineItemIds)
  const isLeft = ({ line_item_id }: { line_item_id: string }) =>
    !gone.has(line_item_id)
  if (choice.kind === "items") {
    return {
      ...choice,
      items: choice.items.flatMap((item) => keeping(item, isLeft)),
    }
  }
  return choice.kind === "orders"
    ? {
        ...choice,
        shortages: choice.shortages
          .map((shortage) => ({
            ...shortage,
            lines: shortage.lines.filter(isLeft),
          }))
          .filter(({ lines }) => lines.length > 0),
      }
    : choice
}

/** The orders of the choice, as the server takes them. */
export const ordersOf = (
  choice: BulkChoice
): Pick<PlaceBackordersBody, "orders" | "select"> => {
  switch (choice.kind) {
    case "orders":
      return {
        orders: choice.shortages.map(({ order_id }) => ({ order_id })),
      }
    case "all_orders":
      return {
        select: {
          filters: choice.filters,
          ...(choice.except.length ? { except_order_ids: choice.except } : {}),
        },
      }
    default:
      return { select: { filters: choice.filters } }
  }
}
