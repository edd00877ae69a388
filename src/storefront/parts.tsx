import type { ReactElement } from "react"
import type { CartBackorders, Notice, StoreOrderBackorder } from "../types"
import {
  describeCart,
  describeNotice,
  describeOrder,
  describeOrderItem,
  FormatDate,
} from "./describe"
import type { Labels } from "./labels/labels"

/**
 * React parts without a look of their own. They have no state and no effects,
 * so they render on the server as well as in the browser. What they say is in
 * their text; the data attributes are for styling.
 */
type PartProps = {
  /** @default en */
  labels?: Labels
  /** @default the long date of the labels' language */
  formatDate?: FormatDate
  className?: string
}

/** How much of a variant is there now, and when the rest comes. */
export function BackorderNotice({
  notice,
  labels,
  formatDate,
  className,
}: PartProps & { notice: Notice | null | undefined }): ReactElement | null {
  return notice ? (
    <p
      role="status"
      className={className}
      data-availability={notice.availability}
      data-delayed={notice.is_delayed || undefined}
    >
      {describeNotice(notice, labels, formatDate)}
    </p>
  ) : null
}

/** Whether a cart ships together, and when. Nothing when nothing has to wait. */
export function CartBackorderNotice({
  cart,
  labels,
  formatDate,
  className,
}: PartProps & {
  cart: CartBackorders | null | undefined
}): ReactElement | null {
  const text = cart ? describeCart(cart, labels, formatDate) : null
  return cart && text ? (
    <p role="status" className={className} data-ships={cart.ships}>
      {text}
    </p>
  ) : null
}

/** How an order comes along, and each line that waits or waited. Nothing when none did. */
export function OrderBackorderStatus({
  order,
  labels,
  formatDate,
  className,
}: PartProps & {
  order: StoreOrderBackorder | null | undefined
}): ReactElement | null {
  const text = order ? describeOrder(order, labels, formatDate) : null
  return order && text ? (
    <div
      role="status"
      className={className}
      data-state={order.state}
      data-delayed={order.is_delayed || undefined}
    >
      <p>{text}</p>
      <ul>
        {order.items.map((item) => (
          <li key={item.line_item_id} data-status={item.status}>
            {item.title}: {describeOrderItem(item, labels, formatDate)}
          </li>
        ))}
      </ul>
    </div>
  ) : null
}
