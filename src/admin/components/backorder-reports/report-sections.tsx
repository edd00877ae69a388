import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { addDays, latestDay, earliestDay } from "../../../domain"
import type { BackorderMetrics } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { Bars, TrendChart } from "./pictures"
import { ReportSection } from "./report-section"
import { useFigures } from "./use-figures"
import { useReportQuery } from "./use-report-query"
import { useWeekName } from "./use-week-name"

type SectionProps = { metrics: BackorderMetrics }

const METRICS = "/admin/backorders/metrics"

const LENGTH = { day: 1, week: 7, month: 31 }

/** Backorder rate and days over time. */
export const TrendSection = ({ metrics }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()
  const { share, number, days } = useFigures()
  const { query, rowsOf } = useReportQuery()
  const navigate = useNavigate()
  const { interval, from, to } = metrics.period
  const hasAny = metrics.points.some(
    ({ ordered_units, backorder_lines }) => ordered_units || backorder_lines
  )
  /** From the first to the last day of a point, as far as they are in the period. */
  const rowsAt = (date: string) => {
    const next = addDays(date, LENGTH[interval])
    const last =
      interval === "month"
        ? addDays(`${next.slice(0, 8)}01`, -1)
        : addDays(next, -1)
    return rowsOf("backorder_rate", {
      from: latestDay([date, from])!,
      to: earliestDay([last, to])!,
    })
  }

  return (
    <ReportSection
      title={t("reports.figures.points")}
      csv={{ path: METRICS, query: { ...query, table: "points" } }}
      columns={[
        t("reports.columns.period"),
        t("reports.columns.rate"),
        t("reports.columns.ordered_units"),
        t("reports.columns.backordered_units"),
        t("reports.columns.average"),
      ]}
      rows={(hasAny ? metrics.points : []).map((point) => ({
        key: point.date,
        to: rowsAt(point.date),
        cells: [
          day(point.date),
          share(point.backorder_rate),
          number(point.ordered_units),
          number(point.backordered_units),
          number(point.average_backorder_days),
        ],
      }))}
      picture={
        <TrendChart
          title={t("reports.figures.points")}
          names={{
            rate: t("reports.columns.rate"),
            days: t("reports.columns.average"),
          }}
          texts={{ rate: share, days }}
          points={metrics.points.map((point) => ({
            key: point.date,
            label: day(point.date),
            rate: point.backorder_rate,
            days: point.average_backorder_days,
          }))}
          onPick={(date) => navigate(rowsAt(date))}
        />
      }
    />
  )
}

/** What waits now, by how long. */
export const AgeingSection = ({ metrics }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { number } = useFigures()
  const { query, rowsOf } = useReportQuery()
  const navigate = useNavigate()
  const groups = metrics.ageing.some(({ lines }) => lines) ? metrics.ageing : []
  const rowsAt = (group: string) => rowsOf("ageing", { group })

  return (
    <ReportSection
      title={t("reports.figures.ageing")}
      csv={{ path: METRICS, query: { ...query, table: "ageing" } }}
      columns={[
        t("reports.columns.age"),
        t("reports.columns.lines"),
        t("reports.columns.units"),
      ]}
      rows={groups.map(({ group, lines, units }) => ({
        key: group,
        to: rowsAt(group),
        cells: [t(`reports.ages.${group}`), number(lines), number(units)],
      }))}
      picture={
        <Bars
          title={t("reports.figures.ageing")}
          name={t("reports.columns.lines")}
          bars={groups.map(({ group, lines }) => ({
            key: group,
            label: t(`reports.ages.${group}`),
            value: lines,
          }))}
          format={number}
          onPick={(group) => navigate(rowsAt(group))}
        />
      }
    />
  )
}

/** Vendors beside each other: who keeps their word, and how long they take. */
export const VendorsSection = ({ metrics }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { number, share } = useFigures()
  const { query, rowsOf } = useReportQuery()
  const navigate = useNavigate()
  const rowsAt = (vendor_id: string) => rowsOf("on_time", { vendor_id })

  return (
    <ReportSection
      title={t("reports.figures.vendors")}
      csv={{ path: METRICS, query: { ...query, table: "vendors" } }}
      columns={[
        t("reports.columns.vendor"),
        t("reports.columns.on_time_quantity"),
        t("reports.columns.lead_time"),
        t("reports.supply.mostly"),
        t("reports.columns.samples"),
      ]}
      rows={metrics.vendors.map(({ vendor_id, name, on_time, lead_time }) => ({
        key: vendor_id,
        to: rowsAt(vendor_id),
        cells: [
          name,
          share(on_time.rate),
          number(lead_time.p50),
          number(lead_time.p80),
          number(lead_time.samples),
        ],
      }))}
      picture={
        <Bars
          isLying
          title={t("reports.figures.on_time")}
          name={t("reports.columns.on_time_quantity")}
          bars={metrics.vendors.map(({ vendor_id, name, on_time }) => ({
            key: vendor_id,
            label: name,
            value: on_time.rate,
          }))}
          format={share}
          most={1}
          onPick={(id) => navigate(rowsAt(id))}
        />
      }
    />
  )
}

/** What waits, by the week in which it is expected: a picture per currency would say little more. */
export const WaitingValueSection = ({ metrics }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { total } = useFormat()
  const { number } = useFigures()
  const { query, rowsOf } = useReportQuery()
  const weekName = useWeekName()

  return (
    <ReportSection
      title={t("reports.figures.value_waiting")}
      csv={{ path: METRICS, query: { ...query, table: "value_waiting" } }}
      columns={[
        t("reports.columns.week"),
        t("reports.columns.lines"),
        t("reports.columns.value"),
      ]}
      rows={metrics.value_waiting.map(
        ({ week, lines, amount, currency_code }) => ({
          key: `${week} ${currency_code}`,
          to: rowsOf("value_waiting", { week: week ?? "unknown" }),
          cells: [weekName(week), number(lines), total(amount, currency_code)],
        })
      )}
    />
  )
}

/** The items that cost customers most days. */
export const ItemsSection = ({ metrics }: SectionProps) => {
  const { t } = useTranslation("backorders")
  const { number } = useFigures()
  const { query, rowsOf } = useReportQuery()

  return (
    <ReportSection
      title={t("reports.figures.top_items")}
      csv={{ path: METRICS, query: { ...query, table: "top_items" } }}
      columns={[
        t("reports.columns.item"),
        t("reports.columns.units"),
        t("reports.columns.average"),
        t("reports.columns.unit_days"),
      ]}
      rows={metrics.top_items.map((item) => ({
        key: item.inventory_item_id,
        to: rowsOf("backorder_days", {
          inventory_item_id: item.inventory_item_id,
        }),
        cells: [
          item.title ?? item.sku ?? item.inventory_item_id,
          number(item.units),
          number(item.average),
          number(item.unit_days),
        ],
      }))}
    />
  )
}
