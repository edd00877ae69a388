/** Keys of one resource, built as Medusa's own are. */
export const queryKeys = <TResource extends string>(resource: TResource) => ({
  all: [resource] as const,
  lists: () => [resource, "list"] as const,
  list: (query?: object) => [resource, "list", { query }] as const,
  detail: (id: string) => [resource, "detail", id] as const,
})

export const purchaseOrdersQueryKeys = queryKeys("purchase_orders")
export const purchaseBillsQueryKeys = queryKeys("purchase_bills")
export const purchaseVendorsQueryKeys = queryKeys("purchase_vendors")
export const backorderSettingsQueryKeys = queryKeys("backorder_settings")
export const backordersQueryKeys = queryKeys("backorders")
export const backorderLimitsQueryKeys = queryKeys("backorder_limits")
export const backorderMetricsQueryKeys = queryKeys("backorder_metrics")
