import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useBackorderMetrics } from "../../hooks/api/use-backorder-metrics"
import { useFormat } from "../../hooks/use-format"
import { ErrorState } from "../error-state"
import { SectionSkeleton } from "../skeletons"
import { NeedsYou } from "./needs-you"
import { ReportCards } from "./report-cards"
import { ReportFilters } from "./report-filters"
import {
  AgeingSection,
  ItemsSection,
  TrendSection,
  VendorsSection,
  WaitingValueSection,
} from "./report-sections"
import { useReportQuery } from "./use-report-query"

/** How well the store serves, and which vendor keeps their word. */
export const ReportPage = () => {
  const { t } = useTranslation("backorders")
  const { day } = useFormat()
  const { query } = useReportQuery()
  const { metrics, isError, error, refetch } = useBackorderMetrics(query)
  const since = metrics?.known_since.orders
  const isNew = metrics && !since && !metrics.known_since.backorders

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <ReportFilters />
        {since && since > query.from && (
          <Text size="small" className="text-ui-fg-subtle px-6 py-3">
            {t("reports.since", { date: day(since) })}
          </Text>
        )}
      </Container>
      {isError ? (
        <ErrorState
          title={t("reports.error")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : isNew ? (
        <Container className="flex min-h-[250px] flex-col items-center justify-center gap-y-1 p-6 text-center">
          <Heading level="h2">{t("reports.noneYet.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("reports.noneYet.description")}
          </Text>
        </Container>
      ) : metrics ? (
        <>
          <NeedsYou needs={metrics.needs_you} />
          <ReportCards metrics={metrics} />
          <TrendSection metrics={metrics} />
          <AgeingSection metrics={metrics} />
          <VendorsSection metrics={metrics} />
          <WaitingValueSection metrics={metrics} />
          <ItemsSection metrics={metrics} />
        </>
      ) : (
        <ReportSkeleton />
      )}
    </div>
  )
}

const ReportSkeleton = () => (
  <div aria-hidden className="flex flex-col gap-y-3">
    <SectionSkeleton rows={1} />
    <Container className="grid grid-cols-1 gap-6 px-6 py-4 sm:grid-cols-2 lg:grid-cols-3">
      {Array.from({ length: 9 }, (_, index) => (
        <Skeleton key={index} className="h-[92px] w-full" />
      ))}
    </Container>
    <SectionSkeleton rows={5} />
  </div>
)
