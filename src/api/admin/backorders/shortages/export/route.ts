import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ItemShortage, Shortage, ShortLine } from "../../../../../types"
import { sumOf } from "../../../../../domain"
import type { ListShortagesQuery } from "../../../../../types/requests"
import { shortageFiltersOf } from "../../../../../workflows"
import { CsvColumn, LARGEST_EXPORT, sendCsv } from "../../../../utils/csv"
import { backorderService } from "../../../../utils/service"

type OrderRow = { order: Shortage; line: ShortLine }

const OF_ORDERS: readonly CsvColumn<OrderRow>[] = [
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

type ItemRow = ItemShortage & { location: string }

const OF_ITEMS: readonly CsvColumn<ItemRow>[] = [
  ["sku", (row) => row.sku],
  ["title", (row) => row.title],
  ["location", (row) => row.location],
  ["orders", (row) => row.order_count],
  ["oldest_ordered_at", (row) => row.oldest_ordered_at],
  ["required_quantity", (row) => row.required_quantity],
  ["covered_quantity", (row) => row.covered_quantity],
  ["short_quantity", (row) => row.short_quantity],
  ["outstanding_quantity", (row) => row.outstanding_quantity],
  ["to_backorder_quantity", (row) => row.to_backorder_quantity],
  ["free_on_order_quantity", (row) => row.free_on_order_quantity],
  [
    "free_elsewhere_quantity",
    (row) => sumOf(row.free_elsewhere, (free) => free.quantity),
  ],
  ["vendor", (row) => row.vendor?.name ?? null],
  ["unit_cost", (row) => row.unit_cost],
  ["currency_code", (row) => row.currency_code],
  ["expected_date", (row) => row.expected_date],
]

/** The list of shortages as a file: a row per order and item, or per item and location. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { group_by, limit, offset, order, ...filters } =
    req.validatedQuery as ListShortagesQuery
  const service = backorderService(req)
  const narrowed = shortageFiltersOf(filters)
  const page = { limit: LARGEST_EXPORT, offset: 0, order }
  if (group_by === "item") {
    const [items] = await service.pageItemShortages(narrowed, page)
    sendCsv(res, "short-items", OF_ITEMS, await withLocations(req, items))
    return
  }
  const [shortages] = await service.pageShortages(narrowed, page)
  sendCsv(
    res,
    "needs-backorder",
    OF_ORDERS,
    shortages.flatMap((one) => one.lines.map((line) => ({ order: one, line })))
  )
}

/** With the names of their locations; of one that is deleted its id. */
async function withLocations(
  req: AuthenticatedMedusaRequest,
  items: ItemShortage[]
): Promise<ItemRow[]> {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "stock_location",
      fields: ["id", "name"],
      filters: { id: [...new Set(items.map((item) => item.location_id))] },
    })
  const names = new Map(data.map(({ id, name }) => [id, name]))
  return items.map((item) => ({
    ...item,
    location: names.get(item.location_id) ?? item.location_id,
  }))
}
