import { useQuery } from "@tanstack/react-query"
import type { BackorderLimit } from "../../../types"
import type { UpdateBackorderLimitBody } from "../../../types/requests"
import { backorderLimitsQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

type Answer = { backorder_limit: BackorderLimit }

const pathOf = (variantId: string) =>
  `/admin/product-variants/${variantId}/backorder-limit`

export const useBackorderLimit = (variantId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: backorderLimitsQueryKeys.detail(variantId),
    queryFn: () => sdk.client.fetch<Answer>(pathOf(variantId)),
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const useUpdateBackorderLimit = (
  variantId: string,
  options?: DeedOptions<Answer, UpdateBackorderLimitBody>
) =>
  useDeed<Answer, UpdateBackorderLimitBody>(
    (body) => sdk.client.fetch(pathOf(variantId), { method: "POST", body }),
    options
  )
