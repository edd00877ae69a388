import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { QueryKey, useQueryClient } from "@tanstack/react-query"
import {
  backorderLimitsQueryKeys,
  backorderSettingsQueryKeys,
  backordersQueryKeys,
  purchaseBillsQueryKeys,
  purchaseOrdersQueryKeys,
  purchaseVendorsQueryKeys,
} from "../lib/query-keys"

const AFFECTED: readonly QueryKey[] = [
  backordersQueryKeys.all,
  backorderLimitsQueryKeys.all,
  backorderSettingsQueryKeys.all,
  purchaseOrdersQueryKeys.all,
  purchaseBillsQueryKeys.all,
  purchaseVendorsQueryKeys.all,
  ordersQueryKeys.all,
  ["inventory_items"],
  ["inventory_item_levels"],
  ["reservation_items"],
]

/** Medusa keeps an order's preview and changes below a key that is a list itself. */
const isOfOrder = ({ queryKey: [first] }: { queryKey: QueryKey }) =>
  Array.isArray(first) && first[0] === ordersQueryKeys.all[0]

/**
 * A receipt, a bill, a release: each touches orders, stock and purchase orders
 * at once, so whatever the screens show of them is read again.
 */
export const useRefresh = () => {
  const queryClient = useQueryClient()

  return () => {
    for (const queryKey of AFFECTED) {
      void queryClient.invalidateQueries({ queryKey })
    }
    void queryClient.invalidateQueries({ predicate: isOfOrder })
  }
}
