import type { ElementType, ReactElement, ReactNode } from "react"
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
export type PartProps = {
  /** @default en */
  labels?: Labels
  /** @default the long date of the labels' language */
  formatDate?: FormatDate
  className?: string
  /** The element around the text. @default "p", of an order "div" */
  as?: ElementType
}

type Item = StoreOrderBackorder["items"][number]

/**
 * How much of a variant is there now, and when the rest comes. `children`
 * takes the place of the plain text: an icon beside it, say.
 *
 * @example <BackorderNotice notice={notice}>{(text) => <><Clock /> {text}</>}</BackorderNotice>
 */
export function BackorderNotice({
  notice,
  labels,
  formatDate,
  className,
  as: Element = "p",
  children = plain,
}: PartProps & {
  notice: Notice | null | undefined
  children?: (text: string, notice: Notice) => ReactNode
}): ReactElement | null {
  return notice ? (
    <Element
      role="status"
      className={className}
      data-availability={notice.availability}
      data-delayed={notice.is_delayed || undefined}
    >
      {children(describeNotice(notice, labels, formatDate), notice)}
    </Element>
  ) : null
}

/** Whether a cart ships together, and when. Nothing when nothing has to wait. */
export function CartBackorderNotice({
  cart,
  labels,
  formatDate,
  className,
  as: Element = "p",
  children = plain,
}: PartProps & {
  cart: CartBackorders | null | undefined
  children?: (text: string, cart: CartBackorders) => ReactNode
}): ReactElement | null {
  const text = cart ? describeCart(cart, labels, formatDate) : null
  return cart && text ? (
    <Element role="status" className={className} data-ships={cart.ships}>
      {children(text, cart)}
    </Element>
  ) : null
}

/**
 * How an order comes along, and each line that waits or waited. Nothing when
 * none did. `children` takes the place of a line's plain text.
 */
export function OrderBackorderStatus({
  order,
  labels,
  formatDate,
  className,
  classNames = {},
  as: Element = "div",
  children = itemText,
}: PartProps & {
  order: StoreOrderBackorder | null | undefined
  classNames?: { text?: string; list?: string; item?: string }
  children?: (text: string, item: Item) => ReactNode
}): ReactElement | null {
  const text = order ? describeOrder(order, labels, formatDate) : null
  return order && text ? (
    <Element
      role="status"
      className={className}
      data-state={order.state}
      data-delayed={order.is_delayed || undefined}
    >
      <p className={classNames.text}>{text}</p>
      <ul className={classNames.list}>
        {order.items.map((item) => (
          <li
            key={item.line_item_id}
            className={classNames.item}
            data-status={item.status}
          >
            {children(describeOrderItem(item, labels, formatDate), item)}
          </li>
        ))}
      </ul>
    </Element>
  ) : null
}

const plain = (text: string): ReactNode => text

const itemText = (text: string, { title }: Item): ReactNode =>
  `${title}: ${text}`
