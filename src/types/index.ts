export * from "./http"
export * from "./metrics"
