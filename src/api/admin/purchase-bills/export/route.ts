import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ExportPurchaseBillsQuery } from "../../../../types/requests"
import { backorderService } from "../../../utils/service"

/** A file, with the filters of the list. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { rows, ...filters } = req.validatedQuery as ExportPurchaseBillsQuery
  const csv = await backorderService(req).exportPurchaseBills(rows, filters)
  res.setHeader("Content-Type", "text/csv; charset=utf-8")
  res.setHeader(
    "Content-Disposition",
    `attachment; filename="purchase-${rows}.csv"`
  )
  res.send(csv)
}
