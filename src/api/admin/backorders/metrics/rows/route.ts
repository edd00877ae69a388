import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MetricRowsQuery } from "../../../../../types/requests"
import { fieldColumns, sendCsv } from "../../../../utils/csv"
import { backorderService } from "../../../../utils/service"

/** Rows of one CSV: more are another period. */
const MOST_CSV_ROWS = 100_000

/** The rows behind a figure, a page at a time; as CSV, all of them. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { format, figure, limit, offset, group, week, ...input } =
    req.validatedQuery as MetricRowsQuery
  const page =
    format === "csv" ? { limit: MOST_CSV_ROWS, offset: 0 } : { limit, offset }
  const { rows, columns, count } = await backorderService(req).readMetricRows(
    figure,
    input,
    { ...page, group, week }
  )
  if (format === "csv") {
    sendCsv(res, figure.replace(/_/g, "-"), fieldColumns(columns), rows)
    return
  }
  res.json({ rows, count, offset, limit })
}
