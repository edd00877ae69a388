import { useQuery } from "@tanstack/react-query"
import type { PurchaseOrder, PurchaseOrderLetter } from "../../../types"
import type {
  LetterBody,
  LetterQuery,
  SendPurchaseOrderBody,
} from "../../../types/requests"
import { purchaseOrdersQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { DeedOptions, useDeed } from "../use-deed"

type OnePurchaseOrder = { purchase_order: PurchaseOrder }

const pathOf = (id: string) => `/admin/purchase-orders/${id}`

/** What a mail to the vendor says unless somebody writes another. */
export const usePurchaseOrderLetter = (
  id: string,
  kind: LetterQuery["kind"]
) => {
  const { data, ...rest } = useQuery({
    queryKey: [...purchaseOrdersQueryKeys.detail(id), "letter", kind],
    queryFn: () =>
      sdk.client.fetch<{ letter: PurchaseOrderLetter }>(
        `${pathOf(id)}/letter`,
        {
          query: { kind },
        }
      ),
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const useSendPurchaseOrder = (
  id: string,
  options?: DeedOptions<OnePurchaseOrder, SendPurchaseOrderBody>
) =>
  useDeed(
    (body: SendPurchaseOrderBody) =>
      sdk.client.fetch<OnePurchaseOrder>(`${pathOf(id)}/send`, {
        method: "POST",
        body,
      }),
    options
  )

export const useAskForDate = (
  id: string,
  options?: DeedOptions<OnePurchaseOrder, LetterBody>
) =>
  useDeed(
    (body: LetterBody) =>
      sdk.client.fetch<OnePurchaseOrder>(`${pathOf(id)}/ask-for-date`, {
        method: "POST",
        body,
      }),
    options
  )

/** The PDF, at an address that this page alone can open; it goes with the page. */
export const usePurchaseOrderPdf = (id: string) => {
  const { data: url, ...rest } = useQuery({
    queryKey: [...purchaseOrdersQueryKeys.detail(id), "pdf"],
    queryFn: async () => {
      const answer = await sdk.client.fetch<Response>(`${pathOf(id)}/pdf`, {
        headers: { accept: "application/pdf" },
      })
      return URL.createObjectURL(await answer.blob())
    },
    staleTime: 0,
    gcTime: 0,
  })

  return { ...rest, url }
}
