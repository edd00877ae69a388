import { FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  BackorderMetrics,
  LearnedLeadTime,
  MetricRow,
  SupplySummary,
} from "../../../types"
import { backorderMetricsQueryKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"

type Query = Record<string, string | number | undefined>

/** All figures of the dashboard. */
export const useBackorderMetrics = (query: Query) => {
  const { data, ...rest } = useQuery({
    queryKey: backorderMetricsQueryKeys.list(query),
    queryFn: () =>
      sdk.client.fetch<{ metrics: BackorderMetrics }>(
        "/admin/backorders/metrics",
        { query }
      ),
    placeholderData: keepPreviousData,
    retry: false,
  })

  return { ...data, ...rest }
}

type Rows = { rows: MetricRow[]; count: number; offset: number; limit: number }

/** A page of the rows behind a figure. */
export const useMetricRows = (query: Query) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backorderMetricsQueryKeys.all, "rows", query],
    queryFn: () =>
      sdk.client.fetch<Rows>("/admin/backorders/metrics/rows", { query }),
    placeholderData: keepPreviousData,
    retry: false,
  })

  return { ...data, ...rest }
}

/** Saves a figure, or the rows behind it, as a file. */
export async function downloadMetrics(path: string, query: Query) {
  const response = await sdk.client.fetch<Response>(path, {
    query: { ...query, format: "csv" },
    headers: { accept: "text/csv" },
  })
  const name = /filename="?([^";]+)/.exec(
    response.headers.get("content-disposition") ?? ""
  )?.[1]
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  link.href = url
  link.download = name ?? "report.csv"
  link.click()
  URL.revokeObjectURL(url)
}

export type Supply = SupplySummary & { lead_times: LearnedLeadTime[] }

/** What is on its way and waits, of an inventory item or a vendor; null in a store without reports. */
export const useSupply = (
  resource: "inventory-items" | "purchase-vendors",
  id: string
) => {
  const { data, ...rest } = useQuery({
    queryKey: [...backorderMetricsQueryKeys.all, "supply", resource, id],
    queryFn: async () => {
      try {
        const { supply } = await sdk.client.fetch<{ supply: Supply }>(
          `/admin/${resource}/${id}/supply`
        )
        return supply
      } catch (error) {
        if (error instanceof FetchError && error.status && error.status < 500) {
          return null
        }
        throw error
      }
    },
  })

  return { supply: data, ...rest }
}
