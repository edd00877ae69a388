import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { BillCharge, PurchaseBill } from "../../../types"
import { purchaseBillsQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

export type BillLineInput = {
  line_id: string
  quantity: number
  unit_cost?: number
  tax_rate?: number
}

export type BillInput = {
  vendor_bill_number?: string
  bill_date?: string
  due_date?: string
  charges?: BillCharge[]
  receive?: boolean
  note?: string
}

export type BillUpdate = {
  vendor_bill_number?: string | null
  bill_date?: string
  due_date?: string | null
  note?: string | null
}

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

export const useUpdatePurchaseBill = (
  id: string,
  options?: DeedOptions<OneBill, BillUpdate>
) =>
  useDeed(
    (body: BillUpdate) =>
      sdk.client.fetch<OneBill>(`${PATH}/${id}`, { method: "POST", body }),
    options
  )
