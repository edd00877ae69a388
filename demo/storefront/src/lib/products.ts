import type { HttpTypes } from "@medusajs/types"
import { useQuery } from "@tanstack/react-query"
import { getVariantNotices } from "medusa-plugin-backorders/storefront"
import { useRegion } from "./region"
import { sdk } from "./sdk"

export type Product = HttpTypes.StoreProduct
export type Variant = HttpTypes.StoreProductVariant

const fields =
  "id,handle,title,subtitle,description,thumbnail,*options,*options.values,*variants,*variants.options,*variants.calculated_price"

export const useProducts = (handle?: string) => {
  const { region } = useRegion()
  return useQuery({
    queryKey: ["products", region?.id, handle],
    enabled: Boolean(region),
    queryFn: async () =>
      (
        await sdk.store.product.list({
          region_id: region!.id,
          limit: 100,
          fields,
          ...(handle ? { handle } : {}),
        })
      ).products,
  })
}

/** Of every variant on the page, in as few requests as can be. */
export const useNotices = (products: Product[]) => {
  const ids = products.flatMap(({ variants }) =>
    (variants ?? []).map(({ id }) => id)
  )
  return useQuery({
    queryKey: ["notices", ids],
    enabled: ids.length > 0,
    queryFn: async () => {
      const notices = await getVariantNotices(sdk, ids)
      return new Map(notices.map((notice) => [notice.variant_id, notice]))
    },
  })
}

export const priceOf = (variant: Variant | undefined) => {
  const price = variant?.calculated_price
  return price?.calculated_amount != null && price.currency_code
    ? { amount: price.calculated_amount, currency: price.currency_code }
    : null
}
