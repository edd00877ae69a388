import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  PurchaseBill,
  PurchaseOrder,
  PurchaseReceipt,
} from "../../../types"
import type {
  BillPurchaseOrderBody,
  CancelPurchaseOrderBody,
  CreatePurchaseOrderBody,
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
export type BillAnswer = Settled & {
  bill: PurchaseBill
  receipt: PurchaseReceipt | null
}

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

export const useBillPurchaseOrder = (
  id: string,
  idempotencyKey: string,
  options?: DeedOptions<BillAnswer, BillPurchaseOrderBody>
) =>
  useDeed(
    (body: BillPurchaseOrderBody) =>
      sdk.client.fetch<BillAnswer>(`${PATH}/${id}/bills`, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )
