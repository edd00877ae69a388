import { backorderLineFacts } from "./backorder-line-facts"
import { orderFacts, orderLineFacts, promiseFacts } from "./order-facts"
import {
  purchaseOrderLineFacts,
  purchaseReceiptLineFacts,
} from "./purchase-order-line-facts"
import { vendorPerformance } from "./vendor-performance"

export {
  backorderLineFacts,
  orderFacts,
  orderLineFacts,
  promiseFacts,
  purchaseOrderLineFacts,
  purchaseReceiptLineFacts,
  vendorPerformance,
}

/** In an order in which they can be made: the last reads two others. */
export const views = [
  backorderLineFacts,
  orderFacts,
  orderLineFacts,
  promiseFacts,
  purchaseOrderLineFacts,
  purchaseReceiptLineFacts,
  vendorPerformance,
] as const
