import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { PurchaseVendor, PurchaseVendorItem } from "../../../types"
import { purchaseVendorsQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

type Query = Record<string, unknown>

export type VendorList = {
  purchase_vendors: PurchaseVendor[]
  count: number
  offset: number
  limit: number
}
type OneVendor = { purchase_vendor: PurchaseVendor }

export type VendorInput = {
  name?: string
  code?: string | null
  email?: string | null
  phone?: string | null
  currency_code?: string
  payment_terms_days?: number | null
  lead_time_days?: number | null
  min_order_value?: number | null
  is_active?: boolean
  note?: string | null
}

type VendorItemList = {
  purchase_vendor_items: PurchaseVendorItem[]
  count: number
  offset: number
  limit: number
}

export type VendorItemInput = {
  inventory_item_id: string
  unit_cost: number
  vendor_sku?: string | null
  min_order_quantity?: number | null
  order_multiple?: number | null
  lead_time_days?: number | null
  is_preferred?: boolean
}

const PATH = "/admin/purchase-vendors"

export const listPurchaseVendors = (query?: Query) =>
  sdk.client.fetch<VendorList>(PATH, { query })

export const usePurchaseVendors = (query?: Query) => {
  const { data, ...rest } = useQuery({
    queryKey: purchaseVendorsQueryKeys.list(query),
    queryFn: () => listPurchaseVendors(query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const usePurchaseVendor = (id: string, { enabled = true } = {}) => {
  const { data, ...rest } = useQuery({
    queryKey: purchaseVendorsQueryKeys.detail(id),
    queryFn: () => sdk.client.fetch<OneVendor>(`${PATH}/${id}`),
    enabled,
  })

  return { ...data, ...rest }
}

export const useCreatePurchaseVendor = (
  idempotencyKey: string,
  options?: DeedOptions<OneVendor, VendorInput>
) =>
  useDeed(
    (body: VendorInput) =>
      sdk.client.fetch<OneVendor>(PATH, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )

export const useUpdatePurchaseVendor = (
  id: string,
  options?: DeedOptions<OneVendor, VendorInput>
) =>
  useDeed(
    (body: VendorInput) =>
      sdk.client.fetch<OneVendor>(`${PATH}/${id}`, { method: "POST", body }),
    options
  )

export const useDeletePurchaseVendor = (
  id: string,
  options?: DeedOptions<{ id: string; deleted: boolean }, void>
) =>
  useDeed(
    () =>
      sdk.client.fetch<{ id: string; deleted: boolean }>(`${PATH}/${id}`, {
        method: "DELETE",
      }),
    options
  )

export const usePurchaseVendorItems = (id: string, query?: Query) => {
  const { data, ...rest } = useQuery({
    queryKey: [...purchaseVendorsQueryKeys.detail(id), "items", { query }],
    queryFn: () =>
      sdk.client.fetch<VendorItemList>(`${PATH}/${id}/items`, { query }),
    placeholderData: keepPreviousData,
  })

  return { ...data, ...rest }
}

/** Creates the item, or updates it when this vendor sells it already. */
export const useSavePurchaseVendorItem = (
  vendorId: string,
  options?: DeedOptions<unknown, VendorItemInput>
) =>
  useDeed(
    (item: VendorItemInput) =>
      sdk.client.fetch<unknown>(`${PATH}/${vendorId}/items`, {
        method: "POST",
        body: { items: [item] },
      }),
    options
  )

export const useDeletePurchaseVendorItem = (
  vendorId: string,
  options?: DeedOptions<unknown, string>
) =>
  useDeed(
    (itemId: string) =>
      sdk.client.fetch<unknown>(`${PATH}/${vendorId}/items/${itemId}`, {
        method: "DELETE",
      }),
    options
  )
