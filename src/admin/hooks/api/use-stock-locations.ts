import type { HttpTypes } from "@medusajs/types"
import { useQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"

const QUERY = { fields: "id,name,*address", limit: 500 }

/** Every stock location of the store; there are few, and names are looked up in them. */
export const useStockLocations = ({ enabled = true } = {}) => {
  const { data, ...rest } = useQuery({
    queryKey: ["stock_locations", "list", QUERY],
    queryFn: () => sdk.admin.stockLocation.list(QUERY),
    enabled,
  })
  const locations: HttpTypes.AdminStockLocation[] = data?.stock_locations ?? []

  return {
    locations,
    nameOf: (id: string | null) =>
      locations.find((location) => location.id === id)?.name ?? "",
    ...rest,
  }
}
