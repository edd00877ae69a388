import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MetricsQuery } from "../../../../types/requests"
import { fieldColumns, sendCsv } from "../../../utils/csv"
import { backorderService } from "../../../utils/service"

/** All figures of the dashboard; as CSV, its points. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { format, ...input } = req.validatedQuery as MetricsQuery
  const metrics = await backorderService(req).readMetrics(input)
  if (format === "csv") {
    sendCsv(
      res,
      "backorder-metrics",
      fieldColumns(Object.keys(metrics.points[0]!)),
      metrics.points
    )
    return
  }
  res.json({ metrics })
}
