import { getCurrencyDecimalDigits } from "@medusajs/dashboard/lib"

/** How many decimals amounts in this currency have. */
export const decimalsOf = (currencyCode: string) =>
  getCurrencyDecimalDigits(currencyCode)
