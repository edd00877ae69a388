import { useStore } from "@medusajs/dashboard/hooks"

/** The store's own currency, `undefined` until it is known. */
export const useDefaultCurrency = () => {
  const { store } = useStore()

  return store?.supported_currencies.find(({ is_default }) => is_default)
    ?.currency_code
}
