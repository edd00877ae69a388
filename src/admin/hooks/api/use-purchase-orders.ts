import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  PurchaseOrder,
  PurchaseReceipt,
  ReceiptPreview,
  ScanCode,
} from "../../../types"
import type {
  CancelPurchaseOrderBody,
  CreatePurchaseOrderBody,
  ReasonRequiredBody,
  ReceivePurchaseOrderBody,
  ShipPurchaseOrderBody,
  UpdatePurchaseOrderBody,
} from "../../../types/requests"
import { purchaseOrdersQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

type Query = Record<string, unknown>
type OnePurchaseOrder = { purchase_order: PurchaseOrder }
type PurchaseOrderList = {
  purchase_orders: PurchaseOrder[]
  count: number
  offset: number
  limit: number
}

/** What a receipt or a bill answers: it may have lifted the hold of some orders. */
type Settled = { purchase_order: PurchaseOrder; released_order_ids: string[] }
export type ReceiptAnswer = Settled & { receipt: PurchaseReceipt }
const PATH = "/admin/purchase-orders"

export const usePurchaseOrders = (query?: Query) => {
  const { data, ...rest } = useQuery({
    queryKey: purchaseOrdersQueryKeys.list(query),
    queryFn: () => sdk.client.fetch<PurchaseOrderList>(PATH, { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const usePurchaseOrder = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: purchaseOrdersQueryKeys.detail(id),
    queryFn: () => sdk.client.fetch<OnePurchaseOrder>(`${PATH}/${id}`),
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const useCreatePurchaseOrder = (
  idempotencyKey: string,
  options?: DeedOptions<OnePurchaseOrder, CreatePurchaseOrderBody>
) =>
  useDeed(
    (body: CreatePurchaseOrderBody) =>
      sdk.client.fetch<OnePurchaseOrder>(PATH, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )

export const useUpdatePurchaseOrder = (
  id: string,
  options?: DeedOptions<OnePurchaseOrder, UpdatePurchaseOrderBody>
) =>
  useDeed(
    (body: UpdatePurchaseOrderBody) =>
      sdk.client.fetch<OnePurchaseOrder>(`${PATH}/${id}`, {
        method: "POST",
        body,
      }),
    options
  )

export const useDeletePurchaseOrder = (
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

export const useIssuePurchaseOrder = (
  id: string,
  options?: DeedOptions<OnePurchaseOrder, void>
) =>
  useDeed(
    () =>
      sdk.client.fetch<OnePurchaseOrder>(`${PATH}/${id}/issue`, {
        method: "POST",
        body: {},
      }),
    options
  )

export const useCancelPurchaseOrder = (
  id: string,
  options?: DeedOptions<OnePurchaseOrder, CancelPurchaseOrderBody>
) =>
  useDeed(
    (body: CancelPurchaseOrderBody) =>
      sdk.client.fetch<OnePurchaseOrder>(`${PATH}/${id}/cancel`, {
        method: "POST",
        body,
      }),
    options
  )

export const useReceivePurchaseOrder = (
  id: string,
  idempotencyKey: string,
  options?: DeedOptions<ReceiptAnswer, ReceivePurchaseOrderBody>
) =>
  useDeed(
    (body: ReceivePurchaseOrderBody) =>
      sdk.client.fetch<ReceiptAnswer>(`${PATH}/${id}/receipts`, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )

export const useShipPurchaseOrder = (
  id: string,
  idempotencyKey: string,
  options?: DeedOptions<Settled, ShipPurchaseOrderBody>
) =>
  useDeed(
    (body: ShipPurchaseOrderBody) =>
      sdk.client.fetch<Settled>(`${PATH}/${id}/shipments`, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )

export const useReverseReceipt = (
  id: string,
  receiptId: string,
  options?: DeedOptions<OnePurchaseOrder, ReasonRequiredBody>
) =>
  useDeed(
    (body: ReasonRequiredBody) =>
      sdk.client.fetch<OnePurchaseOrder>(
        `${PATH}/${id}/receipts/${receiptId}/reverse`,
        { method: "POST", body }
      ),
    options
  )

/** Who would get what of a receipt. Asked again whenever the receipt changes. */
export const useReceiptPreview = (
  id: string,
  body: ReceivePurchaseOrderBody | null
) => {
  const { data, ...rest } = useQuery({
    queryKey: [...purchaseOrdersQueryKeys.detail(id), "receipt_preview", body],
    queryFn: () =>
      sdk.client.fetch<ReceiptPreview>(`${PATH}/${id}/receipts/preview`, {
        method: "POST",
        body: body ?? {},
      }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

  return { preview: data, ...rest }
}

export const useScanCodes = (id: string) =>
  useQuery({
    queryKey: [...purchaseOrdersQueryKeys.detail(id), "scan_codes"],
    queryFn: () =>
      sdk.client.fetch<{ scan_codes: ScanCode[] }>(`${PATH}/${id}/scan-codes`),
  }).data?.scan_codes
