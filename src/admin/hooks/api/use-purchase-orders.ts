import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AffectedOrder,
  PurchaseOrder,
  PurchaseOrderPreview,
  PurchaseReceipt,
  ReceiptPreview,
  ScanCode,
  VendorReplacementPreview,
} from "../../../types"
import type {
  CancelPurchaseOrderBody,
  ClosePurchaseOrderBody,
  CreatePurchaseOrderBody,
  MoveLinesBody,
  ReasonBody,
  ReasonRequiredBody,
  ReceivePurchaseOrderBody,
  ReplaceVendorBody,
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

/** A deed of one purchase order that is a path of its own. */
const usePurchaseOrderDeed = <TBody, TAnswer = OnePurchaseOrder>(
  id: string,
  deed: string,
  options?: DeedOptions<TAnswer, TBody>
) =>
  useDeed(
    (body: TBody) =>
      sdk.client.fetch<TAnswer>(`${PATH}/${id}/${deed}`, {
        method: "POST",
        body: (body ?? {}) as object,
      }),
    options
  )

export const useClosePurchaseOrder = (
  id: string,
  options?: DeedOptions<OnePurchaseOrder, ClosePurchaseOrderBody>
) => usePurchaseOrderDeed(id, "close", options)

export const useReopenPurchaseOrder = (
  id: string,
  options?: DeedOptions<OnePurchaseOrder, ReasonBody>
) => usePurchaseOrderDeed(id, "reopen", options)

export const useDuplicatePurchaseOrder = (
  id: string,
  options?: DeedOptions<OnePurchaseOrder, void>
) => usePurchaseOrderDeed(id, "duplicate", options)

export type ReplacedVendor = OnePurchaseOrder & {
  replaced_purchase_order: PurchaseOrder
}

export const useReplaceVendor = (
  id: string,
  options?: DeedOptions<ReplacedVendor, ReplaceVendorBody>
) => usePurchaseOrderDeed(id, "replace-vendor", options)

export type MovedLines = OnePurchaseOrder & {
  target_purchase_order: PurchaseOrder
}

export const useMoveLines = (
  id: string,
  options?: DeedOptions<MovedLines, MoveLinesBody>
) => usePurchaseOrderDeed(id, "move-lines", options)

/** What a deed would do; nothing is written. Off without a body. */
const usePreview = <TAnswer>(
  id: string,
  path: string,
  body: object | undefined
) => {
  const { data, ...rest } = useQuery({
    queryKey: [...purchaseOrdersQueryKeys.detail(id), path, body],
    queryFn: () =>
      sdk.client.fetch<TAnswer>(`${PATH}/${id}/${path}`, {
        method: "POST",
        body,
      }),
    enabled: Boolean(body),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  })

  return { preview: body ? data : undefined, ...rest }
}

export const useChangePreview = (
  id: string,
  body: UpdatePurchaseOrderBody | undefined
) => usePreview<PurchaseOrderPreview>(id, "preview", body)

export const useReplacementPreview = (id: string, vendorId: string | null) =>
  usePreview<VendorReplacementPreview>(
    id,
    "replace-vendor/preview",
    vendorId ? { vendor_id: vendorId } : undefined
  )

export const useClosePreview = (id: string, lineIds?: string[]) =>
  usePreview<{ orders: AffectedOrder[] }>(
    id,
    "close/preview",
    lineIds?.length === 0 ? undefined : { line_ids: lineIds }
  )

export const useCancelPreview = (id: string, isAsked: boolean) =>
  usePreview<{ orders: AffectedOrder[] }>(
    id,
    "cancel/preview",
    isAsked ? {} : undefined
  )

export type EachAnswer = {
  purchase_orders: PurchaseOrder[]
  released_order_ids?: string[]
  skipped: { id: string; code: string; message: string }[]
}

/** The same to many at once, each for itself; sending a draft issues it too. */
export const useManyPurchaseOrders = (
  deed: "issue" | "send" | "receive",
  options?: DeedOptions<EachAnswer, string[]>
) =>
  useDeed(
    (ids: string[]) =>
      sdk.client.fetch<EachAnswer>(`${PATH}/${deed}`, {
        method: "POST",
        body: deed === "send" ? { ids, issue: true } : { ids },
      }),
    options
  )
