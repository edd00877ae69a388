/**
 * The words of letters to vendors and of a purchase order's paper. Plain data;
 * `{braces}` are filled in.
 */
export type LetterTexts = {
  /** For dates and numbers, and which way text runs. */
  locale: string
  /** `{vendor}` */
  dear: string
  hello: string
  /** `{number}`, `{store}` */
  order_subject: string
  /** `{number}` */
  order: string
  /** `{date}` */
  order_expected: string
  order_confirm: string
  /** `{number}` */
  date_subject: string
  /** `{number}` */
  date: string
  /** `{date}` */
  date_expected: string
  date_ask: string
  regards: string
  /** A line that is still to come. `{quantity}`, `{title}` */
  line: string
  /** `{sku}` */
  line_sku: string
  /** `{date}` */
  line_expected: string
  paper: PaperTexts
}

/** What stands on the paper. */
export type PaperTexts = {
  title: string
  draft_title: string
  /** Across each page. */
  draft: string
  canceled: string
  vendor: string
  deliver_to: string
  issued: string
  expected: string
  reference: string
  payment_terms: string
  item: string
  your_sku: string
  quantity: string
  unit_cost: string
  tax: string
  /** `{currency}` */
  amount: string
  subtotal: string
  discount: string
  shipping: string
  adjustment: string
  total: string
  /** `{page}`, `{count}` */
  page: string
}
