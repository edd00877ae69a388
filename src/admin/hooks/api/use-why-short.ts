import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { useQuery } from "@tanstack/react-query"
import type { WhyShort } from "../../../types"
import { sdk } from "../../lib/sdk"

/** What eats the stock that an order lacks. */
export const useWhyShort = (orderId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: [...ordersQueryKeys.detail(orderId), "why_short"],
    queryFn: () =>
      sdk.client.fetch<{ why_short: WhyShort[] }>(
        `/admin/orders/${orderId}/backorder/why-short`
      ),
    staleTime: 0,
  })

  return { ...data, ...rest }
}
