export * from "./http"
export * from "./metrics"
export * from "./purchase-order-document"
