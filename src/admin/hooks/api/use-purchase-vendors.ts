import { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type {
  ItemOnOrder,
  PurchaseVendor,
  PurchaseVendorItem,
  PurchaseVendorUsage,
  VendorListPreview,
} from "../../../types"
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

/** What a vendor sells of some items, by inventory item. */
export const useVendorOffers = (
  vendorId: string | null | undefined,
  inventoryItemIds: string[]
) => {
  const query = {
    inventory_item_id: [...new Set(inventoryItemIds)].sort(),
    limit: 1000,
  }
  const { data } = useQuery({
    queryKey: [
      ...purchaseVendorsQueryKeys.detail(vendorId ?? ""),
      "items",
      { query },
    ],
    queryFn: () =>
      sdk.client.fetch<VendorItemList>(`${PATH}/${vendorId}/items`, { query }),
    enabled: Boolean(vendorId) && inventoryItemIds.length > 0,
    placeholderData: keepPreviousData,
  })
  return useMemo(
    () =>
      new Map(
        (vendorId ? (data?.items ?? []) : [])
          .filter((item) => item.vendor_id === vendorId)
          .map((item) => [item.inventory_item_id, item])
      ),
    [vendorId, data]
  )
}

/** What keeps a vendor from being deleted, and what is open at it. */
export const usePurchaseVendorUsage = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: [...purchaseVendorsQueryKeys.detail(id), "usage"],
    queryFn: () =>
      sdk.client.fetch<{ usage: PurchaseVendorUsage }>(`${PATH}/${id}/usage`),
    staleTime: 0,
  })

  return { ...data, ...rest }
}

type ItemVendors = {
  vendors: PurchaseVendorItem[]
  count: number
  on_order: ItemOnOrder[]
}

/** Who sells an inventory item, and what of it is on order. */
export const useItemVendors = (inventoryItemId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: [...purchaseVendorsQueryKeys.all, "of-item", inventoryItemId],
    queryFn: () =>
      sdk.client.fetch<ItemVendors>(
        `/admin/inventory-items/${inventoryItemId}/vendors`,
        { query: { limit: 100, order: "unit_cost" } }
      ),
    staleTime: 0,
  })

  return { ...data, ...rest }
}

const LIST_PATH = "/admin/purchase-vendor-items/csv"

/** The file of what every vendor sells, as text. */
export const downloadVendorList = async (withMyItems: boolean) => {
  const response = await sdk.client.fetch<Response>(LIST_PATH, {
    query: { with_my_items: withMyItems },
    headers: { accept: "text/csv" },
  })
  return await response.text()
}

/** What such a file would change, or what is wrong with it. */
export const usePreviewVendorList = (
  options?: DeedOptions<VendorListPreview, string>
) =>
  useMutation<VendorListPreview, FetchError, string>({
    ...options,
    mutationFn: (csv) =>
      sdk.client.fetch<VendorListPreview>(`${LIST_PATH}/preview`, {
        method: "POST",
        body: { csv },
      }),
  })

export const useImportVendorList = (
  options?: DeedOptions<VendorListPreview, string>
) =>
  useDeed(
    (csv: string) =>
      sdk.client.fetch<VendorListPreview>(LIST_PATH, {
        method: "POST",
        body: { csv },
      }),
    options
  )
