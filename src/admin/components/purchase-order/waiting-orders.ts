import type { PurchaseOrder } from "../../../types"

/** The orders that wait for goods of a purchase order, each once. */
export const waitingOrders = ({ lines }: PurchaseOrder) => [
  ...new Set(lines.flatMap(({ pegs }) => pegs.map(({ order_id }) => order_id))),
]
