import { count, decimal, defineView, maybeDecimal, text } from "./view"

/**
 * How a vendor kept its word, over all time: what was due by the days first
 * given and what came by them, and how long goods took from issue to receipt.
 */
export const vendorPerformance = defineView({
  name: "vendor_performance",
  columns: {
    vendor_id: text("v.id"),
    name: text("v.name"),
    due_quantity: decimal("coalesce(due.quantity, 0)"),
    on_time_quantity: decimal("coalesce(due.on_time, 0)"),
    on_time_rate: maybeDecimal("due.on_time / nullif(due.quantity, 0)"),
    lead_time_p50: maybeDecimal("lead.p50::numeric"),
    lead_time_p80: maybeDecimal("lead.p80::numeric"),
    receipt_count: count("coalesce(lead.samples, 0)"),
    open_quantity: decimal("coalesce(due.open_quantity, 0)"),
  },
  from: `from backorder_purchase_vendor v
left join lateral (
  select sum(pol.quantity) filter (where pol.is_due and pol.first_expected_date < to_char(now() at time zone 'UTC', 'YYYY-MM-DD')) as quantity,
         sum(pol.on_time_quantity) filter (where pol.is_due and pol.first_expected_date < to_char(now() at time zone 'UTC', 'YYYY-MM-DD')) as on_time,
         sum(pol.open_quantity) as open_quantity
  from purchase_order_line_facts pol
  where pol.vendor_id = v.id
) due on true
left join lateral (
  select percentile_cont(0.5) within group (order by received.lead_time_days) as p50,
         percentile_cont(0.8) within group (order by received.lead_time_days) as p80,
         count(*)::integer as samples
  from purchase_receipt_line_facts received
  where received.vendor_id = v.id
) lead on true
where v.deleted_at is null`,
})
