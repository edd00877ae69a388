import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { ItemShortage, Shortage } from "../../../types"
import type { PlaceBackordersBody } from "../../../types/requests"
import { backordersQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

type Query = Record<string, unknown>

/** Narrows the orders that need backordering, for a list as for a deed. */
export type ShortageFilters = NonNullable<
  PlaceBackordersBody["select"]
>["filters"]

export type BackorderCounts = {
  needs_backorder: number
  on_hold: number
  ready: number
}

type ShortageList<TShortage> = {
  shortages: TShortage[]
  count: number
  offset: number
  limit: number
}

const PATH = "/admin/backorders/shortages"
/** As many as the server gives at once. */
const LARGEST_PAGE = 1000

/** How many orders wait for a decision, for goods, and for a parcel. */
export const useBackorderCounts = (filters: ShortageFilters = {}) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backordersQueryKeys.all, "counts", filters],
    queryFn: () =>
      sdk.client.fetch<{ counts: BackorderCounts }>(
        "/admin/backorders/counts",
        {
          query: filters,
        }
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}

const useShortageList = <TShortage>(query: Query) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backordersQueryKeys.all, "shortages", query],
    queryFn: () => sdk.client.fetch<ShortageList<TShortage>>(PATH, { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

  return { ...data, ...rest }
}

export const useShortages = (query: Query) =>
  useShortageList<Shortage>({ ...query, group_by: "order" })

export const useItemShortages = (query: Query) =>
  useShortageList<ItemShortage>({ ...query, group_by: "item" })

const listAll = async <TShortage>(query: Query, signal?: AbortSignal) => {
  const all: TShortage[] = []
  for (;;) {
    const { shortages, count } = await sdk.client.fetch<
      ShortageList<TShortage>
    >(PATH, {
      query: { ...query, limit: LARGEST_PAGE, offset: all.length },
      signal,
    })
    all.push(...shortages)
    if (!shortages.length || all.length >= count) {
      return all
    }
  }
}

/** All of them, not a page. */
export const listAllShortages = (
  filters: ShortageFilters,
  signal?: AbortSignal
) => listAll<Shortage>({ ...filters, group_by: "order" }, signal)

export const listAllItemShortages = (
  filters: ShortageFilters,
  signal?: AbortSignal
) => listAll<ItemShortage>({ ...filters, group_by: "item" }, signal)
