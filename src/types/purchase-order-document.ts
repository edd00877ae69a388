import type { Day } from "../domain"

/** Somebody's name and address as they stand on paper, line by line. */
export type DocumentParty = {
  name: string
  lines: string[]
}

/**
 * All that stands on a purchase order's paper. What a renderer of a store's own
 * gets: see the option `render_purchase_order`.
 */
export type PurchaseOrderDocument = {
  id: string
  number: string
  /** What language it is in: the vendor's, else the store's. @example "de" */
  locale: string
  /** A draft is marked as such: the vendor must not take it for an order. */
  is_draft: boolean
  is_canceled: boolean
  /** Who buys: the store's name, and the address of the stock location. */
  buyer: DocumentParty
  /** Null while a draft has no vendor. */
  vendor: DocumentParty | null
  /** Where the goods go: the stock location, or the customer of a drop shipment. */
  deliver_to: DocumentParty | null
  /** ISO 3166-1 alpha-2, lower case: of the stock location. Decides the paper's size. */
  country_code: string | null
  issued_date: Day | null
  expected_date: Day | null
  reference: string | null
  payment_terms_days: number | null
  note: string | null
  currency_code: string
  /** Decimals that the currency is counted in: 0 for JPY, 3 for KWD. */
  decimals: number
  lines: {
    title: string
    sku: string | null
    vendor_sku: string | null
    quantity: number
    unit_cost: number
    /** In percent. */
    tax_rate: number | null
    expected_date: Day | null
    subtotal: number
  }[]
  subtotal: number
  discount: number
  tax_total: number
  shipping_cost: number
  adjustment: number
  total: number
}
