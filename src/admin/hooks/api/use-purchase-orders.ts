import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  PurchaseBill,
  PurchaseOrder,
  PurchaseReceipt,
} from "../../../types"
import { purchaseOrdersQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"
import type { BillLineInput, BillInput } from "./use-purchase-bills"

type Query = Record<string, unknown>
type OnePurchaseOrder = { purchase_order: PurchaseOrder }
type PurchaseOrderList = {
  purchase_orders: PurchaseOrder[]
  count: number
  offset: number
  limit: number
}

export type PurchaseOrderLineInput = {
  id?: string
  inventory_item_id?: string
  quantity?: number
  unit_cost?: number
  tax_rate?: number | null
  delete?: true
}

export type PurchaseOrderInput = {
  vendor_id?: string | null
  location_id?: string | null
  currency_code?: string
  expected_date?: string | null
  reference?: string | null
  note?: string | null
  shipping_cost?: number
  discount?: number
  adjustment?: number
  lines?: PurchaseOrderLineInput[]
}

export type ReceiptInput = {
  lines?: {
    line_id: string
    quantity: number
    rejected_quantity?: number
    rejection_reason?: string
  }[]
  received_date?: string
  reference?: string
  note?: string
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
  options?: DeedOptions<OnePurchaseOrder, PurchaseOrderInput>
) =>
  useDeed(
    (body: PurchaseOrderInput) =>
      sdk.client.fetch<OnePurchaseOrder>(PATH, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )

export const useUpdatePurchaseOrder = (
  id: string,
  options?: DeedOptions<OnePurchaseOrder, PurchaseOrderInput>
) =>
  useDeed(
    (body: PurchaseOrderInput) =>
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

export const useReceivePurchaseOrder = (
  id: string,
  idempotencyKey: string,
  options?: DeedOptions<ReceiptAnswer, ReceiptInput>
) =>
  useDeed(
    (body: ReceiptInput) =>
      sdk.client.fetch<ReceiptAnswer>(`${PATH}/${id}/receipts`, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )

export const useBillPurchaseOrder = (
  id: string,
  idempotencyKey: string,
  options?: DeedOptions<BillAnswer, BillInput & { lines: BillLineInput[] }>
) =>
  useDeed(
    (body: BillInput & { lines: BillLineInput[] }) =>
      sdk.client.fetch<BillAnswer>(`${PATH}/${id}/bills`, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )
