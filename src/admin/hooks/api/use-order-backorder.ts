import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { useQuery } from "@tanstack/react-query"
import type { OrderBackorder } from "../../../types"
import { sdk } from "../../lib/sdk"

/**
 * All that the order page shows of backordering. The key lies below the one of
 * Medusa's order, so whatever makes Medusa read the order again (an edit, a
 * fulfillment, a cancellation) reads this again too.
 */
export const useOrderBackorder = (orderId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: [...ordersQueryKeys.detail(orderId), "backorder"],
    queryFn: () =>
      sdk.client.fetch<{ order_backorder: OrderBackorder }>(
        `/admin/orders/${orderId}/backorder`
      ),
    staleTime: 0,
  })

  return { ...data, ...rest }
}
