import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MetricsQuery } from "../../../../types/requests"
import { fieldColumns, sendCsv } from "../../../utils/csv"
import { backorderService } from "../../../utils/service"
import { METRIC_TABLE } from "./tables"

/** All figures of the dashboard; as CSV, one of its tables. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { format, table, ...input } = req.validatedQuery as MetricsQuery
  const metrics = await backorderService(req).readMetrics(input)
  if (format === "csv") {
    const { name, columns, rows } = METRIC_TABLE[table](metrics)
    sendCsv(res, name, fieldColumns(columns), rows)
    return
  }
  res.json({ metrics })
}
