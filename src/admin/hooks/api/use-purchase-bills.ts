import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { PurchaseBill } from "../../../types"
import { purchaseBillsQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

type BillList = {
  purchase_bills: PurchaseBill[]
  count: number
  offset: number
  limit: number
}
type OneBill = { purchase_bill: PurchaseBill }

const PATH = "/admin/purchase-bills"

export const usePurchaseBills = (query?: Record<string, unknown>) => {
  const { data, ...rest } = useQuery({
    queryKey: purchaseBillsQueryKeys.list(query),
    queryFn: () => sdk.client.fetch<BillList>(PATH, { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const usePurchaseBill = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: purchaseBillsQueryKeys.detail(id),
    queryFn: () => sdk.client.fetch<OneBill>(`${PATH}/${id}`),
    staleTime: 0,
  })

  return { ...data, ...rest }
}
