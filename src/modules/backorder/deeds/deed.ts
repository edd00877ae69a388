import { defaultCurrencies } from "@medusajs/framework/utils"
import { dayOf, HistoryTrigger, Refusal, Settings } from "../../../domain"

/** Who does it, when, and under which settings. */
export type Deed = {
  actor_id: string | null
  /** What set it off, when no person did it. */
  trigger?: HistoryTrigger | null
  now: Date
  settings: Settings
}

export const today = (deed: Pick<Deed, "now">) => dayOf(deed.now)

/** Decimals that a currency is counted in. @example decimalsOf("jpy") // 0 */
export const decimalsOf = (currency_code: string) =>
  defaultCurrencies[
    currency_code.toUpperCase() as keyof typeof defaultCurrencies
  ]?.decimal_digits ?? 2

/**
 * A currency as it is stored.
 *
 * @throws Refusal `purchase_vendor.unknown_currency`
 */
export function knownCurrency(currency_code: string) {
  if (!(currency_code.toUpperCase() in defaultCurrencies)) {
    throw new Refusal("purchase_vendor.unknown_currency", { currency_code })
  }
  return currency_code.toLowerCase()
}
