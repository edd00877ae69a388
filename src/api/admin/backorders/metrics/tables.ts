import { AGE_GROUPS, type AgeGroup } from "../../../../domain"
import type { BackorderMetrics, MetricTable } from "../../../../types"

type Row = Record<string, string | number | null>
type Table = { name: string; columns: string[]; rows: Row[] }

const table = <Item>(
  name: string,
  items: readonly Item[],
  columns: Record<string, (item: Item) => Row[string]>
): Table => ({
  name,
  columns: Object.keys(columns),
  rows: items.map((item) =>
    Object.fromEntries(
      Object.entries(columns).map(([column, value]) => [column, value(item)])
    )
  ),
})

/** In two columns: a spreadsheet takes "4-7" for a day in July. */
function daysOf(group: AgeGroup) {
  const index = AGE_GROUPS.findIndex(({ key }) => key === group)
  const { to } = AGE_GROUPS[index]!
  return {
    from: index ? AGE_GROUPS[index - 1]!.to + 1 : 0,
    to: Number.isFinite(to) ? to : null,
  }
}

/** The tables that stand on the page of the reports, row by row, as files. */
export const METRIC_TABLE: Record<
  MetricTable,
  (metrics: BackorderMetrics) => Table
> = {
  points: ({ points }) =>
    table("backorder-metrics", points, {
      date: (point) => point.date,
      ordered_units: (point) => point.ordered_units,
      backordered_units: (point) => point.backordered_units,
      backorder_rate: (point) => point.backorder_rate,
      backorder_lines: (point) => point.backorder_lines,
      average_backorder_days: (point) => point.average_backorder_days,
    }),
  ageing: ({ ageing }) =>
    table("waiting-by-age", ageing, {
      from_days: ({ group }) => daysOf(group).from,
      to_days: ({ group }) => daysOf(group).to,
      lines: ({ lines }) => lines,
      units: ({ units }) => units,
    }),
  vendors: ({ vendors }) =>
    table("vendors", vendors, {
      vendor: ({ name }) => name,
      on_time_rate: ({ on_time }) => on_time.rate,
      on_time_quantity: ({ on_time }) => on_time.on_time_quantity,
      due_quantity: ({ on_time }) => on_time.due_quantity,
      lead_time_p50: ({ lead_time }) => lead_time.p50,
      lead_time_p80: ({ lead_time }) => lead_time.p80,
      samples: ({ lead_time }) => lead_time.samples,
    }),
  value_waiting: ({ value_waiting }) =>
    table("value-waiting", value_waiting, {
      week: ({ week }) => week ?? "unknown",
      lines: ({ lines }) => lines,
      amount: ({ amount }) => amount,
      currency_code: ({ currency_code }) => currency_code,
    }),
  top_items: ({ top_items }) =>
    table("items-that-wait-most", top_items, {
      sku: ({ sku }) => sku,
      title: ({ title }) => title,
      lines: ({ lines }) => lines,
      units: ({ units }) => units,
      average_days: ({ average }) => average,
      unit_days: ({ unit_days }) => unit_days,
    }),
}
