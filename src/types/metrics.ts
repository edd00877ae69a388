import type { AgeGroup, Day, ReportInterval } from "../domain"

/** A share of something, or null where there is nothing to have a share of. */
export type Share = number | null

/** An amount of one currency: different ones are never added up. */
export type Amount = { currency_code: string; amount: number }

export type RateMetric = {
  rate: Share
  backordered: number
  ordered: number
}

export type BackorderRateMetric = {
  units: RateMetric
  lines: RateMetric
  orders: RateMetric
}

export type BackorderDaysMetric = {
  lines: number
  /** Of `lines`, those that still wait. */
  open_lines: number
  units: number
  average: number | null
  median: number | null
  p90: number | null
  unit_weighted_average: number | null
}

export type FillRateMetric = {
  rate: Share
  complete_lines: number
  shipped_lines: number
}

export type PromiseMetric = {
  rate: Share
  kept_lines: number
  promised_lines: number
}

export type CanceledMetric = { orders: number; units: number; value: Amount[] }

export type OnTimeMetric = {
  rate: Share
  on_time_quantity: number
  due_quantity: number
}

/** Days from issue to receipt; `samples` is how many receipt lines they come from. */
export type LeadTimeMetric = {
  p50: number | null
  p80: number | null
  samples: number
}

type Compared<T> = T & { previous: T }

export type MetricsPoint = {
  /** The first day of the interval. */
  date: Day
  ordered_units: number
  backordered_units: number
  backorder_rate: Share
  backorder_lines: number
  average_backorder_days: number | null
}

export type VendorMetric = {
  vendor_id: string
  name: string
  on_time: OnTimeMetric
  lead_time: LeadTimeMetric
}

export type ItemMetric = {
  inventory_item_id: string
  sku: string | null
  title: string | null
  lines: number
  units: number
  /** Days times units. */
  unit_days: number
  average: number
}

/** What `GET /admin/backorders/metrics` answers; each figure is defined in docs/concepts.md. */
export type BackorderMetrics = {
  period: {
    from: Day
    to: Day
    interval: ReportInterval
    time_zone: string
    today: Day
    previous: { from: Day; to: Day }
  }
  /** The first day that is known of orders and of backorders; null while there are none. */
  known_since: { orders: Day | null; backorders: Day | null }
  backorder_rate: Compared<BackorderRateMetric>
  backorder_days: Compared<BackorderDaysMetric>
  ageing: { group: AgeGroup; lines: number; units: number }[]
  fill_rate: Compared<FillRateMetric>
  promise_kept: Compared<PromiseMetric>
  canceled_while_waiting: Compared<CanceledMetric>
  value_on_hold: (Amount & { orders: number })[]
  /** `week` is a Monday, `late` what is expected before today, null what has no day. */
  value_waiting: (Amount & { week: Day | "late" | null; lines: number })[]
  open_purchase_value: (Amount & { purchase_orders: number })[]
  on_time: Compared<OnTimeMetric>
  lead_time: Compared<LeadTimeMetric>
  points: MetricsPoint[]
  vendors: VendorMetric[]
  top_items: ItemMetric[]
  needs_you: {
    late_purchase_orders: number
    unsupplied_lines: number
    overdue_bills: number
    authorizations_ending: number
  }
}

/** The tables of the reports that can be had as a file. */
export const METRIC_TABLES = [
  "points",
  "ageing",
  "vendors",
  "value_waiting",
  "top_items",
] as const

export type MetricTable = (typeof METRIC_TABLES)[number]

/** The figures whose rows can be listed. */
export const METRIC_ROWS = [
  "backorder_rate",
  "backorder_days",
  "ageing",
  "fill_rate",
  "promise_kept",
  "canceled_while_waiting",
  "value_on_hold",
  "value_waiting",
  "open_purchase_value",
  "on_time",
  "lead_time",
  "late_purchase_orders",
  "unsupplied_lines",
  "authorizations_ending",
] as const
export type MetricRowsName = (typeof METRIC_ROWS)[number]

/** A row behind a figure: its columns depend on the figure. */
export type MetricRow = { id: string } & Record<
  string,
  string | number | boolean | null
>

/** What receipts of the last year say of one item of one vendor. */
export type LearnedLeadTime = LeadTimeMetric & {
  vendor_id: string
  inventory_item_id: string
}

/** What is on its way and what waits, of an item or from a vendor. */
export type SupplySummary = {
  on_order_quantity: number
  next_arrival_date: Day | null
  waiting_quantity: number
  waiting_orders: number
  /** Of a vendor, over all time; null for an item, and where nothing was due. */
  on_time_rate: Share
  due_quantity: number
  lead_time: LeadTimeMetric | null
}
