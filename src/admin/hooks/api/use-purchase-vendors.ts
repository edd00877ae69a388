import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { PurchaseVendor, PurchaseVendorItem } from "../../../types"
import type {
  CreatePurchaseVendorBody,
  SetPurchaseVendorItemsBody,
  UpdatePurchaseVendorBody,
} from "../../../types/requests"
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

type VendorItemList = {
  items: PurchaseVendorItem[]
  count: number
  offset: number
  limit: number
}

type VendorItemInput = SetPurchaseVendorItemsBody["items"][number]

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
  options?: DeedOptions<OneVendor, CreatePurchaseVendorBody>
) =>
  useDeed(
    (body: CreatePurchaseVendorBody) =>
      sdk.client.fetch<OneVendor>(PATH, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )

export const useUpdatePurchaseVendor = (
  id: string,
  options?: DeedOptions<OneVendor, UpdatePurchaseVendorBody>
) =>
  useDeed(
    (body: UpdatePurchaseVendorBody) =>
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
