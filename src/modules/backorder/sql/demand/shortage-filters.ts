/** What the list of shortages can be narrowed to. */
export type ShortageFilters = {
  order_ids?: readonly string[]
  inventory_item_id?: string
  location_id?: string
  /** Items that this vendor sells. */
  vendor_id?: string
  /** Of the order, as Medusa's own list of orders narrows. */
  region_ids?: readonly string[]
  sales_channel_ids?: readonly string[]
  created_at?: { $gt?: string; $gte?: string; $lt?: string; $lte?: string }
  order_display_ids?: readonly string[]
  /** Of the order, in part. */
  customer_email?: string
  /** Display id, e-mail, SKU or title, in part. */
  q?: string
  /** Leave out what is on its way already. Default true. */
  only_to_backorder?: boolean
}

export type ShortagePage = {
  group_by: "order" | "item"
  limit: number
  offset: number
  /** A column of the group, `-` before it for descending. */
  order?: string
}

/** The figure of a group that each sort of a list goes by; the first is the default. */
const SORT_FIGURES = {
  order: {
    ordered_at: "min(ordered_at)",
    order_display_id: "min(display_id)",
    customer_email: "min(lower(email))",
    short_quantity: "sum(short_quantity)",
    to_backorder_quantity: "sum(to_backorder_quantity)",
  },
  item: {
    oldest_ordered_at: "min(ordered_at)",
    sku: "min(lower(sku))",
    title: "min(lower(title))",
    short_quantity: "sum(short_quantity)",
    to_backorder_quantity: "sum(to_backorder_quantity)",
  },
} as const

export const sortOf = ({ group_by, order }: ShortagePage) => {
  const columns: Record<string, string> = SORT_FIGURES[group_by]
  const name = (order ?? "").replace(/^-/, "")
  return {
    figure: columns[name] ?? Object.values(columns)[0],
    direction: order?.startsWith("-") ? "desc" : "asc",
  }
}

/** The pairs of the items asked for. */
export const narrowed = (pairs: string, filters: ShortageFilters) => {
  const conditions = [
    filters.inventory_item_id && "p.inventory_item_id = :inventory_item_id",
    filters.vendor_id &&
      `p.inventory_item_id in (
         select vi.inventory_item_id from backorder_purchase_vendor_item vi
         where vi.vendor_id = :vendor_id and vi.deleted_at is null
       )`,
  ].filter(Boolean)
  return `
    select p.inventory_item_id, p.location_id, true as is_tight
    from (${pairs}) p
    where ${["true", ...conditions].join(" and ")}`
}

export const wanted = (filters: ShortageFilters) =>
  [
    filters.only_to_backorder === false
      ? "demand.short_quantity > 0"
      : "demand.to_backorder_quantity > 0",
    filters.order_ids && "demand.order_id = any(:order_ids)",
    filters.region_ids && "o.region_id = any(:region_ids)",
    filters.sales_channel_ids && "o.sales_channel_id = any(:sales_channel_ids)",
    filters.order_display_ids && "o.display_id::text = any(:order_display_ids)",
    filters.customer_email && "o.email ilike :customer_email",
    filters.created_at?.$gt && "o.created_at > :created_gt",
    filters.created_at?.$gte && "o.created_at >= :created_gte",
    filters.created_at?.$lt && "o.created_at < :created_lt",
    filters.created_at?.$lte && "o.created_at <= :created_lte",
    filters.location_id && "demand.location_id = :location_id",
    filters.inventory_item_id &&
      "demand.inventory_item_id = :inventory_item_id",
    filters.vendor_id &&
      `exists (
         select 1 from backorder_purchase_vendor_item vi
         where vi.inventory_item_id = demand.inventory_item_id
           and vi.vendor_id = :vendor_id and vi.deleted_at is null
       )`,
  ]
    .filter(Boolean)
    .join(" and ")

export const MATCHES = `(
  o.display_id::text = :display_id or o.email ilike :q
  or ii.sku ilike :q or li.variant_sku ilike :q
  or li.title ilike :q or li.variant_title ilike :q or ii.title ilike :q
)`
