import { Button, Skeleton, toast } from "@medusajs/ui"
import { Suspense, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { downloadMetrics } from "../../hooks/api/use-backorder-metrics"
import { useErrorText } from "../../hooks/use-error-text"
import { Section } from "../section"
import { Table } from "../table"

export type ReportRow = {
  key: string
  /** The rows behind it. */
  to?: string
  cells: ReactNode[]
}

type ReportSectionProps = {
  title: string
  /** Of the first cells, which name their row, and of the others, which are numbers. */
  columns: string[]
  rows: ReportRow[]
  /** Drawn beside the table; it says nothing that the table doesn't. */
  picture?: ReactNode
  csv: { path: string; query: Record<string, string | undefined> }
}

/** A picture with its table beside it, and its file. */
export const ReportSection = ({
  title,
  columns,
  rows,
  picture,
  csv,
}: ReportSectionProps) => {
  const { t } = useTranslation("backorders")

  return (
    <Section
      title={title}
      empty={!rows.length && t("reports.rows.empty")}
      actions={<DownloadButton {...csv} label={title} />}
    >
      <div
        className={
          picture
            ? "grid grid-cols-1 divide-y xl:grid-cols-2 xl:divide-x xl:divide-y-0"
            : undefined
        }
      >
        {picture && (
          // Axes and bars stand as they do in every language; only their words are others.
          <div className="px-6 py-4" dir="ltr">
            <Suspense fallback={<Skeleton className="h-[280px] w-full" />}>
              {picture}
            </Suspense>
          </div>
        )}
        <div
          className={
            picture ? "max-h-[312px] overflow-auto" : "overflow-x-auto"
          }
        >
          <Table>
            <Table.Header>
              <Table.Row>
                {columns.map((column, index) => (
                  <Table.HeaderCell
                    key={column}
                    className={index ? "text-end" : ""}
                  >
                    {column}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map(({ key, to, cells }) => (
                <Table.Row key={key}>
                  {cells.map((cell, index) => (
                    <Table.Cell
                      key={index}
                      className={
                        index
                          ? "whitespace-nowrap text-end tabular-nums"
                          : "max-w-[220px] truncate"
                      }
                    >
                      {!index && to ? (
                        <Link
                          to={to}
                          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
                        >
                          {cell}
                        </Link>
                      ) : (
                        cell
                      )}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      </div>
    </Section>
  )
}

type DownloadButtonProps = ReportSectionProps["csv"] & { label: string }

export const DownloadButton = ({ path, query, label }: DownloadButtonProps) => {
  const { t } = useTranslation("backorders")
  const errorText = useErrorText()
  const [isBusy, setBusy] = useState(false)

  const download = async () => {
    setBusy(true)
    try {
      await downloadMetrics(path, query)
    } catch (error) {
      toast.error(t("reports.downloadFailed"), {
        description: errorText(error),
      })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isBusy}
      aria-label={`${t("reports.download")}: ${label}`}
      onClick={download}
    >
      {t("reports.download")}
    </Button>
  )
}
