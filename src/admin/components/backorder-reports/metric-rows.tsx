import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Skeleton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router-dom"
import { METRIC_ROWS, type MetricRow } from "../../../types/metrics"
import { useMetricRows } from "../../hooks/api/use-backorder-metrics"
import { useFormat } from "../../hooks/use-format"
import { ErrorState } from "../error-state"
import { Table } from "../table"
import { DownloadButton } from "./report-section"
import { useFigures } from "./use-figures"
import { useReportQuery } from "./use-report-query"
import { useWeekName } from "./use-week-name"

const PAGE_SIZE = 50
const HIDDEN = [
  "id",
  "order_id",
  "inventory_item_id",
  "purchase_order_id",
  "vendor_id",
  "sku",
  "currency_code",
  "order_display_id",
  "purchase_order_number",
  "title",
]

/** The rows behind a figure: what was counted, row by row. */
export const MetricRows = () => {
  const { t } = useTranslation("backorders")
  const [params] = useSearchParams()
  const { rowsQuery } = useReportQuery()
  const [offset, setOffset] = useState(0)
  const named = METRIC_ROWS.find((name) => name === params.get("figure"))
  const figure = named ?? METRIC_ROWS[0]
  const asked = { ...rowsQuery, figure }
  const {
    rows,
    count = 0,
    isError,
    error,
    refetch,
  } = useMetricRows({
    ...asked,
    limit: PAGE_SIZE,
    offset,
  })
  const title = t(`reports.figures.${figure}`)

  return (
    <>
      <RouteFocusModal.Header>
        <div className="flex w-full items-center justify-end">
          <DownloadButton
            path="/admin/backorders/metrics/rows"
            query={asked}
            label={title}
          />
        </div>
      </RouteFocusModal.Header>
      <RouteFocusModal.Body className="flex flex-col overflow-hidden">
        <div className="flex items-baseline justify-between gap-x-4 px-6 py-4">
          <RouteFocusModal.Title asChild>
            <Heading>{title}</Heading>
          </RouteFocusModal.Title>
          <RouteFocusModal.Description asChild>
            <Text size="small" className="text-ui-fg-subtle">
              <Span {...asked} />
            </Text>
          </RouteFocusModal.Description>
        </div>
        <div className="flex-1 overflow-auto border-y">
          {isError ? (
            <ErrorState
              title={t("reports.rows.error")}
              error={error}
              onRetry={() => void refetch()}
            />
          ) : !rows ? (
            <Skeleton className="m-6 h-40" />
          ) : rows.length ? (
            <RowsTable rows={rows} />
          ) : (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              {t("reports.rows.empty")}
            </Text>
          )}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <div className="flex w-full items-center justify-between">
          <Text size="small" className="text-ui-fg-subtle">
            {t("reports.rows.page", {
              from: count ? offset + 1 : 0,
              to: Math.min(offset + PAGE_SIZE, count),
              count,
            })}
          </Text>
          <div className="flex gap-x-2">
            <Button
              size="small"
              variant="secondary"
              disabled={!offset}
              onClick={() => setOffset(offset - PAGE_SIZE)}
            >
              {t("reports.rows.previous")}
            </Button>
            <Button
              size="small"
              variant="secondary"
              disabled={offset + PAGE_SIZE >= count}
              onClick={() => setOffset(offset + PAGE_SIZE)}
            >
              {t("reports.rows.next")}
            </Button>
          </div>
        </div>
      </RouteFocusModal.Footer>
    </>
  )
}

/** Figures of now have no days. */
const OF_NOW = [
  "ageing",
  "value_on_hold",
  "value_waiting",
  "open_purchase_value",
  "late_purchase_orders",
  "unsupplied_lines",
  "authorizations_ending",
]

type SpanProps = Record<"figure" | "from" | "to", string> &
  Partial<Record<"group" | "week", string>>

/** Which of the rows: of some days, of an age, of a week of arrival. */
const Span = ({ figure, from, to, group, week }: SpanProps) => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()
  const weekName = useWeekName()
  if (group) {
    return <>{t(`reports.ages.${group}`)}</>
  }
  if (week) {
    return <>{weekName(week)}</>
  }
  return OF_NOW.includes(figure) ? null : (
    <>
      {day(from)} - {day(to)}
    </>
  )
}

const RowsTable = ({ rows }: { rows: MetricRow[] }) => {
  const { t } = useTranslation("backorders")
  const cell = useCell()
  const first = rows[0]!
  const names = Object.keys(first).filter((name) => !HIDDEN.includes(name))
  const hasOrder = "order_id" in first
  const hasItem = "title" in first
  const hasPurchase = "purchase_order_number" in first

  return (
    <Table>
      <Table.Header>
        <Table.Row>
          {hasOrder && (
            <Table.HeaderCell>{t("reports.columns.order")}</Table.HeaderCell>
          )}
          {hasPurchase && (
            <Table.HeaderCell>
              {t("reports.columns.purchase_order")}
            </Table.HeaderCell>
          )}
          {hasItem && (
            <Table.HeaderCell>{t("reports.columns.item")}</Table.HeaderCell>
          )}
          {names.map((name) => (
            <Table.HeaderCell key={name} className="whitespace-nowrap">
              {t(`reports.columns.${name}`)}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.id}>
            {hasOrder && (
              <Table.Cell>
                <PageLink
                  to={`/orders/${row.order_id}`}
                  text={row.order_display_id && `#${row.order_display_id}`}
                />
              </Table.Cell>
            )}
            {hasPurchase && (
              <Table.Cell>
                <PageLink
                  to={`/purchase-orders/${row.purchase_order_id}`}
                  text={row.purchase_order_number}
                />
              </Table.Cell>
            )}
            {hasItem && (
              <Table.Cell className="max-w-[280px] truncate">
                {row.title ?? row.sku ?? "-"}
              </Table.Cell>
            )}
            {names.map((name) => (
              <Table.Cell key={name} className="whitespace-nowrap tabular-nums">
                {cell(row, name)}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

type PageLinkProps = { to: string; text: MetricRow[string] }

/** In a window of its own: the list stays. */
const PageLink = ({ to, text }: PageLinkProps) =>
  text ? (
    <Link
      to={to}
      target="_blank"
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
    >
      {text}
    </Link>
  ) : (
    "-"
  )

const useCell = () => {
  const { t } = useTranslation("backorders")
  const { day, total, quantity } = useFormat()
  const { nothing } = useFigures()

  return (row: MetricRow, name: string) => {
    const value = row[name]
    if (value === null || value === undefined) {
      return nothing
    }
    if (typeof value === "boolean") {
      return t(value ? "reports.yes" : "reports.no")
    }
    if (name === "value" && row.currency_code) {
      return total(Number(value), String(row.currency_code))
    }
    return typeof value === "number"
      ? quantity(value)
      : name.endsWith("_date")
        ? day(value)
        : value
  }
}
