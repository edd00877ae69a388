import { useQuery } from "@tanstack/react-query"
import type { WhatNow } from "../../../types"
import { backordersQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

export type WhatNowScope = { purchase_order_id?: string; order_id?: string }

/** Orders whose supply fell away, spare goods, and what can be done about each. */
export const useWhatNow = (scope: WhatNowScope, { enabled = true } = {}) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backordersQueryKeys.all, "what_now", scope],
    queryFn: () =>
      sdk.client.fetch<{ what_now: WhatNow }>("/admin/backorders/what-now", {
        query: scope,
      }),
    enabled,
    staleTime: 0,
  })

  return { ...data, ...rest }
}
