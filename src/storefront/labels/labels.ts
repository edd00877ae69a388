/**
 * The texts that shoppers read. Plain data, so that they travel from server to
 * client; `{braces}` are filled in. Change some of them with a spread:
 * `{ ...en, backordered_by: "Ready on {date}" }`.
 */
export type Labels = {
  /** For dates and numbers. */
  locale: string

  in_stock: string
  not_tracked: string
  out_of_stock: string
  /** Fewer are left than asked for: `{available}`. */
  only_left: string
  /** Fewer are left than asked for, and the shop doesn't tell how many. */
  fewer_left: string
  /** Fewer can be had in all than asked for: `{max}`. */
  at_most: string
  backordered: string
  /** `{date}` */
  backordered_by: string
  backordered_delayed: string
  /** `{available}`, `{waiting}` */
  partly: string
  /** `{available}`, `{waiting}`, `{date}` */
  partly_by: string
  /** `{available}`, `{waiting}` */
  partly_delayed: string
  /** As `partly`, where the shop doesn't tell how many are there. */
  partly_some: string
  /** `{date}` */
  partly_some_by: string
  partly_some_delayed: string

  ships_together: string
  /** `{date}` */
  ships_together_by: string
  ships_as_available: string
  /** `{date}` */
  ships_as_available_by: string

  order_waiting: string
  /** `{date}` */
  order_waiting_by: string
  order_delayed: string
  /** `{date}` */
  order_delayed_by: string
  order_ready: string
  /** `{waiting}`, `{quantity}` */
  item_waiting: string
  /** `{waiting}`, `{quantity}`, `{date}` */
  item_waiting_by: string
  item_arrived: string
  item_shipped: string
  /** `{date}`: what was said when ordering, where it is another day now. */
  item_promised: string
}
