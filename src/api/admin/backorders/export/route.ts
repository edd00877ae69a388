import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { Backorder } from "../../../../types"
import { ListBackordersQuery } from "../../../../types/requests"
import { filtersOf, pagingOf } from "../../../utils/answers"
import { CsvColumn, LARGEST_EXPORT, sendCsv } from "../../../utils/csv"
import { backorderService } from "../../../utils/service"

type Row = { backorder: Backorder; line: Backorder["lines"][number] }

const COLUMNS: readonly CsvColumn<Row>[] = [
  ["order", ({ backorder }) => backorder.order_display_id],
  ["customer_email", ({ backorder }) => backorder.customer_email],
  ["status", ({ backorder }) => backorder.status],
  ["placed_at", ({ backorder }) => iso(backorder.placed_at)],
  ["released_at", ({ backorder }) => iso(backorder.released_at)],
  ["sku", ({ line }) => line.sku],
  ["title", ({ line }) => line.title],
  ["line_status", ({ line }) => line.status],
  ["quantity", ({ line }) => line.quantity],
  ["allocated_quantity", ({ line }) => line.allocated_quantity],
  ["billed_quantity", ({ line }) => line.billed_quantity],
  ["fulfilled_quantity", ({ line }) => line.fulfilled_quantity],
  ["purchase_order_id", ({ line }) => line.purchase_order_id],
  ["expected_date", ({ backorder }) => backorder.expected_date],
]

const iso = (instant: string | Date | null) =>
  instant ? new Date(instant).toISOString() : null

/** The list of backorders as a file, a row per line. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const query = req.validatedQuery as z.infer<typeof ListBackordersQuery>
  const [backorders] = await backorderService(req).pageBackorders(
    filtersOf(query),
    { ...pagingOf(query), limit: LARGEST_EXPORT, offset: 0 }
  )
  sendCsv(
    res,
    "backorders",
    COLUMNS,
    backorders.flatMap((backorder) =>
      backorder.lines.map((line) => ({ backorder, line }))
    )
  )
}
