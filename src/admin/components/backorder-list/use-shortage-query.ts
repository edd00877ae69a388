import type { ShortageFilters } from "../../hooks/api/use-shortages"
import { useListQuery } from "../../hooks/use-list-query"

export const PAGE_SIZE = 20

/** What the list of shortages asks for: a page, and the filters that also hold for all its pages. */
export const useShortageQuery = () => {
  const query = useListQuery(
    {
      order_display_id: "value",
      customer_email: "value",
      vendor_id: "value",
      location_id: "value",
      created_at: "value",
      region_id: "value",
      sales_channel_id: "value",
    },
    { pageSize: PAGE_SIZE }
  )
  const filters: ShortageFilters = Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) =>
        value !== undefined && !["limit", "offset", "order"].includes(name)
    )
  )

  return { query, filters, scope: JSON.stringify(filters) }
}
