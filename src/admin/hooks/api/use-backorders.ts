import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  Backorder,
  BackorderPreview,
  PlacedBackorders,
  StockToTake,
} from "../../../types"
import type {
  HoldScopeBody,
  PlaceBackordersBody,
  ReasonBody,
  ReasonRequiredBody,
  TakeStockBody,
} from "../../../types/requests"
import { backordersQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

/** What placing would do, decided by the server; nothing is written. `null`: nothing is chosen yet. */
export const useBackorderPreview = (body: PlaceBackordersBody | null) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backordersQueryKeys.all, "preview", body],
    queryFn: ({ signal }) =>
      sdk.client.fetch<BackorderPreview>("/admin/backorders/preview", {
        method: "POST",
        body: body ?? {},
        signal,
      }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  })

  return { preview: body ? data : undefined, ...rest }
}

export const usePlaceBackorders = (
  idempotencyKey: string,
  options?: DeedOptions<PlacedBackorders, PlaceBackordersBody>
) =>
  useDeed(
    (body: PlaceBackordersBody) =>
      sdk.client.fetch<PlacedBackorders>("/admin/backorders", {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )

export const useBackorder = (id: string, { enabled = true } = {}) => {
  const { data, ...rest } = useQuery({
    queryKey: backordersQueryKeys.detail(id),
    queryFn: () =>
      sdk.client.fetch<{ backorder: Backorder }>(`/admin/backorders/${id}`),
    enabled,
  })

  return { ...data, ...rest }
}

export const useReleaseBackorder = (
  id: string,
  options?: DeedOptions<{ backorder: Backorder }, ReasonRequiredBody>
) =>
  useDeed(
    (body: ReasonRequiredBody) =>
      sdk.client.fetch<{ backorder: Backorder }>(
        `/admin/backorders/${id}/release`,
        { method: "POST", body }
      ),
    options
  )

/** What the hold of one order blocks: all of it, or only the backordered units. */
export const useChangeHoldScope = (
  id: string,
  options?: DeedOptions<{ backorder: Backorder }, HoldScopeBody>
) =>
  useDeed(
    (body: HoldScopeBody) =>
      sdk.client.fetch<{ backorder: Backorder }>(
        `/admin/backorders/${id}/hold-scope`,
        { method: "POST", body }
      ),
    options
  )

export const takeStock = (orderId: string, body: TakeStockBody) =>
  sdk.client.fetch<{ lines: StockToTake[] }>(
    `/admin/orders/${orderId}/backorder/take-stock`,
    { method: "POST", body }
  )

/** The order takes its goods from another location. */
export const useTakeStock = (
  orderId: string,
  options?: DeedOptions<{ lines: StockToTake[] }, TakeStockBody>
) => useDeed((body: TakeStockBody) => takeStock(orderId, body), options)

/** Whether order lines could take their goods from another location, and what to transfer if not. */
export const useTakeStockPreview = (
  orderId: string,
  body: TakeStockBody | null
) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backordersQueryKeys.all, "take_stock", orderId, body],
    queryFn: ({ signal }) =>
      sdk.client.fetch<{ lines: StockToTake[] }>(
        `/admin/orders/${orderId}/backorder/take-stock/preview`,
        { method: "POST", body: body ?? {}, signal }
      ),
    enabled: body !== null,
    staleTime: 0,
    retry: false,
  })

  return { ...data, ...rest }
}

/** Stock covers the order by now: the hold ends, and what it still waits for becomes spare. */
export const useReleaseFromStock = (
  options?: DeedOptions<{ backorder: Backorder }, string>
) =>
  useDeed(
    (id: string) =>
      sdk.client.fetch<{ backorder: Backorder }>(
        `/admin/backorders/${id}/release-from-stock`,
        { method: "POST", body: {} }
      ),
    options
  )

export const useCancelBackorder = (
  id: string,
  options?: DeedOptions<{ backorder: Backorder }, ReasonBody>
) =>
  useDeed(
    (body: ReasonBody) =>
      sdk.client.fetch<{ backorder: Backorder }>(
        `/admin/backorders/${id}/cancel`,
        { method: "POST", body }
      ),
    options
  )
