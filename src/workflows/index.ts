export * from "./backorder/auto-backorder"
export * from "./backorder/cancel-backorder"
export * from "./backorder/follow-orders"
export * from "./backorder/order-settings"
export * from "./backorder/place-backorders"
export * from "./backorder/release-backorder"
export * from "./purchase-bill/change-purchase-bill"
export * from "./purchase-bill/create-purchase-bill"
export * from "./purchase-order/cancel-purchase-order"
export * from "./purchase-order/close-purchase-order"
export * from "./purchase-order/create-purchase-order"
export * from "./purchase-order/delete-purchase-order"
export * from "./purchase-order/issue-purchase-orders"
export * from "./purchase-order/receive-purchase-order"
export * from "./purchase-order/reopen-purchase-order"
export * from "./purchase-order/replace-purchase-vendor"
export * from "./purchase-order/reverse-purchase-receipt"
export * from "./purchase-order/update-purchase-order"
export * from "./purchase-vendor/purchase-vendors"
export {
  lockOrders,
  orderLockKey,
  whileOrdersLocked,
} from "./steps/lock-orders"
