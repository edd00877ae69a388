import type { HttpTypes } from "@medusajs/types"
import { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import type { Backorder, PurchaseOrder } from "../../../types"
import {
  backordersQueryKeys,
  purchaseOrdersQueryKeys,
} from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

export type BackorderState = "on_hold" | "ready" | "done"

type BackorderList = {
  backorders: Backorder[]
  count: number
  offset: number
  limit: number
}

export const useBackorders = (query: Record<string, unknown>) => {
  const { data, ...rest } = useQuery({
    queryKey: backordersQueryKeys.list(query),
    queryFn: () =>
      sdk.client.fetch<BackorderList>("/admin/backorders", { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}

const unique = (ids: (string | null)[]) =>
  [...new Set(ids.filter((id): id is string => id !== null))].sort()

/** The customers of a page of backorders. */
export const useOrdersOf = (backorders: Backorder[]) => {
  const query = {
    id: unique(backorders.map(({ order_id }) => order_id)),
    fields: "id,email,total,currency_code",
    limit: 100,
  }
  const { data } = useQuery({
    queryKey: ordersQueryKeys.list(query),
    queryFn: () => sdk.admin.order.list(query),
    enabled: query.id.length > 0,
    placeholderData: keepPreviousData,
  })

  return new Map(
    data?.orders.map((order: HttpTypes.AdminOrder) => [order.id, order])
  )
}

export type PurchaseOrderName = Pick<
  PurchaseOrder,
  "id" | "number" | "vendor" | "status" | "is_late"
>

/** The purchase orders that a page of backorders waits for. */
export const usePurchaseOrdersOf = (backorders: Backorder[]) => {
  const query = {
    id: unique(
      backorders.flatMap(({ lines }) =>
        lines.map(({ purchase_order_id }) => purchase_order_id)
      )
    ),
    fields: "id,number,vendor,status,is_late",
    limit: 1000,
  }
  const { data } = useQuery({
    queryKey: purchaseOrdersQueryKeys.list(query),
    queryFn: () =>
      sdk.client.fetch<{ purchase_orders: PurchaseOrderName[] }>(
        "/admin/purchase-orders",
        { query }
      ),
    enabled: query.id.length > 0,
    placeholderData: keepPreviousData,
  })

  return new Map(data?.purchase_orders.map((one) => [one.id, one]))
}

export type EachAnswer = {
  done: Backorder[]
  failed: { backorder: Backorder; error: unknown }[]
}

type EachPayload = { backorders: Backorder[]; reason?: string }

/** One after the other: what can't be done does not keep the rest from being done. */
const useEach = (
  action: "release" | "cancel",
  options?: DeedOptions<EachAnswer, EachPayload>
) =>
  useDeed(async ({ backorders, reason }: EachPayload) => {
    const answer: EachAnswer = { done: [], failed: [] }
    for (const backorder of backorders) {
      try {
        await sdk.client.fetch(`/admin/backorders/${backorder.id}/${action}`, {
          method: "POST",
          body: reason ? { reason } : {},
        })
        answer.done.push(backorder)
      } catch (error) {
        if (!(error instanceof FetchError) || !error.status) {
          throw error
        }
        answer.failed.push({ backorder, error })
      }
    }
    return answer
  }, options)

export const useReleaseBackorders = (
  options?: DeedOptions<EachAnswer, EachPayload>
) => useEach("release", options)

export const useCancelBackorders = (
  options?: DeedOptions<EachAnswer, EachPayload>
) => useEach("cancel", options)
