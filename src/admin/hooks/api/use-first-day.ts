import { useQuery } from "@tanstack/react-query"
import type { Day, Settings } from "../../../domain"
import type { PurchaseOrder } from "../../../types"
import { backordersQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

const SETTINGS = "/admin/backorder-settings"

/** From which day on orders count. */
export const useCountOrdersFrom = () => {
  const { data } = useQuery({
    queryKey: [...backordersQueryKeys.all, "count_orders_from"],
    queryFn: () => sdk.client.fetch<{ backorder_settings: Settings }>(SETTINGS),
  })
  return data?.backorder_settings.count_orders_from
}

/** How many open orders are from before a day. */
export const useOldOrders = (before: Day | null) =>
  useQuery({
    queryKey: [...backordersQueryKeys.all, "old_orders", before],
    queryFn: () =>
      sdk.client.fetch<{ count: number }>("/admin/backorders/old-orders", {
        query: { before },
      }),
    enabled: before !== null,
  })

/** Orders from before a day count as shipped; null: all orders count. */
export const useSetCountOrdersFrom = (
  options?: DeedOptions<unknown, Day | null>
) =>
  useDeed(
    (count_orders_from: Day | null) =>
      sdk.client.fetch(SETTINGS, {
        method: "POST",
        body: { count_orders_from },
      }),
    options
  )

export type ImportAnswer = {
  purchase_orders: PurchaseOrder[]
  skipped: { reference: string; message: string }[]
}

/** Enters purchase orders that were sent before, from a file. */
export const useImportPurchaseOrders = (
  options?: DeedOptions<ImportAnswer, { csv: string; location_id?: string }>
) =>
  useDeed(
    (body: { csv: string; location_id?: string }) =>
      sdk.client.fetch<ImportAnswer>("/admin/purchase-orders/import", {
        method: "POST",
        body,
      }),
    options
  )
