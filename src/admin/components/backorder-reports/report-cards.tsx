import { ArrowDownMini, ArrowUpMini, MinusMini } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { BackorderMetrics, MetricRowsName } from "../../../types"
import { useFigures } from "./use-figures"
import { useReportQuery } from "./use-report-query"

type Card = {
  figure: MetricRowsName
  value: string
  detail: string
  /** Of the period and of the one before; left out for what is of now. */
  trend?: { now: number | null; before: number | null; text: string }
}

type ReportCardsProps = { metrics: BackorderMetrics }

/** The figures in one look; each leads to its rows. */
export const ReportCards = ({ metrics }: ReportCardsProps) => {
  const cards = useCards(metrics)
  const { days, rowsOf } = useReportQuery()
  const { t } = useTranslation("backorders")

  return (
    <Container className="overflow-hidden p-0">
      <div className="bg-ui-border-base grid grid-cols-1 gap-px sm:grid-cols-2 lg:grid-cols-3">
        {cards.map(({ figure, value, detail, trend }) => (
          <Link
            key={figure}
            to={rowsOf(figure)}
            className="bg-ui-bg-base hover:bg-ui-bg-base-hover transition-fg focus-visible:shadow-borders-focus flex flex-col gap-y-1 px-6 py-4 outline-none sm:max-lg:last:col-span-2"
          >
            <Text size="small" className="text-ui-fg-subtle">
              {t(`reports.figures.${figure}`)}
            </Text>
            <div>
              <Text size="xlarge" weight="plus" className="tabular-nums">
                {value}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {detail}
              </Text>
              {trend && <Trend {...trend} days={days} />}
            </div>
            <span className="sr-only">
              {t("reports.show", { figure: t(`reports.figures.${figure}`) })}
            </span>
          </Link>
        ))}
      </div>
    </Container>
  )
}

type TrendProps = NonNullable<Card["trend"]> & { days: number }

const Trend = ({ now, before, text, days }: TrendProps) => {
  const { t } = useTranslation("backorders")
  if (before === null) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("reports.noPrevious", { count: days })}
      </Text>
    )
  }
  const change = now === null ? 0 : now - before
  const [Arrow, word] =
    change > 0
      ? [ArrowUpMini, t("reports.more")]
      : change < 0
        ? [ArrowDownMini, t("reports.less")]
        : [MinusMini, t("reports.same")]

  return (
    <span className="text-ui-fg-subtle flex items-center gap-x-1">
      {now !== null && <Arrow aria-label={word} />}
      <Text size="small">
        {t("reports.previous", { value: text, count: days })}
      </Text>
    </span>
  )
}

function useCards(metrics: BackorderMetrics): Card[] {
  const { t } = useTranslation("backorders")
  const { share, days, units, number, amounts } = useFigures()
  const {
    backorder_rate: rate,
    backorder_days: waits,
    fill_rate: fill,
    promise_kept: promise,
    canceled_while_waiting: canceled,
    value_on_hold: held,
    open_purchase_value: bought,
    on_time: onTime,
    lead_time: lead,
  } = metrics
  const shareTrend = (now: number | null, before: number | null) => ({
    now,
    before,
    text: share(before),
  })

  return [
    {
      figure: "backorder_rate",
      value: share(rate.units.rate),
      detail: t("reports.details.backorder_rate", {
        part: number(rate.units.backordered),
        units: units(rate.units.ordered),
        backordered: number(rate.orders.backordered),
        orders: t("reports.details.value_on_hold", {
          count: rate.orders.ordered,
        }),
      }),
      trend: shareTrend(rate.units.rate, rate.previous.units.rate),
    },
    {
      figure: "backorder_days",
      value: days(waits.average),
      detail: waits.lines
        ? t("reports.details.backorder_days", {
            median: number(waits.median),
            p90: days(waits.p90),
          })
        : "",
      trend: {
        now: waits.average,
        before: waits.previous.average,
        text: days(waits.previous.average),
      },
    },
    {
      figure: "fill_rate",
      value: share(fill.rate),
      detail: t("reports.details.fill_rate", {
        part: number(fill.complete_lines),
        whole: number(fill.shipped_lines),
        count: fill.shipped_lines,
      }),
      trend: shareTrend(fill.rate, fill.previous.rate),
    },
    {
      figure: "promise_kept",
      value: share(promise.rate),
      detail: t("reports.details.promise_kept", {
        part: number(promise.kept_lines),
        whole: number(promise.promised_lines),
        count: promise.promised_lines,
      }),
      trend: shareTrend(promise.rate, promise.previous.rate),
    },
    {
      figure: "on_time",
      value: share(onTime.rate),
      detail: t("reports.details.on_time", {
        part: number(onTime.on_time_quantity),
        units: units(onTime.due_quantity),
      }),
      trend: shareTrend(onTime.rate, onTime.previous.rate),
    },
    {
      figure: "lead_time",
      value: days(lead.p50),
      detail: lead.samples
        ? t("reports.details.lead_time", {
            p80: days(lead.p80),
            samples: t("reports.samples", { count: lead.samples }),
          })
        : t("reports.samples", { count: 0 }),
      trend: {
        now: lead.p50,
        before: lead.previous.p50,
        text: days(lead.previous.p50),
      },
    },
    {
      figure: "value_on_hold",
      value: amounts(held),
      detail: t("reports.details.value_on_hold", {
        count: held.reduce((sum, { orders }) => sum + orders, 0),
      }),
    },
    {
      figure: "open_purchase_value",
      value: amounts(bought),
      detail: t("reports.details.open_purchase_value", {
        count: bought.reduce((sum, one) => sum + one.purchase_orders, 0),
      }),
    },
    {
      figure: "canceled_while_waiting",
      value: t("reports.details.value_on_hold", { count: canceled.orders }),
      detail: canceled.orders
        ? t("reports.details.canceled_while_waiting", {
            units: units(canceled.units),
            value: amounts(canceled.value),
          })
        : "",
      trend: {
        now: canceled.orders,
        before: canceled.previous.orders,
        text: t("reports.details.value_on_hold", {
          count: canceled.previous.orders,
        }),
      },
    },
  ]
}
