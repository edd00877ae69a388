import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  Accrual,
  AccrualLine,
  DueBills,
  PurchaseBill,
} from "../../../types"
import type {
  AcceptMismatchBody,
  CorrectPurchaseBillBody,
  CreatePurchaseBillBody,
  PayPurchaseBillBody,
  PayPurchaseBillsBody,
  ReasonRequiredBody,
} from "../../../types/requests"
import { purchaseBillsQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

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

export const useDueBills = (query?: Record<string, unknown>) => {
  const { data, ...rest } = useQuery({
    queryKey: [...purchaseBillsQueryKeys.all, "due", query],
    queryFn: () =>
      sdk.client.fetch<{ due: DueBills[] }>(`${PATH}/due`, { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const useAccruals = (query?: Record<string, unknown>) => {
  const { data, ...rest } = useQuery({
    queryKey: [...purchaseBillsQueryKeys.all, "accruals", query],
    queryFn: () =>
      sdk.client.fetch<{ accruals: Accrual[] }>(`${PATH}/accruals`, { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const useAccrualLines = (query?: Record<string, unknown>) => {
  const { data, ...rest } = useQuery({
    queryKey: [...purchaseBillsQueryKeys.all, "accrual_lines", query],
    queryFn: () =>
      sdk.client.fetch<{ accrual_lines: AccrualLine[]; count: number }>(
        `${PATH}/accruals/lines`,
        { query }
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const useCreatePurchaseBill = (
  idempotencyKey: string,
  options?: DeedOptions<
    OneBill & { released_order_ids: string[] },
    CreatePurchaseBillBody
  >
) =>
  useDeed(
    (body: CreatePurchaseBillBody) =>
      sdk.client.fetch<OneBill & { released_order_ids: string[] }>(PATH, {
        method: "POST",
        headers: { "Idempotency-Key": idempotencyKey },
        body,
      }),
    options
  )

const useBillDeed = <TBody extends object>(
  path: string,
  options?: DeedOptions<OneBill, TBody>,
  headers?: Record<string, string>
) =>
  useDeed(
    (body: TBody) =>
      sdk.client.fetch<OneBill>(path, { method: "POST", headers, body }),
    options
  )

export const useCorrectPurchaseBill = (
  id: string,
  options?: DeedOptions<OneBill, CorrectPurchaseBillBody>
) => useBillDeed(`${PATH}/${id}`, options)

export const useAcceptMismatch = (
  id: string,
  options?: DeedOptions<OneBill, AcceptMismatchBody>
) => useBillDeed(`${PATH}/${id}/accept-mismatch`, options)

export const useVoidPurchaseBill = (
  id: string,
  options?: DeedOptions<OneBill, ReasonRequiredBody>
) => useBillDeed(`${PATH}/${id}/void`, options)

export const usePayPurchaseBill = (
  id: string,
  idempotencyKey: string,
  options?: DeedOptions<OneBill, PayPurchaseBillBody>
) =>
  useBillDeed(`${PATH}/${id}/payments`, options, {
    "Idempotency-Key": idempotencyKey,
  })

export const useRemovePayment = (
  id: string,
  options?: DeedOptions<
    { parent: PurchaseBill },
    ReasonRequiredBody & { payment_id: string }
  >
) =>
  useDeed(
    ({ payment_id, ...body }: ReasonRequiredBody & { payment_id: string }) =>
      sdk.client.fetch<{ parent: PurchaseBill }>(
        `${PATH}/${id}/payments/${payment_id}`,
        { method: "DELETE", body }
      ),
    options
  )

export type PaidBills = {
  purchase_bills: PurchaseBill[]
  skipped: { id: string; code: string; message: string }[]
}

/** What is left of each. */
export const usePayPurchaseBills = (
  options?: DeedOptions<PaidBills, PayPurchaseBillsBody>
) =>
  useDeed(
    (body: PayPurchaseBillsBody) =>
      sdk.client.fetch<PaidBills>(`${PATH}/payments`, { method: "POST", body }),
    options
  )
