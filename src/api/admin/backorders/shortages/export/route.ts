import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { Shortage, ShortLine } from "../../../../../types"
import type { ListShortagesQuery } from "../../../../../types/requests"
import { shortageFiltersOf } from "../../../../../workflows"
import { CsvColumn, LARGEST_EXPORT, sendCsv } from "../../../../utils/csv"
import { backorderService } from "../../../../utils/service"

type Row = { order: Shortage; line: ShortLine }

const COLUMNS: readonly CsvColumn<Row>[] = [
  ["order", ({ order }) => order.order_display_id],
  ["ordered_at", ({ order }) => order.ordered_at],
  ["customer_email", ({ order }) => order.customer_email],
  ["sku", ({ line }) => line.sku],
  ["title", ({ line }) => line.title],
  ["variant_title", ({ line }) => line.variant_title],
  ["required_quantity", ({ line }) => line.required_quantity],
  ["covered_quantity", ({ line }) => line.covered_quantity],
  ["short_quantity", ({ line }) => line.short_quantity],
  ["outstanding_quantity", ({ line }) => line.outstanding_quantity],
  ["to_backorder_quantity", ({ line }) => line.to_backorder_quantity],
  ["free_on_order_quantity", ({ line }) => line.free_on_order_quantity],
  ["vendor", ({ line }) => line.vendor?.name ?? null],
  ["unit_cost", ({ line }) => line.unit_cost],
  ["currency_code", ({ line }) => line.currency_code],
  ["expected_date", ({ line }) => line.expected_date],
]

/** The list of shortages as a file, a row per order and item. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { group_by, limit, offset, order, ...filters } =
    req.validatedQuery as ListShortagesQuery
  const [shortages] = await backorderService(req).pageShortages(
    shortageFiltersOf(filters),
    {
      limit: LARGEST_EXPORT,
      offset: 0,
      order: group_by === "order" ? order : undefined,
    }
  )
  sendCsv(
    res,
    "needs-backorder",
    COLUMNS,
    shortages.flatMap((one) => one.lines.map((line) => ({ order: one, line })))
  )
}
