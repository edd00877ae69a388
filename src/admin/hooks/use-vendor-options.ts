import { useMemo } from "react"
import { usePurchaseVendors } from "./api/use-purchase-vendors"

/** Vendors to filter a list by. */
export const useVendorOptions = () => {
  const { purchase_vendors } = usePurchaseVendors({ limit: 200, order: "name" })

  return useMemo(
    () =>
      (purchase_vendors ?? []).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    [purchase_vendors]
  )
}
