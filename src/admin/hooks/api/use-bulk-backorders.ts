import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { subtract, sumOf } from "../../../domain"
import type {
  BackorderPreview,
  ItemShortage,
  PurchaseOrder,
  ServeFirstEffect,
} from "../../../types"
import type {
  LeaveOutBody,
  PlaceBackordersBody,
  ServeFirstBody,
} from "../../../types/requests"
import { backordersQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"
import { takeStock } from "./use-backorders"

/** The orders of a selection that only names filters. */
export const findOrderIds = async (
  select: NonNullable<PlaceBackordersBody["select"]>
) => {
  const preview = await sdk.client.fetch<BackorderPreview>(
    "/admin/backorders/preview",
    { method: "POST", body: { select } satisfies PlaceBackordersBody }
  )
  return preview.held_order_ids
}

type StockForOrders = {
  location_id: string
  /** What is free there of the item that is taken. */
  free: number
  inventory_item_id: string
  /** Who waits for it, first served first. */
  orders: readonly ItemShortage["orders"][number][]
}

/**
 * Orders take an item from another location, one after the other, until nothing
 * is left there. Each line moves as a whole or stays where it is.
 *
 * @throws the refusal of the first order where none can move
 */
export const useTakeStockForOrders = (
  options?: DeedOptions<
    { order_ids: string[]; line_item_ids: string[] },
    StockForOrders
  >
) =>
  useDeed(async ({ location_id, free, inventory_item_id, orders }) => {
    const order_ids = new Set<string>()
    const line_item_ids: string[] = []
    let refusal: unknown
    let left = free
    for (const { order_id, line_item_id, to_backorder_quantity } of orders) {
      if (refusal && to_backorder_quantity > left) {
        continue
      }
      try {
        const { lines } = await takeStock(order_id, {
          location_id,
          line_item_ids: [line_item_id],
        })
        order_ids.add(order_id)
        line_item_ids.push(line_item_id)
        const taken = lines
          .flatMap(({ items }) => items)
          .filter((item) => item.inventory_item_id === inventory_item_id)
        left = subtract(
          left,
          sumOf(taken, ({ quantity }) => quantity)
        )
      } catch (error) {
        refusal ??= error
      }
      if (left <= 0) {
        break
      }
    }
    if (!line_item_ids.length && refusal) {
      throw refusal
    }
    return { order_ids: [...order_ids], line_item_ids }
  }, options)

/** Takes orders out of what is to be bought for; with `undo` back into it. */
export const useLeaveOut = (
  options?: DeedOptions<{ order_ids: string[] }, LeaveOutBody>
) =>
  useDeed(
    (body: LeaveOutBody) =>
      sdk.client.fetch<{ order_ids: string[] }>("/admin/backorders/leave-out", {
        method: "POST",
        body,
      }),
    options
  )

/** Serves orders before all others; with `undo` in their turn again. */
export const useServeFirst = (
  options?: DeedOptions<ServedFirst, ServeFirstBody>
) =>
  useDeed(
    (body: ServeFirstBody) =>
      sdk.client.fetch<ServedFirst>("/admin/backorders/serve-first", {
        method: "POST",
        body,
      }),
    options
  )

type ServedFirst = { order_ids: string[]; placement_id: string | null }

/** Who would gain and who would lose by that; nothing is changed. */
export const useServeFirstPreview = (body: ServeFirstBody) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backordersQueryKeys.all, "serve_first", body],
    queryFn: ({ signal }) =>
      sdk.client.fetch<{ effects: ServeFirstEffect[] }>(
        "/admin/backorders/serve-first/preview",
        { method: "POST", body, signal }
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  })

  return { ...data, ...rest }
}

/** Takes a whole backordering back, as long as nothing of it moved on. */
export const useUndoPlacement = (
  options?: DeedOptions<{ order_ids: string[] }, string>
) =>
  useDeed(
    (placementId: string) =>
      sdk.client.fetch<{ order_ids: string[] }>(
        `/admin/backorders/placements/${placementId}/undo`,
        { method: "POST", body: {} }
      ),
    options
  )

export type IssueAnswer = {
  purchase_orders: PurchaseOrder[]
  skipped: { id: string; code: string; message: string }[]
}

/** Each is issued for itself; what can't be comes back with its reason. */
export const useIssuePurchaseOrders = (
  options?: DeedOptions<IssueAnswer, string[]>
) =>
  useDeed(
    (ids: string[]) =>
      sdk.client.fetch<IssueAnswer>("/admin/purchase-orders/issue", {
        method: "POST",
        body: { ids },
      }),
    options
  )
